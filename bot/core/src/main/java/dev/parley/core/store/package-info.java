/** What is kept: the ports behind which every record of a deal lives. */
@NullMarked
package dev.parley.core.store;

import org.jspecify.annotations.NullMarked;
