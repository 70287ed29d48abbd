package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Secret;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Situation;
import dev.parley.core.disclosure.LimitCheck.Finding;
import dev.parley.core.disclosure.LimitCheck.Verdict;
import dev.parley.core.store.Draft;
import dev.parley.templates.Template;
import java.util.ArrayList;
import java.util.List;

/** Shows a finished message to its owner before anybody else sees it. */
final class Preview {

    private final Template template;
    private final Situation reader;

    Preview(Template template, Situation reader) {
        this.template = template;
        this.reader = reader;
    }

    /**
     * The preview.
     *
     * @param readBack how amounts and dates were understood, to catch a misreading before it is sent
     * @param doubts what to look at before it is posted, such as what changed since an earlier preview
     */
    OnlyYou of(Draft draft, Guard guard, List<Block.Fact<Words>> readBack, List<String> doubts) {
        OnlyYou.Composer message = OnlyYou.titled("Preview · " + template.name());
        doubts.forEach(message::warn);
        message.quote(draft.text()).facts(readBack);
        String room = reader.room().name();
        limits(message, guard);
        readers(message, guard, room);
        if (guard.held().isEmpty()) {
            message.say("Not posted yet. In " + room + " it will say “" + PostedBy.line(reader.person()) + "”.");
        }
        // What to press comes before what to keep in mind: on a phone the advice would push it out of sight.
        message.buttons(buttons(draft, guard, room));
        question(message, draft, guard);
        return message.facts(List.of(
                        OnlyYou.fact("When", template.when()),
                        OnlyYou.fact("Stop if", template.stop()),
                        OnlyYou.fact("Safeguard", template.safeguard())))
                .done();
    }

    private void readers(OnlyYou.Composer message, Guard guard, String room) {
        if (!guard.held().isEmpty()) {
            message.warn("Held back: this reveals " + Lists.and(guard.held()) + " to " + Readers.of(guard.exposure())
                    + ". Edit it, or post it anyway: that goes on record.");
        } else if (guard.exposure().isExternal()) {
            message.warn(Readers.first(guard.exposure()) + " will read this in " + room + ".");
        } else if (!guard.elsewhere().isEmpty()) {
            message.warn("Only your own people read " + room + ". The deal is also in " + Lists.and(guard.elsewhere())
                    + ".");
        }
        if (guard.unguarded()) {
            message.say("I have nothing to guard here yet: this room isn't linked to an inside room (/deal link).");
        }
    }

    /** How the message sits with our own limits: stating the true one is as plain a choice as editing it. */
    private static void limits(OnlyYou.Composer message, Guard guard) {
        for (Finding finding : guard.findings()) {
            if (finding.verdict() != Verdict.UNCLEAR) {
                List<Words> words = new ArrayList<>(List.of(new Secret(finding.said())));
                if (finding.verdict() == Verdict.AT && guard.exposure().isExternal()) {
                    words.add(new Open(" Post it if you want them to know it, or edit it."));
                }
                message.add(new Block.Warning<>(words));
            }
        }
    }

    /** Which way a limit goes, where that matters and is not known yet. */
    private void question(OnlyYou.Composer message, Draft draft, Guard guard) {
        guard.findings().stream()
                .filter(each ->
                        each.verdict() == Verdict.UNCLEAR && guard.exposure().isExternal())
                .findFirst()
                .ifPresent(each -> message.add(new Block.Paragraph<Words>(List.of(new Secret(each.said()))))
                        .buttons(
                                Button.normal(
                                        "The least",
                                        new Press(
                                                template.id(),
                                                "least",
                                                draft.id() + ":" + Limits.place(each.place(), each.issue()))),
                                Button.normal(
                                        "The most",
                                        new Press(
                                                template.id(),
                                                "most",
                                                draft.id() + ":" + Limits.place(each.place(), each.issue())))));
    }

    private List<Button> buttons(Draft draft, Guard guard, String room) {
        Press post = new Press(template.id(), "post", draft.id() + ":" + guard.seal());
        Press edit = new Press(template.id(), "edit", draft.id().toString());
        boolean beyond = guard.has(Verdict.BEYOND);
        List<Button> buttons = new ArrayList<>();
        if (!guard.held().isEmpty()) {
            buttons.add(Button.primary("Edit", edit));
            buttons.add(Button.danger("Reveal and post", post));
        } else if (beyond) {
            buttons.add(Button.primary("Edit", edit));
            buttons.add(Button.danger("Post it anyway", post));
        } else {
            String label = "Post to " + room;
            buttons.add(guard.has(Verdict.AT) ? Button.normal(label, post) : Button.primary(label, post));
            buttons.add(Button.normal("Edit", edit));
        }
        buttons.add(new Button.Copy("Copy", draft.text()));
        return buttons;
    }
}
