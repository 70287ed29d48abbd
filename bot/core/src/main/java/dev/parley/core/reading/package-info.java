/** Reading what people type: either it is clear, or the answer says what would be. */
@NullMarked
package dev.parley.core.reading;

import org.jspecify.annotations.NullMarked;
