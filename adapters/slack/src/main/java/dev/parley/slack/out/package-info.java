/** What goes to Slack, and what Slack is asked: messages, modals, files, channels and people. */
@NullMarked
package dev.parley.slack.out;

import org.jspecify.annotations.NullMarked;
