@NullMarked
package dev.parley.playground;

import org.jspecify.annotations.NullMarked;
