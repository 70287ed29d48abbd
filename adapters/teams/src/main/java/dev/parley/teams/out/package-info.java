/** What goes to Teams, and what Teams is asked: cards, files, conversations and people. */
@NullMarked
package dev.parley.teams.out;

import org.jspecify.annotations.NullMarked;
