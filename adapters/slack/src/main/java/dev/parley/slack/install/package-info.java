/** How workspaces install Parley, and the manifest that says what it needs there. */
@NullMarked
package dev.parley.slack.install;

import org.jspecify.annotations.NullMarked;
