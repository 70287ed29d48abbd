/** What a person sees: the transcript, the answers in it, and the tabs that follow it. */
@NullMarked
package dev.parley.playground.out;

import org.jspecify.annotations.NullMarked;
