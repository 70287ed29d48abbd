package dev.parley.service;

import java.util.Objects;

/**
 * One thing that keeps Parley from starting and that whoever starts it can put right.
 *
 * @param key the setting it is about
 * @param found what is there now; never a secret
 * @param expected the shape of what works
 * @param remedy what to do
 */
record Problem(String key, String found, String expected, String remedy) {
    Problem {
        Objects.requireNonNull(key);
        Objects.requireNonNull(found);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(remedy);
    }
}
