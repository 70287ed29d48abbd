/** What Teams sends: activities, verified and taken to the session. */
@NullMarked
package dev.parley.teams.in;

import org.jspecify.annotations.NullMarked;
