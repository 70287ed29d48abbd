@NullMarked
package dev.parley.core.telling;

import org.jspecify.annotations.NullMarked;
