package dev.parley.playground.out;

import dev.parley.core.chat.Reply;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Answered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest answers that changed nothing and so were not kept, per reader. They are gone after a restart, as a look at
 * the log may be. Bounded, since an export can be large. Safe for use by many threads.
 */
public final class FleetingAnswers {

    private static final int LATEST = 40;
    private static final int DOCUMENTS = 3;

    private final Map<Reader, List<Answered>> answers = new HashMap<>();

    /** Adds an answer as the latest; an earlier one to the same delivery goes. */
    public synchronized void add(Answered answered) {
        List<Answered> all = answers.computeIfAbsent(
                new Reader(
                        answered.delivery().room(), answered.delivery().person().id()),
                reader -> new ArrayList<>());
        all.removeIf(each -> each.delivery().id().equals(answered.delivery().id()));
        all.add(answered);
        if (all.size() > LATEST) {
            all.remove(0);
        }
        List<Answered> withDocument =
                all.stream().filter(FleetingAnswers::holdsDocument).toList();
        if (withDocument.size() > DOCUMENTS) {
            all.remove(withDocument.get(0));
        }
    }

    public synchronized List<Answered> of(RoomKey room, Person person) {
        return List.copyOf(answers.getOrDefault(new Reader(room, person.id()), List.of()));
    }

    public synchronized void clear() {
        answers.clear();
    }

    private static boolean holdsDocument(Answered answered) {
        return answered.reply() instanceof Reply.Answer answer
                && answer.message().blocks().stream()
                        .anyMatch(block -> block.asDocument().isPresent());
    }

    private record Reader(RoomKey room, String person) {}
}
