package dev.parley.playground.out;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Reply;
import dev.parley.core.store.Answered;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Post;
import dev.parley.core.store.Redelivery;
import dev.parley.playground.world.DeliveryId;
import dev.parley.playground.world.DemoDeal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one person sees in one room, oldest first.
 *
 * @param lines everything that is shown
 * @param complete whether nothing older was left out
 */
public record Transcript(List<Line> lines, boolean complete) {

    /** How many posts, and how many answers, are looked at. */
    public static final int WINDOW = 150;

    public Transcript {
        lines = List.copyOf(lines);
    }

    /**
     * Puts together what went to the room and what only this person was shown.
     *
     * @param posts the latest {@link #WINDOW} posts, newest last
     * @param kept the latest {@link #WINDOW} answers from the store, newest last
     * @param fleeting answers that the store did not keep, newest last
     */
    public static Transcript of(List<Post> posts, List<Answered> kept, List<Answered> fleeting) {
        // Where one list was cut, older entries of the other would pretend that nothing lay between them.
        Instant horizon = Stream.of(
                        posts.size() < WINDOW ? Instant.MIN : posts.get(0).at(),
                        kept.size() < WINDOW
                                ? Instant.MIN
                                : kept.get(0).delivery().at())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Line> lines = Stream.concat(posts.stream().map(Line.Posted::new), told(kept, fleeting).stream())
                .filter(line -> !line.at().isBefore(horizon))
                .sorted(Comparator.comparing(Line::at))
                .toList();
        return new Transcript(lines, horizon.equals(Instant.MIN));
    }

    public Optional<Line> find(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** The line that shows the answer to a delivery. */
    public Optional<Line> lineOf(String delivery) {
        return lines.stream().filter(line -> line.holder().equals(delivery)).findFirst();
    }

    public boolean isUntouched() {
        return lines.stream().noneMatch(Line.Told.class::isInstance);
    }

    private static List<Line> told(List<Answered> kept, List<Answered> fleeting) {
        Set<String> known = new HashSet<>();
        List<Answered> answers = Stream.concat(kept.stream(), fleeting.stream())
                .filter(Transcript::isShown)
                .filter(each -> known.add(each.delivery().id()))
                .sorted(Comparator.comparing(each -> each.delivery().at()))
                .toList();
        Map<String, Line.Told> slots = new LinkedHashMap<>();
        Map<String, String> slotOf = new HashMap<>();
        Map<String, Answered> byId = new HashMap<>();
        for (Answered each : answers) {
            String id = each.delivery().id();
            Line.Told before = replaced(each)
                    .map(origin -> slots.get(slotOf.getOrDefault(origin, origin)))
                    .orElse(null);
            Line.Told now = before == null
                    ? new Line.Told(each, each, asked(each.delivery(), byId))
                    : new Line.Told(before.first(), each, before.asked());
            slots.put(now.first().delivery().id(), now);
            slotOf.put(id, now.first().delivery().id());
            byId.put(id, each);
        }
        return new ArrayList<>(slots.values());
    }

    /** What was asked for: as it was kept, or what stood on the button, which is kept with the message that held it. */
    private static String asked(Delivery delivery, Map<String, Answered> before) {
        return delivery.asked().isBlank()
                ? delivery.origin()
                        .map(before::get)
                        .flatMap(holder -> label(holder, delivery.id()))
                        .orElse("")
                : delivery.asked();
    }

    private static Optional<String> label(Answered holder, String pressed) {
        Delivery held = holder.delivery();
        return holder.reply() instanceof Reply.Answer answer
                ? answer.message().blocks().stream()
                        .filter(Block.Actions.class::isInstance)
                        .flatMap(block -> ((Block.Actions<?>) block).buttons().stream())
                        .filter(button -> button instanceof Button.Do act
                                && Redelivery.isOf(
                                        DeliveryId.button(held.room(), held.person(), held.id(), act.action()),
                                        pressed))
                        .map(Button::label)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> replaced(Answered answered) {
        return answered.reply() instanceof Reply.Answer answer && answer.replaces()
                ? answered.delivery().origin()
                : Optional.empty();
    }

    /** A form is a dialog and never a message; what was wrong with a form stands in the form; seeding speaks for itself. */
    private static boolean isShown(Answered answered) {
        String id = answered.delivery().id();
        return !DemoDeal.isSeed(id)
                && answered.reply().fold(answer -> true, ask -> false, refused -> !DeliveryId.isForm(id), () -> false);
    }
}
