/** Whether a text that others are about to read reveals what our side keeps to itself. */
@NullMarked
package dev.parley.core.disclosure;

import org.jspecify.annotations.NullMarked;
