package dev.parley.teams.draw;

import static dev.parley.teams.draw.Texts.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.platform.Cut;
import java.util.Optional;

/** Buttons of cards. In a message they are executed, so that the answer takes their place for the one who presses. */
public final class Actions {

    /** What an executed button is called in the invoke; what it is for stands in its data. */
    static final String VERB = "parley";

    /** What a phone shows of a label; of a longer one it would cut the end without a sign. */
    private static final int LABEL = 32;

    private Actions() {}

    static Optional<ObjectNode> of(Button button, CardContext context) {
        return button.fold(
                act -> Optional.of(executed(act, context)),
                // A card reaches no clipboard; beside what is being written, the words can go there.
                copy -> context.place() == CardContext.Place.COMPOSING
                        ? Optional.of(submit(
                                "Use in my message",
                                new CardFields(context.channel(), context.card(), CardFields.What.INSERT, copy.text())))
                        : Optional.empty());
    }

    private static ObjectNode executed(Button.Do button, CardContext context) {
        ObjectNode action = action(label(button.label()), context.action(button.action()), context)
                .put("associatedInputs", "none");
        switch (button.weight()) {
            case PRIMARY -> styled(action, "positive");
            case DANGER -> styled(action, "destructive");
            case NORMAL -> {}
        }
        return action;
    }

    /** The button that sends what stands in the card's fields. */
    public static ObjectNode sending(String label, CardFields fields, CardContext context) {
        return styled(action(label(label), fields, context), "positive");
    }

    /** A button that opens a dialog. */
    public static ObjectNode opening(String label, CardFields fields) {
        ObjectNode action = submit(label, fields);
        ((ObjectNode) action.get("data")).putObject("msteams").put("type", "task/fetch");
        return action;
    }

    /** Has the card drawn again whenever its viewer comes to look at it. */
    public static ObjectNode refreshing(ButtonAction action, CardContext context) {
        ObjectNode refresh = TeamsJson.JSON.createObjectNode();
        ObjectNode execute = typed("Action.Execute").put("verb", VERB);
        execute.set(
                "data",
                new CardFields(context.channel(), context.card(), CardFields.What.REFRESH, action.encode()).data());
        refresh.set("action", execute);
        refresh.putArray("userIds").add(context.viewer());
        return refresh;
    }

    private static ObjectNode styled(ObjectNode action, String style) {
        action.put("style", style);
        if (action.get("fallback") instanceof ObjectNode fallback) {
            fallback.put("style", style);
        }
        return action;
    }

    private static ObjectNode action(String label, CardFields fields, CardContext context) {
        if (!context.isMessage()) {
            return submit(label, fields);
        }
        ObjectNode execute = typed("Action.Execute").put("title", label).put("verb", VERB);
        execute.set("data", fields.data());
        execute.set("fallback", submit(label, fields));
        return execute;
    }

    private static String label(String text) {
        return Cut.of(text, LABEL);
    }

    private static ObjectNode submit(String label, CardFields fields) {
        ObjectNode submit = typed("Action.Submit").put("title", label);
        submit.set("data", fields.data());
        return submit;
    }
}
