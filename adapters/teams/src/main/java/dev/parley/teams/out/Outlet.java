package dev.parley.teams.out;

import dev.parley.core.platform.ChatSession;

/**
 * What brings answers to people in Teams.
 *
 * @param session where replies are kept that someone can have again
 */
public record Outlet(ChatSession session, PrivateDelivery privately, Files files) {}
