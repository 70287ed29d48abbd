@NullMarked
package dev.parley.core.money;

import org.jspecify.annotations.NullMarked;
