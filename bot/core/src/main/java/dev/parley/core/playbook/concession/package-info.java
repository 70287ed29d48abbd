/** The commands of the concession log. */
@NullMarked
package dev.parley.core.playbook.concession;

import org.jspecify.annotations.NullMarked;
