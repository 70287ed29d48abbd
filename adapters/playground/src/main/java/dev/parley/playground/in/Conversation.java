package dev.parley.playground.in;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.dispatch.Completion;
import dev.parley.core.platform.DeliveryKey;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Answered;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Post;
import dev.parley.core.store.Store;
import dev.parley.playground.out.FleetingAnswers;
import dev.parley.playground.out.Line;
import dev.parley.playground.out.LiveTabs;
import dev.parley.playground.out.PageAnswer;
import dev.parley.playground.out.Transcript;
import dev.parley.playground.world.DeliveryId;
import dev.parley.playground.world.DemoDeal;
import dev.parley.playground.world.DemoDeal.Spoken;
import dev.parley.playground.world.PlaygroundWorld;
import dev.parley.playground.world.PlaygroundWorld.Place;
import dev.parley.playground.world.PlaygroundWorld.Seat;
import dev.parley.playground.world.Problem;
import dev.parley.playground.world.Visit;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that can be done in the playground, without a page around it. Safe for use by many threads. */
public final class Conversation {

    /** The most characters (code points) of a message between people. */
    static final int LONGEST_CHAT = 4000;

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Front front;
    private final Store store;
    private final PlaygroundWorld world;
    private final InstantSource clock;
    private final LiveTabs tabs;
    private final FleetingAnswers fleeting = new FleetingAnswers();
    private final Map<RoomKey, Long> latestPosts = new ConcurrentHashMap<>();
    private final AtomicLong changes;

    public Conversation(Front front, Store store, PlaygroundWorld world, InstantSource clock, LiveTabs tabs) {
        this.front = front;
        this.store = store;
        this.world = world;
        this.clock = clock;
        this.tabs = tabs;
        // Begun at the time, so that it keeps growing over a restart while tabs stay open.
        this.changes = new AtomicLong(clock.millis());
    }

    /** A number that grows with every change; a transcript read later never carries a smaller one. */
    long changes() {
        return changes.get();
    }

    Transcript transcript(Visit visit) {
        RoomKey room = visit.place().key();
        Person person = visit.seat().person();
        List<Post> posts = store.read(transaction -> transaction.posts().latest(room, Transcript.WINDOW));
        List<Answered> kept = store.answered(room, person, Transcript.WINDOW);
        return Transcript.of(posts, kept, fleeting.of(room, person));
    }

    List<Completion> complete(Visit visit, String text) {
        return front.complete(visit.caller(), visit.place().key(), text);
    }

    List<String> words() {
        return front.words();
    }

    /** Something typed: a command if it starts with a slash, otherwise a message to everybody in the room. */
    PageAnswer say(Visit visit, String fromBrowser, String text) {
        if (text.isBlank()) {
            throw new Problem(422, "There's nothing to send yet.");
        }
        if (!isCommand(text)) {
            String id = DeliveryId.chat(fromBrowser);
            chat(visit.seat(), visit.place(), id, text.strip());
            PageAnswer silent = new PageAnswer();
            silent.begin(id);
            return silent;
        }
        return ask(
                visit,
                new DeliveryKey(DeliveryId.typed(fromBrowser), false, Optional.empty()),
                new Interaction.CommandLine(text),
                text);
    }

    /**
     * A button pressed.
     *
     * @param holder the {@link Line#holder()} of the line that it stood in when it was pressed
     * @param label what stood on it
     */
    PageAnswer press(Visit visit, String holder, ButtonAction action, String label) {
        String button = DeliveryId.button(visit.place().key(), visit.seat().person(), holder, action);
        return ask(visit, new DeliveryKey(button, true, origin(holder)), new Interaction.ButtonClick(action), label);
    }

    /**
     * A form sent in.
     *
     * @param holder the {@link Line#holder()} of the line whose button opened it; empty if none did
     * @param title what the form is called
     */
    PageAnswer submit(Visit visit, String fromBrowser, String holder, Interaction.FormSubmission form, String title) {
        return ask(visit, new DeliveryKey(DeliveryId.form(fromBrowser), false, origin(holder)), form, title);
    }

    /** Deletes everything and begins the demo again. A second delivery of the same reset does nothing. */
    synchronized void reset(Seat seat, String fromBrowser) {
        String id = DeliveryId.reset(fromBrowser);
        RoomKey room = PlaygroundWorld.INSIDE.key();
        if (store.answerTo(room, seat.person(), id).isPresent()) {
            return;
        }
        store.change(delivery(seat, room, id, "Reset the demo"), transaction -> {
            transaction.forget(PlaygroundWorld.INSTALLATION);
            return new Reply.Silent();
        });
        fleeting.clear();
        latestPosts.clear();
        seed();
        changed(watch -> true);
    }

    /** Begins the demo unless that was done before; seeding that was cut short is taken up where it stopped. */
    public synchronized void seed() {
        RoomKey room = PlaygroundWorld.INSIDE.key();
        if (store.answerTo(room, PlaygroundWorld.ANA.person(), DemoDeal.DONE).isPresent()) {
            return;
        }
        List<Spoken> lines = DemoDeal.lines();
        Optional<Reply> last = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            last = Optional.of(speak(lines.get(i), lines.get(i).after(last), DemoDeal.id(i)));
        }
        store.change(
                delivery(PlaygroundWorld.ANA, room, DemoDeal.DONE, "Begin the demo"),
                transaction -> new Reply.Silent());
    }

    private Reply speak(Spoken line, String text, String id) {
        if (!isCommand(text)) {
            return chat(line.by(), line.in(), id, text);
        }
        PageAnswer answer = new PageAnswer();
        front.take(
                new Interaction.CommandLine(text),
                new Caller(line.by().person(), ZoneOffset.UTC),
                line.in().key(),
                new DeliveryKey(id, false, Optional.empty()),
                answer);
        Reply reply = answer.reply();
        if (!(reply instanceof Reply.Answer)) {
            log.warn("the demo line {} was not answered as it should be", id);
        }
        return reply;
    }

    private static boolean isCommand(String text) {
        // A full-width slash is what some keyboards make of it.
        return text.stripLeading().startsWith("/") || text.stripLeading().startsWith("／");
    }

    private Reply chat(Seat seat, Place place, String id, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_CHAT) {
            throw new Problem(
                    422,
                    String.format(
                            "A message has at most %,d characters; this one has %,d. Nothing was sent.",
                            LONGEST_CHAT, length));
        }
        RoomMessage message = new RoomMessage("", List.of(new Block.Paragraph<>(List.of(new PublicText(text)))));
        Delivery delivery = delivery(seat, place.key(), id, "");
        Reply reply = store.change(delivery, transaction -> {
            transaction.posts().append(place.key(), seat.person(), message, delivery.at());
            return new Reply.Silent();
        });
        changed(seat, place);
        return reply;
    }

    private PageAnswer ask(Visit visit, DeliveryKey key, Interaction interaction, String asked) {
        Place place = visit.place();
        PageAnswer answer = new PageAnswer();
        Instant now = clock.instant();
        front.take(interaction, visit.caller(), place.key(), key, answer);
        Delivery delivery =
                new Delivery(place.key(), visit.seat().person(), answer.delivery(), asked, key.origin(), now);
        if (answer.isMessage() && !isKept(delivery)) {
            fleeting.add(new Answered(delivery, answer.reply()));
        }
        changed(visit.seat(), place);
        return answer;
    }

    private static Optional<String> origin(String holder) {
        return Optional.of(holder).filter(DeliveryId::isAnswered);
    }

    private boolean isKept(Delivery delivery) {
        try {
            return store.answerTo(delivery.room(), delivery.person(), delivery.id())
                    .isPresent();
        } catch (RuntimeException e) {
            // The dispatcher has logged the fault and said so in its answer, which must still be seen.
            return false;
        }
    }

    private Delivery delivery(Seat seat, RoomKey room, String id, String asked) {
        return new Delivery(room, seat.person(), id, asked, Optional.empty(), clock.instant());
    }

    /** Notifies the tabs that see something new: this person's own in this room, and everybody's where a post came. */
    private void changed(Seat seat, Place place) {
        List<String> roomsWithPosts =
                world.places().stream().filter(this::hasNewPost).map(Place::id).toList();
        changed(watch -> roomsWithPosts.contains(watch.room())
                || (watch.room().equals(place.id()) && watch.person().equals(seat.id())));
    }

    private boolean hasNewPost(Place place) {
        long latest = store.read(transaction -> transaction.posts().latest(place.key(), 1)).stream()
                .mapToLong(Post::number)
                .findFirst()
                .orElse(0);
        Long before = latestPosts.put(place.key(), latest);
        return before == null || before != latest;
    }

    private void changed(Predicate<LiveTabs.Watch> whose) {
        changes.incrementAndGet();
        tabs.changed(whose);
    }
}
