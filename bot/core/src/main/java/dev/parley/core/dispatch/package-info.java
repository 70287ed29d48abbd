/** What can be typed: declared once as a spec, from which parsing, forms, help and manifests follow. */
@NullMarked
package dev.parley.core.dispatch;

import org.jspecify.annotations.NullMarked;
