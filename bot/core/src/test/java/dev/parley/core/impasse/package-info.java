@NullMarked
package dev.parley.core.impasse;

import org.jspecify.annotations.NullMarked;
