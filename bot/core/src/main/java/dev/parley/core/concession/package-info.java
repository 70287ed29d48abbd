/** The concession log: what was given, what was got, and what is still owed. */
@NullMarked
package dev.parley.core.concession;

import org.jspecify.annotations.NullMarked;
