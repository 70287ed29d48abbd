/** How Slack is shown messages and forms. */
@NullMarked
package dev.parley.slack.draw;

import org.jspecify.annotations.NullMarked;
