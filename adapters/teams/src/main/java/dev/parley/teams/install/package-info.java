/** What Teams needs to know to let Parley in, and what Parley needs to know of Teams. */
@NullMarked
package dev.parley.teams.install;

import org.jspecify.annotations.NullMarked;
