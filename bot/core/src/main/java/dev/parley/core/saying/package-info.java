/** What is looked at in a message before it is said: rules of the playbook that need no deal and no store. */
@NullMarked
package dev.parley.core.saying;

import org.jspecify.annotations.NullMarked;
