/** The commands of an impasse and the ladder out of it. */
@NullMarked
package dev.parley.core.playbook.impasse;

import org.jspecify.annotations.NullMarked;
