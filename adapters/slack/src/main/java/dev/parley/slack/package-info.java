/** Slack: signed requests in, Block Kit out. It translates and decides nothing about negotiation. */
@NullMarked
package dev.parley.slack;

import org.jspecify.annotations.NullMarked;
