/** What several commands share: the deal of the room, what they check and how they word it. */
@NullMarked
package dev.parley.core.playbook.common;

import org.jspecify.annotations.NullMarked;
