@NullMarked
package dev.parley.service;

import org.jspecify.annotations.NullMarked;
