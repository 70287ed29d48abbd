@org.jspecify.annotations.NullMarked
package dev.parley.core.commands;
