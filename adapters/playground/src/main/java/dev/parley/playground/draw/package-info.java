/** How messages and forms are drawn as HTML. */
@NullMarked
package dev.parley.playground.draw;

import org.jspecify.annotations.NullMarked;
