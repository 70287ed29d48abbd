/** What the promises about speed come down to in numbers. Never part of the tests: machines differ, so ratios are printed. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
