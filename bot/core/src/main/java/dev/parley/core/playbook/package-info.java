/** The commands themselves: what Parley does when it is asked. */
@NullMarked
package dev.parley.core.playbook;

import org.jspecify.annotations.NullMarked;
