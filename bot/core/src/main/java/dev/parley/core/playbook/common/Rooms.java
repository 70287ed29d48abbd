package dev.parley.core.playbook.common;

import dev.parley.core.deal.DealId;
import dev.parley.core.deal.Deals.NamedRoom;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Names the rooms of a deal, and says where each is if they are on more than one chat platform: {@code #acme (Slack)}. */
public final class Rooms {

    private Rooms() {}

    /** All of them, oldest first. */
    public static List<String> of(Transaction transaction, DealId deal) {
        return names(transaction, deal, room -> true);
    }

    /** All but this one, oldest first. */
    public static List<String> beside(RoomKey here, Transaction transaction, DealId deal) {
        return names(transaction, deal, room -> !room.key().equals(here));
    }

    private static List<String> names(Transaction transaction, DealId deal, Predicate<NamedRoom> which) {
        List<NamedRoom> rooms = transaction.deals().roomsOf(deal);
        boolean onOnePlatform = rooms.stream().map(Rooms::platform).distinct().count() < 2;
        return rooms.stream()
                .filter(which)
                .map(room -> onOnePlatform ? room.name() : room.name() + " (" + shown(platform(room)) + ")")
                .toList();
    }

    private static String platform(NamedRoom room) {
        return room.key().installation().platform();
    }

    /** A platform as people call it, such as {@code Slack}. */
    public static String shown(String platform) {
        return platform.substring(0, 1).toUpperCase(Locale.ROOT) + platform.substring(1);
    }
}
