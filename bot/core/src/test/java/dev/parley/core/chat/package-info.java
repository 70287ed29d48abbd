@NullMarked
package dev.parley.core.chat;

import org.jspecify.annotations.NullMarked;
