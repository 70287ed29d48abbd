package dev.parley.core.playbook.template;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.disclosure.LimitCheck.Finding;
import dev.parley.core.disclosure.LimitCheck.Verdict;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.playbook.common.DisclosureCheck;
import dev.parley.core.playbook.common.Limits;
import dev.parley.core.playbook.common.Lists;
import dev.parley.core.playbook.common.Outsiders;
import dev.parley.core.store.Draft;
import dev.parley.templates.Template;
import java.util.ArrayList;
import java.util.List;

/** Shows a finished message to its owner before anybody else sees it. */
final class Preview {

    private final Template template;
    private final CommandContext reader;

    Preview(Template template, CommandContext reader) {
        this.template = template;
        this.reader = reader;
    }

    /**
     * The preview.
     *
     * @param readBack how amounts and dates were understood, to catch a misreading before it is sent
     * @param doubts what to look at before it is posted, such as what changed since an earlier preview
     */
    PrivateMessage of(Draft draft, DisclosureCheck check, List<Block.Fact<Text>> readBack, List<String> doubts) {
        PrivateMessage.Composer message = PrivateMessage.titled("Preview · " + template.name());
        doubts.forEach(message::warn);
        message.quote(draft.text()).facts(readBack);
        String room = reader.room().name();
        limits(message, check);
        readers(message, check, room);
        if (check.held().isEmpty()) {
            message.say("Not posted yet. In " + room + " it will say “" + PostedBy.line(reader.person()) + "”.");
        }
        // What to press comes before what to keep in mind: on a phone the advice would push it out of sight.
        message.buttons(buttons(draft, check, room));
        question(message, draft, check);
        if (check.held().isEmpty() && !check.has(Verdict.BEYOND) && !check.has(Verdict.AT)) {
            message.ready(draft.text());
        }
        return message.facts(List.of(
                        PrivateMessage.fact("When", template.when()),
                        PrivateMessage.fact("Stop if", template.stop()),
                        PrivateMessage.fact("Safeguard", template.safeguard())))
                .done();
    }

    private void readers(PrivateMessage.Composer message, DisclosureCheck check, String room) {
        if (!check.held().isEmpty()) {
            message.warn("Held back: this reveals " + Lists.and(check.held()) + " to " + Outsiders.of(check.exposure())
                    + ". Edit it, or post it anyway: that goes on record.");
        } else if (check.exposure().isExternal()) {
            message.warn(Outsiders.first(check.exposure()) + " will read this in " + room + ".");
        } else if (!check.elsewhere().isEmpty()) {
            message.warn("Only your own people read " + room + ". The deal is also in " + Lists.and(check.elsewhere())
                    + ".");
        }
        if (check.unguarded()) {
            message.say("I have nothing to guard here yet: this room isn't linked to an inside room (/deal link).");
        }
    }

    /** How the message sits with our own limits: stating the true one is as plain a choice as editing it. */
    private static void limits(PrivateMessage.Composer message, DisclosureCheck check) {
        for (Finding finding : check.findings()) {
            if (finding.verdict() != Verdict.UNCLEAR) {
                List<Text> words = new ArrayList<>(List.of(new SecretText(finding.said())));
                if (finding.verdict() == Verdict.AT && check.exposure().isExternal()) {
                    words.add(new PublicText(" Post it if you want them to know it, or edit it."));
                }
                message.add(new Block.Warning<>(words));
            }
        }
    }

    /** Which way a limit goes, where that matters and is not known yet. */
    private void question(PrivateMessage.Composer message, Draft draft, DisclosureCheck check) {
        check.findings().stream()
                .filter(each ->
                        each.verdict() == Verdict.UNCLEAR && check.exposure().isExternal())
                .findFirst()
                .ifPresent(each -> message.add(new Block.Paragraph<Text>(List.of(new SecretText(each.said()))))
                        .buttons(
                                Button.normal(
                                        "The least",
                                        new ButtonAction(
                                                template.id(),
                                                "least",
                                                draft.id() + ":" + Limits.place(each.place(), each.issue()))),
                                Button.normal(
                                        "The most",
                                        new ButtonAction(
                                                template.id(),
                                                "most",
                                                draft.id() + ":" + Limits.place(each.place(), each.issue())))));
    }

    private List<Button> buttons(Draft draft, DisclosureCheck check, String room) {
        ButtonAction post = new ButtonAction(template.id(), "post", draft.id() + ":" + check.seal());
        ButtonAction edit = new ButtonAction(template.id(), "edit", draft.id().toString());
        boolean beyond = check.has(Verdict.BEYOND);
        List<Button> buttons = new ArrayList<>();
        if (!check.held().isEmpty()) {
            buttons.add(Button.primary("Edit", edit));
            buttons.add(Button.danger("Reveal and post", post));
        } else if (beyond) {
            buttons.add(Button.primary("Edit", edit));
            buttons.add(Button.danger("Post it anyway", post));
        } else {
            String label = "Post to " + room;
            buttons.add(check.has(Verdict.AT) ? Button.normal(label, post) : Button.primary(label, post));
            buttons.add(Button.normal("Edit", edit));
        }
        buttons.add(new Button.Copy("Copy", draft.text()));
        return buttons;
    }
}
