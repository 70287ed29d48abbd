/** Impasses and the two-sided escalation that gets talks moving again. */
@NullMarked
package dev.parley.core.impasse;

import org.jspecify.annotations.NullMarked;
