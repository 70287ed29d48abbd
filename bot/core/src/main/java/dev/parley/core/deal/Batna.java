package dev.parley.core.deal;

import dev.parley.core.chat.Confidential;
import java.util.List;

/** The best alternative to a negotiated agreement that our side has. Private until our side chooses to name it ({@code power}). */
public final class Batna extends Confidential {

    private final List<Confidential> names;

    private Batna(Batna same, List<Confidential> names) {
        super(same.text());
        this.names = List.copyOf(names);
    }

    /** One that names nobody. */
    public Batna(String text) {
        this(text, List.of());
    }

    /**
     * A best alternative.
     *
     * @param names who it is with: as private as the rest of it
     */
    public Batna(String text, List<String> names) {
        super(text);
        this.names = names.stream().map(Confidential::new).toList();
    }

    /** The same where this name is not private. */
    public Batna without(Confidential name) {
        return new Batna(this, names.stream().filter(each -> !each.equals(name)).toList());
    }

    /** The names in it that are kept private too. */
    public List<Confidential> names() {
        return names;
    }
}
