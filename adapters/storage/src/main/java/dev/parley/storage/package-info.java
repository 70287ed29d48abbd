/** Where everything is kept: H2 in one file, or PostgreSQL. The only code that knows SQL. */
@NullMarked
package dev.parley.storage;

import org.jspecify.annotations.NullMarked;
