@NullMarked
package dev.parley.core.disclosure;

import org.jspecify.annotations.NullMarked;
