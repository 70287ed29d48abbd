/** The same bot in a local web page: rooms, people to be, and every message and form rendered as HTML. */
@NullMarked
package dev.parley.playground;

import org.jspecify.annotations.NullMarked;
