package dev.parley.service;

import java.util.Objects;

/**
 * One thing that keeps Parley from starting, and that the person who starts it can fix.
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
     * A problem that another part of Parley reports.
     *
     * @param reported what is wrong, and after it a last sentence on what to do about it
     */
    static Problem reported(String key, String reported, String expected) {
        int remedy = reported.lastIndexOf(". ") + 1;
        return remedy == 0
                ? new Problem(key, reported, expected, "Correct it, or choose another.")
                : new Problem(
                        key,
                        reported.substring(0, remedy),
                        expected,
                        reported.substring(remedy).strip());
    }
}
