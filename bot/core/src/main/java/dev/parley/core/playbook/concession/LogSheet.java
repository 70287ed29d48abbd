package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Confidential;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.deal.DealId;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.playbook.common.LogColumns;
import dev.parley.core.store.Transaction;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A log as rows for a file: the five columns of the playbook ({@code power}) between an entry's number and what else is known of
 * it.
 *
 * @param zone in which its moments are given
 * @param rows in the order of the entries; a cell is a text, an {@link Integer} or a {@link LocalDateTime} in the reader's own
 *     zone
 */
record LogSheet(ZoneId zone, List<List<Object>> rows) {

    List<String> heads() {
        String where = " (" + zone + ")";
        return Stream.of(
                        Stream.of("No."),
                        LogColumns.HEADS.stream(),
                        Stream.of(
                                "Return",
                                "Said at",
                                "Logged by",
                                "Logged at" + where,
                                "Changed by",
                                "Changed at" + where))
                .flatMap(heads -> heads)
                .toList();
    }

    static LogSheet of(Transaction transaction, DealId deal, Confidential.Reader reader, CommandContext context) {
        List<List<Object>> rows = new ArrayList<>();
        transaction.concessions().each(deal, entry -> rows.add(row(transaction, entry, reader, context)));
        return new LogSheet(context.zone(), rows);
    }

    private static List<Object> row(
            Transaction transaction, Concession entry, Confidential.Reader reader, CommandContext context) {
        Move move = entry.move();
        boolean changed = entry.revision() > 1;
        String loggedBy = changed
                ? transaction
                        .concessions()
                        .history(entry.deal(), entry.number())
                        .get(0)
                        .by()
                        .name()
                : entry.by().name();
        return List.of(
                entry.number(),
                move.item(),
                move.give(),
                move.get(),
                reader.read(move.worth()),
                move.trigger(),
                owing(entry),
                move.source(),
                loggedBy,
                LocalDateTime.ofInstant(entry.loggedAt(), context.zone()).truncatedTo(ChronoUnit.SECONDS),
                changed ? entry.by().name() : "",
                changed ? LocalDateTime.ofInstant(entry.at(), context.zone()).truncatedTo(ChronoUnit.SECONDS) : "");
    }

    private static String owing(Concession entry) {
        return switch (entry.settlement()) {
            case GOODWILL -> "goodwill";
            case PARKED -> "parked";
            case NONE -> entry.isOwed() ? "owed" : "";
        };
    }
}
