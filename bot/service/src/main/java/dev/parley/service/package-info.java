/** The one runnable: settings, HTTP, health and metrics, and the wiring of everything else. */
@NullMarked
package dev.parley.service;

import org.jspecify.annotations.NullMarked;
