package dev.parley.core.commands;

import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.Telling;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.room.Exposure;
import dev.parley.core.store.Ledger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Who would read a message and what of ours they would learn from it. Made when a message is previewed and again when it
 * is posted: {@link #seal()} tells whether anything changed in between.
 *
 * @param exposure of the room
 * @param told what the message gives away, such as {@code the reservation point on price}; never the values. Empty for
 *     an internal room
 */
record Guard(Exposure exposure, List<String> told) {

    Guard {
        told = List.copyOf(told);
    }

    /**
     * Looks at a message that is about to be read by a room.
     *
     * @param blanks confidential values that the message itself was made with, by what they are called
     */
    static Guard of(Ledger ledger, Optional<Deal> deal, Exposure exposure, Telling message, List<Named> blanks) {
        if (!exposure.isExternal()) {
            return new Guard(exposure, List.of());
        }
        List<Named> secrets = new ArrayList<>(blanks);
        deal.ifPresent(each -> secrets.addAll(secretsOf(each)));
        List<String> told = new ArrayList<>(secrets.stream()
                .filter(each -> each.value().isToldBy(message))
                .map(Named::name)
                .toList());
        Collection<Worth> worths =
                deal.map(each -> ledger.concessions().worths(each.id())).orElse(List.of());
        if (worths.stream().anyMatch(worth -> worth.isToldBy(message))) {
            told.add("the value of a logged concession");
        }
        return new Guard(exposure, told.stream().distinct().toList());
    }

    /** A confidential value and what it is called. */
    record Named(String name, Confidential value) {}

    private static List<Named> secretsOf(Deal deal) {
        List<Named> secrets = new ArrayList<>();
        for (DealIssue issue : deal.issues()) {
            issue.reservationPoint()
                    .ifPresent(point -> secrets.add(new Named("the reservation point on " + issue.name(), point)));
        }
        deal.batna().ifPresent(batna -> secrets.add(new Named("the BATNA", batna)));
        deal.mandate().ifPresent(mandate -> secrets.add(new Named("the mandate", mandate)));
        return secrets;
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
