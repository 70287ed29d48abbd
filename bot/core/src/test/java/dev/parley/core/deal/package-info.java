@NullMarked
package dev.parley.core.deal;

import org.jspecify.annotations.NullMarked;
