/** What the adapter of every chat platform needs: posts on their way, answers kept for a while. */
@NullMarked
package dev.parley.core.platform;

import org.jspecify.annotations.NullMarked;
