package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Situation;
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
        if (guard.discloses()) {
            message.warn(
                    "Stopped: this tells " + Readers.of(guard.exposure()) + " " + Lists.and(guard.told())
                            + ". Soften it, or post it knowing that. If you post it, I keep a record of who told what, and when.");
        } else if (guard.exposure().isExternal()) {
            message.warn(Readers.first(guard.exposure()) + " will read this in " + room + ".");
        }
        if (!guard.exposure().isExternal() && !guard.elsewhere().isEmpty()) {
            message.warn("Only our own people read along in " + room + ". The deal is also in "
                    + Lists.and(guard.elsewhere()) + ".");
        }
        message.say("Not posted yet. In " + room + " it will stand as “" + PostedBy.line(reader.person()) + "”.");
        // What to press comes before what to keep in mind: on a phone the advice would push it out of sight.
        return message.buttons(buttons(draft, guard, room))
                .facts(List.of(
                        OnlyYou.fact("When", template.when()),
                        OnlyYou.fact("Stop if", template.stop()),
                        OnlyYou.fact("Safeguard", template.safeguard())))
                .done();
    }

    private List<Button> buttons(Draft draft, Guard guard, String room) {
        Press post = new Press(template.id(), "post", draft.id() + ":" + guard.seal());
        Press edit = new Press(template.id(), "edit", draft.id().toString());
        List<Button> buttons = new ArrayList<>();
        if (guard.discloses()) {
            buttons.add(Button.primary("Soften it", edit));
            buttons.add(Button.danger("Tell them and post", post));
        } else {
            buttons.add(Button.primary("Post to " + room, post));
            buttons.add(Button.normal("Edit", edit));
        }
        buttons.add(new Button.Copy("Copy", draft.text()));
        return buttons;
    }
}
