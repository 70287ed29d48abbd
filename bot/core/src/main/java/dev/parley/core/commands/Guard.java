package dev.parley.core.commands;

import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.Telling;
import dev.parley.core.command.Situation;
import dev.parley.core.deal.Deal;
import dev.parley.core.room.Exposure;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Ledger;
import dev.parley.core.telling.AboutToBeRead;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who would read a message and what of ours they would learn from it. Made when a message is previewed and again when it
 * is posted: {@link #seal()} tells whether anything changed in between.
 *
 * @param exposure of the room
 * @param told what the message gives away, such as {@code the reservation point on price}; never the values. Empty for
 *     an internal room
 * @param elsewhere the names of the deal's other rooms
 */
record Guard(Exposure exposure, List<String> told, List<String> elsewhere) {

    Guard {
        told = List.copyOf(told);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Looks at a message that is about to be read by the room it was filled in. */
    static Guard of(Ledger ledger, Template template, Draft draft, Situation situation) {
        Exposure exposure = situation.room().exposure();
        Optional<Deal> deal = Cases.deal(ledger, situation);
        List<String> elsewhere = deal.stream()
                .flatMap(each -> Rooms.beside(situation.room().key(), ledger, each.id()).stream())
                .toList();
        if (!exposure.isExternal()) {
            return new Guard(exposure, List.of(), elsewhere);
        }
        Telling message = AboutToBeRead.text(
                draft.text(), deal.map(each -> each.terms().currency()).orElse(""));
        Stream<Named> secrets =
                Stream.concat(secretsOf(template, draft), deal.stream().flatMap(Guard::secretsOf));
        List<String> told = new ArrayList<>(secrets.filter(each -> each.value().isToldBy(message))
                .map(Named::name)
                .distinct()
                .toList());
        if (deal.stream()
                .flatMap(each -> ledger.concessions().worths(each.id()).stream())
                .anyMatch(worth -> worth.isToldBy(message))) {
            told.add("the value of a logged concession");
        }
        return new Guard(exposure, told, elsewhere);
    }

    /** A confidential value and what it is called. */
    private record Named(String name, Confidential value) {}

    private static Stream<Named> secretsOf(Deal deal) {
        Stream<Named> points = deal.issues().stream()
                .flatMap(issue -> issue.reservationPoint().stream()
                        .map(point -> new Named("the reservation point on " + issue.name(), point)));
        Stream<Named> batna = deal.batna().stream().map(each -> new Named("the BATNA", each));
        Stream<Named> mandate = deal.mandate().stream().map(each -> new Named("the mandate", each));
        return Stream.of(points, batna, mandate).flatMap(each -> each);
    }

    /** What was filled into blanks that are confidential by declaration. */
    private static Stream<Named> secretsOf(Template template, Draft draft) {
        return template.blanks().stream()
                .filter(Blank::confidential)
                .map(Blank::name)
                .filter(blank -> !draft.values().getOrDefault(blank, "").isEmpty())
                .map(blank -> new Named(
                        "“" + blank + "”", new Confidential(draft.values().getOrDefault(blank, ""))));
    }

    boolean discloses() {
        return !told.isEmpty();
    }

    /** Twelve characters that differ as soon as somebody else would read it or something else would be told. */
    String seal() {
        String readers = exposure.fold(() -> "internal", external -> "external" + external.outsiders());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((readers + told).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
