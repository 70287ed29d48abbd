/** What every store promises, as tests that each of them passes. */
@NullMarked
package dev.parley.core.store;

import org.jspecify.annotations.NullMarked;
