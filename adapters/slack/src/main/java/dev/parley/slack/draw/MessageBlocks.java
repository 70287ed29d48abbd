package dev.parley.slack.draw;

import static dev.parley.slack.draw.RichText.bold;
import static dev.parley.slack.draw.RichText.section;
import static dev.parley.slack.draw.RichText.text;

import com.google.gson.JsonObject;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.platform.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws neutral messages as blocks of Slack's. What is private is read only for the one message that shows it. */
public final class MessageBlocks implements Block.Cases<String, List<LayoutBlock>> {

    /** What the ids of our buttons begin with. */
    public static final String PRESS = "press-";

    private static final String MORE = "There's more, but Slack can't show it all at once.";
    /** The one kind of link that may be followed from what people typed: to a message of Slack's own. */
    private static final Pattern MESSAGE =
            Pattern.compile("https://[a-z0-9-]{1,60}(\\.enterprise)?\\.slack\\.com/archives/[A-Z0-9]+/p\\d+[?=&.\\w]*");

    private static final String WARNING = "\u26a0\ufe0f ";

    private Optional<Block.Table<String>> ownTable;
    private final List<LayoutBlock> drawn = new ArrayList<>();
    private int chartsLeft;
    private int buttonsDrawn;

    private MessageBlocks(Optional<Block.Table<String>> ownTable, int charts) {
        this.ownTable = ownTable;
        this.chartsLeft = charts;
    }

    /** A private answer as an ephemeral message. */
    public static List<LayoutBlock> message(PrivateMessage answer) {
        List<Block<String>> shown = answer.shown();
        MessageBlocks blocks = new MessageBlocks(Tables.widest(shown), Limits.CHARTS);
        blocks.drawn.add(header(answer.title()));
        return blocks.draw(shown).upTo(Limits.MESSAGE_BLOCKS);
    }

    /** A private answer within a modal, which has its title in its frame and takes neither tables nor charts. */
    static List<LayoutBlock> view(PrivateMessage answer) {
        MessageBlocks blocks = new MessageBlocks(Optional.empty(), 0);
        if (answer.title().length() > Limits.TITLE) {
            blocks.drawn.add(header(answer.title()));
        }
        return blocks.draw(answer.shown()).upTo(Limits.VIEW_BLOCKS);
    }

    /** A private answer within the Home tab, which takes no tables either. */
    static List<LayoutBlock> home(PrivateMessage answer) {
        MessageBlocks blocks = new MessageBlocks(Optional.empty(), 0);
        blocks.drawn.add(header(answer.title()));
        return blocks.draw(answer.shown()).upTo(Limits.VIEW_BLOCKS);
    }

    /** What stands above the fields of a form. */
    static List<LayoutBlock> intro(Form form) {
        return new MessageBlocks(Optional.empty(), 0).draw(form.shownIntro()).upTo(Limits.MESSAGE_BLOCKS);
    }

    /** A message that everybody in the room reads. */
    public static List<LayoutBlock> room(RoomMessage message) {
        List<Block<String>> shown = message.shown();
        MessageBlocks blocks = new MessageBlocks(Tables.widest(shown), Limits.CHARTS).draw(shown);
        blocks.drawn.add(ContextBlock.builder()
                .elements(List.of(plain(message.attribution())))
                .build());
        return blocks.upTo(Limits.MESSAGE_BLOCKS);
    }

    /** Text that is never markup: no mention, no link, no emoji by name. */
    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    private static HeaderBlock header(String title) {
        return HeaderBlock.builder().text(plain(Cut.of(title, Limits.HEADER))).build();
    }

    private MessageBlocks draw(List<Block<String>> blocks) {
        blocks.forEach(block -> drawn.addAll(block.fold(this)));
        return this;
    }

    @Override
    public List<LayoutBlock> paragraph(Block.Paragraph<String> paragraph) {
        return rich(section(text(joined(paragraph.words()))));
    }

    @Override
    public List<LayoutBlock> warning(Block.Warning<String> warning) {
        return rich(section(bold(WARNING + joined(warning.words()))));
    }

    @Override
    public List<LayoutBlock> quote(Block.Quote<String> quote) {
        return rich(RichText.quote(joined(quote.words())));
    }

    @Override
    public List<LayoutBlock> facts(Block.Facts<String> facts) {
        return rich(section(
                facts.facts().stream().flatMap(fact -> fact(fact).stream()).toList()));
    }

    @Override
    public List<LayoutBlock> table(Block.Table<String> table) {
        if (ownTable.filter(table::equals).isEmpty()) {
            return Tables.lines(table);
        }
        ownTable = Optional.empty();
        return Tables.block(table);
    }

    @Override
    public List<LayoutBlock> chart(Block.Chart<String> chart) {
        return chartsLeft-- > 0 ? List.of(Charts.block(chart)) : Charts.lines(chart);
    }

    @Override
    public List<LayoutBlock> steps(Block.Steps<String> steps) {
        return rich(
                RichText.list(steps.steps().stream().map(MessageBlocks::step).toList()));
    }

    @Override
    public List<LayoutBlock> examples(Block.Examples<String> examples) {
        return rich(RichText.verbatim(
                cut(examples.lines().stream().map(Slash::typed).collect(Collectors.joining("\n")))));
    }

    @Override
    public List<LayoutBlock> document(Block.Document<String> document) {
        return rich(section(bold(document.fileName()), text(" arrives as a file in your own chat with Parley.")));
    }

    /** Slack cannot reach a clipboard. The text to be copied stands in the message already. */
    @Override
    public List<LayoutBlock> actions(Block.Actions<String> actions) {
        List<BlockElement> elements = actions.buttons().stream()
                .flatMap(button -> button.fold(Stream::of, copy -> Stream.<Button.Do>empty()))
                .limit(Limits.BUTTONS)
                .map(this::button)
                .toList();
        return elements.isEmpty()
                ? List.of()
                : List.of(ActionsBlock.builder().elements(elements).build());
    }

    private BlockElement button(Button.Do button) {
        return ButtonElement.builder()
                .actionId(PRESS + buttonsDrawn++)
                .text(plain(Cut.of(button.label(), Limits.BUTTON)))
                .value(button.action().encode())
                .style(style(button.weight()))
                .build();
    }

    private static List<JsonObject> fact(Block.Fact<String> fact) {
        return MESSAGE.matcher(fact.value()).matches()
                ? List.of(bold(fact.label() + ": "), RichText.link(fact.value()), text("\n"))
                : List.of(bold(fact.label() + ": "), text(cut(fact.value()) + "\n"));
    }

    private static JsonObject step(Block.Step<String> step) {
        String detail = cut(step.detail().map(each -> "\n" + each).orElse(""));
        return switch (step.progress()) {
            case DONE -> section(text("Done: " + step.title() + detail));
            case SKIPPED -> section(text("Skipped: " + step.title() + detail));
            case NEXT -> section(bold("Next: " + step.title()), text(detail));
            case LATER -> section(text(step.title() + detail));
        };
    }

    @SuppressWarnings("NullAway") // a button without a style has none
    private static String style(Button.Weight weight) {
        return switch (weight) {
            case PRIMARY -> "primary";
            case DANGER -> "danger";
            case NORMAL -> null;
        };
    }

    private static List<LayoutBlock> rich(JsonObject... parts) {
        return List.of(RichText.block(parts));
    }

    private static String joined(List<String> words) {
        return cut(String.join("", words));
    }

    private static String cut(String text) {
        return Cut.of(text, Limits.TEXT);
    }

    private List<LayoutBlock> upTo(int most) {
        if (drawn.size() <= most) {
            return List.copyOf(drawn);
        }
        List<LayoutBlock> first = new ArrayList<>(drawn.subList(0, most - 1));
        first.add(RichText.block(section(text(MORE))));
        return first;
    }
}
