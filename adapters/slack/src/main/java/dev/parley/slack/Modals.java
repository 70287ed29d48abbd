package dev.parley.slack;

import static dev.parley.slack.RichText.bold;
import static dev.parley.slack.RichText.section;
import static dev.parley.slack.RichText.text;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Modals: forms to fill in, and what came of them. */
final class Modals {

    static final String FORM = "form";
    static final String ANSWER = "answer";

    private Modals() {}

    /** @param today by which a date that was typed is read, for the date picker to begin with */
    static View form(Form form, String channel, LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>(MessageBlocks.intro(form));
        for (Input each : form.inputs()) {
            each.error()
                    .ifPresent(error -> blocks.add(
                            RichText.block(section(bold("\u26a0\ufe0f " + each.label() + ": "), text(error)))));
            blocks.add(Inputs.block(form, each, today));
        }
        return frame(FORM, form.title(), "Cancel")
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(Limits.cut(form.submit(), Limits.TITLE))
                        .build())
                .privateMetadata(new Place(channel, form.command(), form.subject()).encode())
                .blocks(blocks)
                .build();
    }

    static View answer(OnlyYou answer, String channel) {
        String title = answer.title().length() > Limits.TITLE ? "Parley" : answer.title();
        return frame(ANSWER, title, "Done")
                .privateMetadata(new Place(channel, "", "").encode())
                .blocks(MessageBlocks.view(answer))
                .build();
    }

    /** The app's Home tab. */
    static View home(OnlyYou answer) {
        return View.builder().type("home").blocks(MessageBlocks.view(answer)).build();
    }

    static View refusal(Refusal refusal, String channel) {
        return answer(Refusals.told(refusal), channel);
    }

    private static View.ViewBuilder frame(String kind, String title, String close) {
        return View.builder()
                .type("modal")
                .callbackId(kind)
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder().type("plain_text").text(close).build());
    }
}
