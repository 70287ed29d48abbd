/** Stories told through the desk as the platforms see it, on the real store. */
@NullMarked
package dev.parley.service.story;

import org.jspecify.annotations.NullMarked;
