@NullMarked
package dev.parley.core.concession;

import org.jspecify.annotations.NullMarked;
