@NullMarked
package dev.parley.core.saying;

import org.jspecify.annotations.NullMarked;
