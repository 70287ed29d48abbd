package dev.parley.core.money;

import dev.parley.core.reading.Reading;
import java.util.Objects;

/**
 * An amount in running text.
 *
 * @param start where it begins
 * @param end where it ends
 * @param reading what it means
 * @param weak whether it is a short bare number, which may as well be no amount at all
 */
public record Mention(int start, int end, Reading<Amount> reading, boolean weak) {
    public Mention {
        Objects.requireNonNull(reading);
    }
}
