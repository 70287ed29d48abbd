package dev.parley.core.harness;

import dev.parley.core.platform.Pacing;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A way into a whole Parley that runs behind it, as people at its client know it. */
public interface Surface extends AutoCloseable {

    /** With a platform that is not there: nobody has to be patient with it. */
    Pacing PACING = new Pacing(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(100));

    /** A room of our own company, or one that Acme is in too. */
    enum Place {
        INSIDE,
        SHARED
    }

    /** Leaves behind whatever was said and logged, or the rooms that it was in. */
    void begin();

    /** Ana of our own company. */
    Client ana(Place place);

    /** Bo of Acme, in the shared room. */
    Client bo();

    /** How a line is typed at this client, given how it is typed where every word has its own slash. */
    String typed(String line);

    /** Stops Parley, and starts it on what it kept. */
    void restart() throws Exception;

    @Override
    void close();

    /** Someone at the client, in one room. Whatever is done returns what it comes to on their screen. */
    interface Client {

        /** Types a line, given as for {@link Surface#typed}. */
        public Shown types(String line);

        /** Presses a button of what is shown, by how its label begins. */
        public Shown presses(String label);

        /** Fills these fields of the form that is shown, by their names, and sends it with all that stands in it. */
        public Shown sends(Map<String, String> fields);

        /** The same person, whose next action arrives at Parley twice. */
        public Client twice();

        /** What everybody in the room has been told through Parley, oldest first. */
        public List<String> posts();

        /** All that has come to this person's screen in this room, with whatever is hidden behind it. */
        public String screen();
    }

    /**
     * Something that one person is shown alone: an answer, or a form.
     *
     * @param text its words, read as the client reads them
     * @param buttons their labels
     * @param fields what stands in the fields, by their names; none in an answer
     * @param wrong what is said to be wrong with fields, by their names
     */
    record Shown(String text, List<String> buttons, Map<String, String> fields, Map<String, String> wrong) {
        public Shown {
            buttons = List.copyOf(buttons);
            fields = Map.copyOf(fields);
            wrong = Map.copyOf(wrong);
        }

        public Shown with(Map<String, String> wrong) {
            return new Shown(text, buttons, fields, wrong);
        }

        public boolean isForm() {
            return !fields.isEmpty();
        }

        /** The whole label of the button whose label begins like this. */
        public String button(String label) {
            return buttons.stream()
                    .filter(each -> each.startsWith(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button “" + label + "” in " + this));
        }
    }
}
