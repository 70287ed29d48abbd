/** Amounts as negotiators type them, read strictly. */
@NullMarked
package dev.parley.core.money;

import org.jspecify.annotations.NullMarked;
