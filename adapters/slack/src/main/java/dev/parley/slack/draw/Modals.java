package dev.parley.slack.draw;

import static dev.parley.slack.draw.RichText.bold;
import static dev.parley.slack.draw.RichText.section;
import static dev.parley.slack.draw.RichText.text;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.platform.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Modals: forms to fill in, and what came of them. */
public final class Modals {

    static final String FORM = "form";
    static final String ANSWER = "answer";
    public static final String BEGIN = "begin";
    private static final String WHAT = "what";
    private static final String WHERE = "where";

    private Modals() {}

    /** A form in a modal. */
    public static View form(Form form, String channel) {
        List<LayoutBlock> blocks = new ArrayList<>(MessageBlocks.intro(form));
        for (Input each : form.inputs()) {
            each.error()
                    .ifPresent(error -> blocks.add(
                            RichText.block(section(bold("\u26a0\ufe0f " + each.label() + ": "), text(error)))));
            blocks.addAll(Inputs.tooLong(each));
            blocks.add(Inputs.block(each));
        }
        return frame(FORM, form.title(), "Cancel")
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(Cut.of(form.submit(), Limits.TITLE))
                        .build())
                .privateMetadata(new ModalMetadata(channel, form.command(), form.subject()).encode())
                .blocks(blocks)
                .build();
    }

    public static View answer(PrivateMessage answer, String channel) {
        String title = answer.title().length() > Limits.TITLE ? "Parley" : answer.title();
        return frame(ANSWER, title, "Done")
                .privateMetadata(new ModalMetadata(channel, "", "").encode())
                .blocks(MessageBlocks.view(answer))
                .build();
    }

    /** The app's Home tab. */
    public static View home(PrivateMessage... parts) {
        List<LayoutBlock> blocks = Stream.of(parts)
                .flatMap(part -> MessageBlocks.home(part).stream())
                .limit(Limits.VIEW_BLOCKS)
                .toList();
        return View.builder().type("home").blocks(blocks).build();
    }

    public static View refusal(Refusal refusal, String channel) {
        return answer(refusal.told(), channel);
    }

    /** Where, and what: for a shortcut that Slack offers everywhere. */
    public static View begin(List<CommandSpec> specs) {
        List<OptionObject> commands = specs.stream()
                .limit(Limits.OPTIONS)
                .map(spec -> OptionObject.builder()
                        .text(MessageBlocks.plain(Cut.of(spec.title(), Limits.OPTION)))
                        .description(MessageBlocks.plain(Cut.of(spec.summary(), Limits.OPTION)))
                        .value(spec.words())
                        .build())
                .toList();
        return frame(BEGIN, "Parley", "Cancel")
                .submit(ViewSubmit.builder().type("plain_text").text("Continue").build())
                .blocks(List.of(
                        InputBlock.builder()
                                .blockId(WHAT)
                                .label(MessageBlocks.plain("What"))
                                .element(StaticSelectElement.builder()
                                        .actionId(WHAT)
                                        .options(commands)
                                        .build())
                                .build(),
                        InputBlock.builder()
                                .blockId(WHERE)
                                .label(MessageBlocks.plain("Where"))
                                .hint(MessageBlocks.plain("The channel where you negotiate."))
                                .element(ConversationsSelectElement.builder()
                                        .actionId(WHERE)
                                        .defaultToCurrentConversation(true)
                                        .build())
                                .build()))
                .build();
    }

    /** What was chosen there. */
    public static Optional<Beginning> beginning(ViewState state) {
        ViewState.Value what = state.getValues().getOrDefault(WHAT, Map.of()).get(WHAT);
        ViewState.Value where = state.getValues().getOrDefault(WHERE, Map.of()).get(WHERE);
        return what == null
                        || what.getSelectedOption() == null
                        || where == null
                        || where.getSelectedConversation() == null
                ? Optional.empty()
                : Optional.of(new Beginning(
                        where.getSelectedConversation(),
                        what.getSelectedOption().getValue()));
    }

    /** Where, and what. */
    public record Beginning(String channel, String command) {}

    private static View.ViewBuilder frame(String kind, String title, String close) {
        return View.builder()
                .type("modal")
                .callbackId(kind)
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder().type("plain_text").text(close).build());
    }
}
