/** What is said: neutral messages and forms that every chat platform can show in its own way. */
@NullMarked
package dev.parley.core.chat;

import org.jspecify.annotations.NullMarked;
