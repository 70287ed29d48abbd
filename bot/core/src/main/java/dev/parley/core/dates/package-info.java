/** Dates as negotiators type them, read strictly. */
@NullMarked
package dev.parley.core.dates;

import org.jspecify.annotations.NullMarked;
