/** Who and what there is on the page: people, rooms, and the deal that it opens with. */
@NullMarked
package dev.parley.playground.world;

import org.jspecify.annotations.NullMarked;
