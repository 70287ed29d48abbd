/** The commands themselves: what Parley does when it is asked. */
@NullMarked
package dev.parley.core.commands;

import org.jspecify.annotations.NullMarked;
