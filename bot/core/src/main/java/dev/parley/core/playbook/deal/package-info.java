/** The commands about the deal itself: its terms, its limits, its rooms. */
@NullMarked
package dev.parley.core.playbook.deal;

import org.jspecify.annotations.NullMarked;
