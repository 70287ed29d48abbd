package dev.parley.core.playbook.common;

import dev.parley.core.concession.Concession;
import dev.parley.core.deal.DealId;
import dev.parley.core.store.Transaction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which entry of the log a button or a form is about, and which revision of it its reader saw.
 *
 * @param number the entry's number
 * @param revision the revision that was seen; 0 if none was
 */
public record Subject(int number, int revision) {

    private static final Pattern FORMAT = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?");

    public static Optional<Subject> of(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String revision = matcher.group(2);
        return Optional.of(
                new Subject(Integer.parseInt(matcher.group(1)), revision == null ? 0 : Integer.parseInt(revision)));
    }

    public Optional<Concession> find(Transaction transaction, DealId deal) {
        return transaction.concessions().entry(deal, number);
    }
}
