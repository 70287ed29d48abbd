/** How Teams is shown messages and forms: cards and dialogs. */
@NullMarked
package dev.parley.teams.draw;

import org.jspecify.annotations.NullMarked;
