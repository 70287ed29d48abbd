/** Whether a text that others will read tells what our side keeps to itself. */
@NullMarked
package dev.parley.core.telling;

import org.jspecify.annotations.NullMarked;
