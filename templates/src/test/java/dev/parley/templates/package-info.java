@NullMarked
package dev.parley.templates;

import org.jspecify.annotations.NullMarked;
