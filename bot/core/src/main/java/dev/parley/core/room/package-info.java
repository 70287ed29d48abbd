/** Where a deal is talked about and by whom: rooms, people, who may act and who is listening. */
@NullMarked
package dev.parley.core.room;

import org.jspecify.annotations.NullMarked;
