/** The playbook's fill-in-the-blank templates as files, and the reader that turns a file into a {@link dev.parley.templates.Template}. */
@NullMarked
package dev.parley.templates;

import org.jspecify.annotations.NullMarked;
