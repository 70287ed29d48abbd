/** What Slack sends: requests and events, verified and taken to the session. */
@NullMarked
package dev.parley.slack.in;

import org.jspecify.annotations.NullMarked;
