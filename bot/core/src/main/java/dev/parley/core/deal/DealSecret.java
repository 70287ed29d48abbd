package dev.parley.core.deal;

import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.LeakCheck;
import java.util.Collection;
import java.util.Objects;

/**
 * Something that our side noted for itself. It stays private after it was changed, until it is disclosed on purpose.
 *
 * @param kind what it was
 * @param issue the issue of a reservation point; empty for the others
 * @param value what was noted
 */
public record DealSecret(Kind kind, String issue, Confidential value) {
    public DealSecret {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(issue);
        value = plain(value);
    }

    /** Whether a reader of {@code message} would learn it; of a name, whether it says exactly that. */
    public boolean isRevealedBy(LeakCheck message) {
        return kind == Kind.NAME ? value.isNamedIn(message) : value.isRevealedBy(message);
    }

    /** Whether it is, or was, our limit on one of these issues. */
    public boolean isLimitOnAny(Collection<String> issues) {
        return kind == Kind.RESERVATION_POINT && issues.contains(issue);
    }

    /** Without the type it was noted as, so that what is kept and what is noted now can be compared. */
    private static Confidential plain(Confidential value) {
        return Confidential.composed(reader -> reader.read(value));
    }

    /** What was noted. */
    public enum Kind {
        RESERVATION_POINT,
        BATNA,
        /** A name in the BATNA. */
        NAME,
        MANDATE
    }
}
