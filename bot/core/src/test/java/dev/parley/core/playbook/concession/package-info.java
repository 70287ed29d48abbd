@org.jspecify.annotations.NullMarked
package dev.parley.core.playbook.concession;
