/** The command of each template: from filling it in to posting it. */
@NullMarked
package dev.parley.core.playbook.template;

import org.jspecify.annotations.NullMarked;
