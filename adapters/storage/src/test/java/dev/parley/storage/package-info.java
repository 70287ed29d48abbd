@NullMarked
package dev.parley.storage;

import org.jspecify.annotations.NullMarked;
