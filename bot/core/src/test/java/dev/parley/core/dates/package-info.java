@NullMarked
package dev.parley.core.dates;

import org.jspecify.annotations.NullMarked;
