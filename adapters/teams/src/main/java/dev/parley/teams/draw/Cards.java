package dev.parley.teams.draw;

import static dev.parley.teams.draw.Texts.bold;
import static dev.parley.teams.draw.Texts.paragraph;
import static dev.parley.teams.draw.Texts.problem;
import static dev.parley.teams.draw.Texts.quiet;
import static dev.parley.teams.draw.Texts.run;
import static dev.parley.teams.draw.Texts.subtle;
import static dev.parley.teams.draw.Texts.title;
import static dev.parley.teams.draw.Texts.typed;
import static dev.parley.teams.draw.Texts.verbatim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.chat.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws neutral messages as Adaptive Cards. What is private is read only for the one card that shows it. */
public final class Cards {

    private static final String MORE = "There is more, but Teams shows no more at once.";

    /** The one kind of link that may be followed from what people typed: to a message of Teams' own. */
    private static final Pattern MESSAGE = Pattern.compile(
            "https://teams\\.(microsoft\\.com|microsoft\\.us|cloud\\.microsoft)/l/message/[\\w%:@.?=&;/-]{1,500}");

    private static final String WARNING = "\u26a0\ufe0f ";

    /** In characters of JSON, without buttons: Teams counts two bytes for each, and takes 80 KB at the very least. */
    private static final int LARGEST = 34_000;

    private static final String BUTTONS = "ActionSet";

    /** How many buttons Teams shows side by side; it hides the others. */
    private static final int BESIDE = 6;

    private final Function<Text, String> read;
    private final Optional<CardContext> context;
    private final List<ObjectNode> drawn = new ArrayList<>();

    private Cards(Function<Text, String> read, Optional<CardContext> context) {
        this.read = read;
        this.context = context;
    }

    /** A private answer. */
    public static ObjectNode answer(PrivateMessage answer, CardContext context) {
        Cards card = new Cards(
                words -> words.fold(PublicText::text, secret -> secret.value().shownIn(answer)), Optional.of(context));
        card.drawn.add(paragraph(title(answer.title())));
        answer.blocks().forEach(card::draw);
        ObjectNode framed = framed(card.drawn);
        answer.refresh()
                .filter(press -> context.isMessage())
                .ifPresent(press -> framed.set("refresh", Actions.refreshing(press, context)));
        return framed;
    }

    /**
     * A form to fill in.
     *
     * @param today by which a date that was typed is read, for the date picker to begin with
     */
    public static ObjectNode form(Form form, CardContext context, LocalDate today) {
        Cards card = new Cards(
                words -> words.fold(PublicText::text, secret -> secret.value().shownIn(form)), Optional.of(context));
        if (context.isMessage()) {
            card.drawn.add(paragraph(title(form.title())));
        }
        form.intro().forEach(card::draw);
        form.inputs().forEach(each -> card.field(each, today));
        card.wrong(form);
        card.drawn.add(buttons(List.of(Actions.sending(form.submit(), slip(form, context), context))));
        return framed(card.drawn);
    }

    /** What is wrong with it stands where its hint would: it ends with what would work. */
    private void field(Input input, LocalDate today) {
        drawn.add(Inputs.element(input, read, today));
        String hint = Inputs.hint(input);
        if (input.error().isPresent()) {
            drawn.add(paragraph(problem(input.error().get())).put("spacing", "None"));
        } else if (!hint.isEmpty()) {
            drawn.add(paragraph(quiet(hint)).put("spacing", "None"));
        }
    }

    /** Beside the button that was just pressed: on a phone what is wrong may be out of sight. */
    private void wrong(Form form) {
        long wrong =
                form.inputs().stream().filter(each -> each.error().isPresent()).count();
        if (wrong > 0) {
            drawn.add(paragraph(
                    bold((wrong == 1 ? "One field above needs" : wrong + " fields above need") + " another look.")));
        }
    }

    private static CardFields slip(Form form, CardContext context) {
        String asked = Stream.concat(
                        Stream.of(form.command(), form.subject()),
                        form.inputs().stream().map(Inputs::key))
                .collect(Collectors.joining("\n"));
        return new CardFields(context.channel(), context.card(), CardFields.What.FORM, asked);
    }

    /** A message that everybody in the room reads. */
    public static ObjectNode room(RoomMessage message) {
        Cards card = new Cards(words -> words.fold(PublicText::text, secret -> ""), Optional.empty());
        message.blocks().forEach(card::draw);
        card.drawn.add(paragraph(quiet(message.attribution())));
        return framed(card.drawn);
    }

    /** The same card, for where it does not follow from the place which room it is about. */
    public static ObjectNode about(String room, ObjectNode card) {
        ObjectNode told = card.deepCopy();
        ((ArrayNode) told.get("body")).insert(0, paragraph(quiet("About " + room)));
        return told;
    }

    /** The same card with a warning under its title. */
    public static ObjectNode warned(String warning, ObjectNode card) {
        ObjectNode told = card.deepCopy();
        ((ArrayNode) told.get("body")).insert(1, box("warning", WARNING + warning));
        return told;
    }

    /** What everybody may read. */
    public static ObjectNode open(String text) {
        return open(text, List.of());
    }

    /** What everybody may read, with something to press. */
    public static ObjectNode open(String text, List<ObjectNode> actions) {
        List<ObjectNode> body = new ArrayList<>(List.of(paragraph(run(text))));
        if (!actions.isEmpty()) {
            body.add(buttons(actions));
        }
        return framed(body);
    }

    /** As many parts of the body as Teams takes; what can be pressed is always among them. */
    public static ObjectNode framed(List<ObjectNode> body) {
        ObjectNode card = typed("AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", "1.5");
        ArrayNode parts = card.putArray("body");
        int size = 0;
        boolean whole = true;
        for (ObjectNode each : body) {
            int more = each.path("type").asText().equals(BUTTONS)
                    ? 0
                    : each.toString().length();
            if (size + more <= LARGEST) {
                parts.add(each);
                size += more;
            } else if (whole) {
                parts.add(paragraph(quiet(MORE)));
                whole = false;
            }
        }
        card.putObject("msteams").put("width", "full");
        return card;
    }

    private void draw(Block<? extends Text> block) {
        if (block instanceof Block.Paragraph<? extends Text> p) {
            drawn.add(paragraph(run(joined(p.words()))));
        } else if (block instanceof Block.Warning<? extends Text> w) {
            drawn.add(box("warning", WARNING + joined(w.words())));
        } else if (block instanceof Block.Quote<? extends Text> q) {
            drawn.add(box("emphasis", joined(q.words())));
        } else if (block instanceof Block.Facts<? extends Text> f) {
            close(f.facts().stream().map(this::fact).toList());
        } else if (block instanceof Block.Table<? extends Text> t) {
            drawn.addAll(Tables.elements(t, read));
        } else if (block instanceof Block.Chart<? extends Text> c) {
            drawn.addAll(Charts.elements(c, read));
        } else if (block instanceof Block.Steps<? extends Text> s) {
            close(s.steps().stream().map(this::step).toList());
        } else if (block instanceof Block.Examples<? extends Text> e) {
            drawn.add(paragraph(verbatim(String.join("\n", e.lines()))));
        } else if (block instanceof Block.Document<? extends Text> d) {
            drawn.add(paragraph(bold(d.fileName()), run(" comes as a file to your own chat with Parley.")));
        } else if (block instanceof Block.Actions<? extends Text> a) {
            actions(a.buttons());
        }
    }

    private ObjectNode fact(Block.Fact<? extends Text> fact) {
        String value = read.apply(fact.value());
        ObjectNode shown = MESSAGE.matcher(value).matches() ? Texts.link(value) : run(value);
        return paragraph(bold(fact.label() + ": "), shown);
    }

    /** One below the other with little between them: together they are one thing. */
    private void close(List<ObjectNode> paragraphs) {
        paragraphs.stream().limit(1).forEach(drawn::add);
        paragraphs.stream().skip(1).forEach(each -> drawn.add(each.put("spacing", "Small")));
    }

    private ObjectNode step(Block.Step<? extends Text> step) {
        String detail = step.detail().map(each -> "\n" + read.apply(each)).orElse("");
        return switch (step.progress()) {
            case DONE -> paragraph(run("\u2713 Done: " + step.title() + detail));
            case SKIPPED -> paragraph(subtle("Skipped: " + step.title() + detail));
            case NEXT -> paragraph(bold("\u2192 Next: " + step.title()), run(detail));
            case LATER -> paragraph(subtle(step.title() + detail));
        };
    }

    private void actions(List<Button> all) {
        // Only words that may be posted as they stand are a message to take along: no note of ours, and nothing
        // stopped.
        boolean message = Actions.areOfMessage(all);
        List<ObjectNode> actions = new ArrayList<>();
        context.ifPresent(where -> all.stream()
                .filter(each -> message || each instanceof Button.Do)
                .forEach(each -> Actions.of(each, where).ifPresent(actions::add)));
        for (int from = 0; from < actions.size(); from += BESIDE) {
            drawn.add(buttons(actions.subList(from, Math.min(actions.size(), from + BESIDE))));
        }
    }

    public static ObjectNode buttons(List<ObjectNode> actions) {
        ObjectNode set = typed(BUTTONS);
        set.putArray("actions").addAll(actions);
        return set;
    }

    private static ObjectNode box(String style, String text) {
        ObjectNode box = typed("Container").put("style", style);
        box.putArray("items").add(paragraph(run(text)));
        return box;
    }

    private String joined(List<? extends Text> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(each -> joined.append(read.apply(each)));
        return joined.toString();
    }
}
