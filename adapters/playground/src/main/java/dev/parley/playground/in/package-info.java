/** What the browser sends: pages asked for, lines, buttons and forms. */
@NullMarked
package dev.parley.playground.in;

import org.jspecify.annotations.NullMarked;
