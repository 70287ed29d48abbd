/** Microsoft Teams: verified activities in, Adaptive Cards out. It translates and decides nothing about negotiation. */
@NullMarked
package dev.parley.teams;

import org.jspecify.annotations.NullMarked;
