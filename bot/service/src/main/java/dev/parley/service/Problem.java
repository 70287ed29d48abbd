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

    /**
     * A problem that somebody else told of.
     *
     * @param told what is wrong, and after it a last sentence on what to do about it
     */
    static Problem told(String key, String told, String expected) {
        int remedy = told.lastIndexOf(". ") + 1;
        return remedy == 0
                ? new Problem(key, told, expected, "Correct it, or choose another.")
                : new Problem(
                        key,
                        told.substring(0, remedy),
                        expected,
                        told.substring(remedy).strip());
    }
}
