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
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.chat.Text;
import dev.parley.core.platform.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws neutral messages as blocks of Slack's. What is private is read only for the one message that shows it. */
public final class MessageBlocks {

    /** What the ids of our buttons begin with. */
    public static final String PRESS = "press-";

    private static final String MORE = "There is more, but Slack shows no more at once.";
    /** The one kind of link that may be followed from what people typed: to a message of Slack's own. */
    private static final Pattern MESSAGE =
            Pattern.compile("https://[a-z0-9-]{1,60}(\\.enterprise)?\\.slack\\.com/archives/[A-Z0-9]+/p\\d+[?=&.\\w]*");

    private static final String WARNING = "\u26a0\ufe0f ";

    private final Function<Text, String> read;
    private final Optional<Block.Table<?>> table;
    private final List<LayoutBlock> drawn = new ArrayList<>();
    private int chartsLeft;
    private int buttonsDrawn;

    private MessageBlocks(Function<Text, String> read, Optional<Block.Table<?>> table, int charts) {
        this.read = read;
        this.table = table;
        this.chartsLeft = charts;
    }

    /** A private answer as an ephemeral message. */
    public static List<LayoutBlock> message(PrivateMessage answer) {
        MessageBlocks blocks = new MessageBlocks(reading(answer), Tables.widest(answer.blocks()), Limits.CHARTS);
        blocks.drawn.add(header(answer.title()));
        return blocks.draw(answer.blocks()).upTo(Limits.MESSAGE_BLOCKS);
    }

    /** A private answer within a modal, which has its title in its frame and takes neither tables nor charts. */
    static List<LayoutBlock> view(PrivateMessage answer) {
        MessageBlocks blocks = new MessageBlocks(reading(answer), Optional.empty(), 0);
        if (answer.title().length() > Limits.TITLE) {
            blocks.drawn.add(header(answer.title()));
        }
        return blocks.draw(answer.blocks()).upTo(Limits.VIEW_BLOCKS);
    }

    /** A private answer within the Home tab, which takes no tables either. */
    static List<LayoutBlock> home(PrivateMessage answer) {
        MessageBlocks blocks = new MessageBlocks(reading(answer), Optional.empty(), 0);
        blocks.drawn.add(header(answer.title()));
        return blocks.draw(answer.blocks()).upTo(Limits.VIEW_BLOCKS);
    }

    /** What stands above the fields of a form. */
    static List<LayoutBlock> intro(Form form) {
        return new MessageBlocks(
                        words -> words.fold(
                                PublicText::text, secret -> secret.value().shownIn(form)),
                        Optional.empty(),
                        0)
                .draw(form.intro())
                .upTo(Limits.MESSAGE_BLOCKS);
    }

    /** A message that everybody in the room reads. */
    public static List<LayoutBlock> room(RoomMessage message) {
        Function<Text, String> open = words -> words.fold(PublicText::text, secret -> {
            throw new IllegalStateException("a secret in a message for a room");
        });
        MessageBlocks blocks =
                new MessageBlocks(open, Tables.widest(message.blocks()), Limits.CHARTS).draw(message.blocks());
        blocks.drawn.add(ContextBlock.builder()
                .elements(List.of(plain(message.attribution())))
                .build());
        return blocks.upTo(Limits.MESSAGE_BLOCKS);
    }

    /** Text that is never markup: no mention, no link, no emoji by name. */
    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    private static Function<Text, String> reading(PrivateMessage answer) {
        return words -> words.fold(PublicText::text, secret -> secret.value().shownIn(answer));
    }

    private static HeaderBlock header(String title) {
        return HeaderBlock.builder().text(plain(Cut.of(title, Limits.HEADER))).build();
    }

    private MessageBlocks draw(List<? extends Block<? extends Text>> blocks) {
        blocks.forEach(this::draw);
        return this;
    }

    private void draw(Block<? extends Text> block) {
        if (block instanceof Block.Paragraph<? extends Text> p) {
            rich(section(text(joined(p.words()))));
        } else if (block instanceof Block.Warning<? extends Text> w) {
            rich(section(bold(WARNING + joined(w.words()))));
        } else if (block instanceof Block.Quote<? extends Text> q) {
            rich(RichText.quote(joined(q.words())));
        } else if (block instanceof Block.Facts<? extends Text> f) {
            rich(section(f.facts().stream().flatMap(fact -> fact(fact).stream()).toList()));
        } else if (block instanceof Block.Table<? extends Text> t) {
            drawn.addAll(table.filter(own -> own == block).isPresent() ? Tables.block(t, read) : Tables.lines(t, read));
        } else if (block instanceof Block.Chart<? extends Text> c) {
            chart(c);
        } else if (block instanceof Block.Steps<? extends Text> s) {
            rich(RichText.list(s.steps().stream().map(this::step).toList()));
        } else if (block instanceof Block.Examples<? extends Text> e) {
            rich(RichText.verbatim(cut(e.lines().stream().map(Slash::typed).collect(Collectors.joining("\n")))));
        } else if (block instanceof Block.Document<? extends Text> d) {
            rich(section(bold(d.fileName()), text(" comes as a file to your own chat with Parley.")));
        } else if (block instanceof Block.Actions<? extends Text> a) {
            buttons(a.buttons());
        }
    }

    private void chart(Block.Chart<? extends Text> chart) {
        if (chartsLeft > 0) {
            drawn.add(Charts.block(chart, read));
            chartsLeft--;
        } else {
            drawn.addAll(Charts.lines(chart, read));
        }
    }

    private List<JsonObject> fact(Block.Fact<? extends Text> fact) {
        String value = read.apply(fact.value());
        return MESSAGE.matcher(value).matches()
                ? List.of(bold(fact.label() + ": "), RichText.link(value), text("\n"))
                : List.of(bold(fact.label() + ": "), text(cut(value) + "\n"));
    }

    private JsonObject step(Block.Step<? extends Text> step) {
        String detail = step.detail().map(each -> "\n" + read.apply(each)).orElse("");
        return switch (step.progress()) {
            case DONE -> section(text("Done: " + step.title() + cut(detail)));
            case SKIPPED -> section(text("Skipped: " + step.title() + cut(detail)));
            case NEXT -> section(bold("Next: " + step.title()), text(cut(detail)));
            case LATER -> section(text(step.title() + cut(detail)));
        };
    }

    private void buttons(List<Button> buttons) {
        List<BlockElement> elements = new ArrayList<>();
        for (Button each : buttons) {
            // Slack cannot reach a clipboard. The text to be copied stands in the message already.
            if (each instanceof Button.Do button && elements.size() < Limits.BUTTONS) {
                elements.add(ButtonElement.builder()
                        .actionId(PRESS + buttonsDrawn++)
                        .text(plain(Cut.of(button.label(), Limits.BUTTON)))
                        .value(button.action().encode())
                        .style(style(button.weight()))
                        .build());
            }
        }
        if (!elements.isEmpty()) {
            drawn.add(ActionsBlock.builder().elements(elements).build());
        }
    }

    @SuppressWarnings("NullAway") // a button without a style has none
    private static String style(Button.Weight weight) {
        return switch (weight) {
            case PRIMARY -> "primary";
            case DANGER -> "danger";
            case NORMAL -> null;
        };
    }

    private void rich(JsonObject... parts) {
        drawn.add(RichText.block(parts));
    }

    private String joined(List<? extends Text> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(each -> joined.append(read.apply(each)));
        return cut(joined.toString());
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
