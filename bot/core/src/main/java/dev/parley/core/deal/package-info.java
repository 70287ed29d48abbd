/** The deal itself: its parties and terms, and what our side keeps to itself. */
@NullMarked
package dev.parley.core.deal;

import org.jspecify.annotations.NullMarked;
