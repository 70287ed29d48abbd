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
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.RoomMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws neutral messages as Adaptive Cards. What is private is read only for the one card that shows it. */
public final class Cards implements Block.Cases<String, List<ObjectNode>> {

    private static final String MORE = "There's more, but Teams can't show it all at once.";

    /** The one kind of link that may be followed from what people typed: to a message of Teams' own. */
    private static final Pattern MESSAGE = Pattern.compile(
            "https://teams\\.(microsoft\\.com|microsoft\\.us|cloud\\.microsoft)/l/message/[\\w%:@.?=&;/-]{1,500}");

    private static final String WARNING = "\u26a0\ufe0f ";

    /** In characters of JSON, without buttons: Teams counts two bytes for each, and takes 80 KB at the very least. */
    private static final int LARGEST = 34_000;

    private static final String BUTTONS = "ActionSet";

    /** How many buttons Teams shows side by side; it hides the others. */
    private static final int BESIDE = 6;

    private final Optional<CardContext> context;
    private final boolean ready;
    private final List<ObjectNode> drawn = new ArrayList<>();

    private Cards(Optional<CardContext> context, boolean ready) {
        this.context = context;
        this.ready = ready;
    }

    /** A private answer. */
    public static ObjectNode answer(PrivateMessage answer, CardContext context) {
        Cards card = new Cards(Optional.of(context), answer.ready().isPresent());
        card.drawn.add(Texts.paragraph(title(answer.title())));
        card.draw(answer.shown());
        ObjectNode framed = framed(card.drawn);
        answer.refresh()
                .filter(action -> context.isMessage())
                .ifPresent(action -> framed.set("refresh", Actions.refreshing(action, context)));
        return framed;
    }

    /** A form to fill in. */
    public static ObjectNode form(Form form, CardContext context) {
        Cards card = new Cards(Optional.of(context), false);
        if (context.isMessage()) {
            card.drawn.add(Texts.paragraph(title(form.title())));
        }
        card.draw(form.shownIntro());
        form.inputs().forEach(card::field);
        card.wrong(form);
        card.drawn.add(buttons(List.of(Actions.sending(form.submit(), fields(form, context), context))));
        return framed(card.drawn);
    }

    /** What is wrong with it stands where its hint would: it ends with what would work. */
    private void field(Input input) {
        drawn.add(Inputs.element(input));
        String hint = Inputs.hint(input);
        if (input.error().isPresent()) {
            drawn.add(Texts.paragraph(problem(input.error().get())).put("spacing", "None"));
        } else if (!hint.isEmpty()) {
            drawn.add(Texts.paragraph(quiet(hint)).put("spacing", "None"));
        }
    }

    /** Beside the button that was just pressed: on a phone what is wrong may be out of sight. */
    private void wrong(Form form) {
        long wrong =
                form.inputs().stream().filter(each -> each.error().isPresent()).count();
        if (wrong > 0) {
            drawn.add(Texts.paragraph(
                    bold((wrong == 1 ? "One field above needs" : wrong + " fields above need") + " another look.")));
        }
    }

    private static CardFields fields(Form form, CardContext context) {
        String asked = Stream.concat(
                        Stream.of(form.command(), form.subject()),
                        form.inputs().stream().map(Inputs::key))
                .collect(Collectors.joining("\n"));
        return new CardFields(context.channel(), context.card(), CardFields.What.FORM, asked);
    }

    /** A message that everybody in the room reads. */
    public static ObjectNode room(RoomMessage message) {
        Cards card = new Cards(Optional.empty(), false);
        card.draw(message.shown());
        card.drawn.add(Texts.paragraph(quiet(message.attribution())));
        return framed(card.drawn);
    }

    /** The same card, for where it does not follow from the place which room it is about. */
    public static ObjectNode about(String room, ObjectNode card) {
        ObjectNode told = card.deepCopy();
        ((ArrayNode) told.get("body")).insert(0, Texts.paragraph(quiet("About " + room)));
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
        List<ObjectNode> body = new ArrayList<>(List.of(Texts.paragraph(run(text))));
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
                parts.add(Texts.paragraph(quiet(MORE)));
                whole = false;
            }
        }
        card.putObject("msteams").put("width", "full");
        return card;
    }

    private void draw(List<Block<String>> blocks) {
        blocks.forEach(block -> drawn.addAll(block.fold(this)));
    }

    @Override
    public List<ObjectNode> paragraph(Block.Paragraph<String> paragraph) {
        return List.of(Texts.paragraph(run(String.join("", paragraph.words()))));
    }

    @Override
    public List<ObjectNode> warning(Block.Warning<String> warning) {
        return List.of(box("warning", WARNING + String.join("", warning.words())));
    }

    @Override
    public List<ObjectNode> quote(Block.Quote<String> quote) {
        return List.of(box("emphasis", String.join("", quote.words())));
    }

    @Override
    public List<ObjectNode> facts(Block.Facts<String> facts) {
        return close(facts.facts().stream().map(Cards::fact).toList());
    }

    @Override
    public List<ObjectNode> table(Block.Table<String> table) {
        return Tables.elements(table);
    }

    @Override
    public List<ObjectNode> chart(Block.Chart<String> chart) {
        return Charts.elements(chart);
    }

    @Override
    public List<ObjectNode> steps(Block.Steps<String> steps) {
        return close(steps.steps().stream().map(Cards::step).toList());
    }

    @Override
    public List<ObjectNode> examples(Block.Examples<String> examples) {
        return List.of(Texts.paragraph(verbatim(String.join("\n", examples.lines()))));
    }

    @Override
    public List<ObjectNode> document(Block.Document<String> document) {
        return List.of(
                Texts.paragraph(bold(document.fileName()), run(" arrives as a file in your own chat with Parley.")));
    }

    @Override
    public List<ObjectNode> actions(Block.Actions<String> block) {
        // Only words that may be posted as they are can be taken along: no note of ours, and nothing that was held
        // back.
        List<ObjectNode> actions = new ArrayList<>();
        context.ifPresent(where -> block.buttons().stream()
                .filter(button -> button.fold(act -> true, copy -> ready))
                .forEach(button -> Actions.of(button, where).ifPresent(actions::add)));
        List<ObjectNode> sets = new ArrayList<>();
        for (int from = 0; from < actions.size(); from += BESIDE) {
            sets.add(buttons(actions.subList(from, Math.min(actions.size(), from + BESIDE))));
        }
        return sets;
    }

    private static ObjectNode fact(Block.Fact<String> fact) {
        String value = fact.value();
        ObjectNode shown = MESSAGE.matcher(value).matches() ? Texts.link(value) : run(value);
        return Texts.paragraph(bold(fact.label() + ": "), shown);
    }

    /** One below the other with little between them: together they are one thing. */
    private static List<ObjectNode> close(List<ObjectNode> paragraphs) {
        paragraphs.stream().skip(1).forEach(each -> each.put("spacing", "Small"));
        return paragraphs;
    }

    private static ObjectNode step(Block.Step<String> step) {
        String detail = step.detail().map(each -> "\n" + each).orElse("");
        return switch (step.progress()) {
            case DONE -> Texts.paragraph(run("\u2713 Done: " + step.title() + detail));
            case SKIPPED -> Texts.paragraph(subtle("Skipped: " + step.title() + detail));
            case NEXT -> Texts.paragraph(bold("\u2192 Next: " + step.title()), run(detail));
            case LATER -> Texts.paragraph(subtle(step.title() + detail));
        };
    }

    public static ObjectNode buttons(List<ObjectNode> actions) {
        ObjectNode set = typed(BUTTONS);
        set.putArray("actions").addAll(actions);
        return set;
    }

    private static ObjectNode box(String style, String text) {
        ObjectNode box = typed("Container").put("style", style);
        box.putArray("items").add(Texts.paragraph(run(text)));
        return box;
    }
}
