package dev.parley.teams;

import static dev.parley.teams.Texts.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Press;
import dev.parley.core.platform.Cut;
import java.util.List;
import java.util.Optional;

/** Buttons of cards. In a message they are executed, so that the answer takes their place for the one who presses. */
final class Actions {

    /** What an executed button is called in the invoke; what it is for stands in its data. */
    static final String VERB = "parley";

    /** What a phone shows of a label; of a longer one it would cut the end without a sign. */
    private static final int LABEL = 32;

    private Actions() {}

    static Optional<ObjectNode> of(Button button, Scene scene) {
        if (button instanceof Button.Do press) {
            ObjectNode action = action(label(press.label()), scene.press(press.press()), scene)
                    .put("associatedInputs", "none");
            switch (press.weight()) {
                case PRIMARY -> styled(action, "positive");
                case DANGER -> styled(action, "destructive");
                case NORMAL -> {}
            }
            return Optional.of(action);
        }
        // A card reaches no clipboard; beside what is being written, the words can go there.
        return scene.place() == Scene.Place.COMPOSING && button instanceof Button.Copy copy
                ? Optional.of(submit(
                        "Put it into my message",
                        new Slip(scene.channel(), scene.card(), Slip.What.INSERT, copy.text())))
                : Optional.empty();
    }

    /** Whether among them is one that posts, as the plain thing to do: a message that may be sent without another thought. */
    static boolean areOfMessage(List<Button> buttons) {
        List<Button.Do> posting = buttons.stream()
                .filter(each -> each instanceof Button.Do press
                        && press.press().action().equals("post"))
                .map(each -> (Button.Do) each)
                .toList();
        return !posting.isEmpty() && posting.stream().allMatch(each -> each.weight() == Button.Weight.PRIMARY);
    }

    /** The button that sends what stands in the card's fields. */
    static ObjectNode sending(String label, Slip slip, Scene scene) {
        return styled(action(label(label), slip, scene), "positive");
    }

    /** A button that opens a dialog. */
    static ObjectNode opening(String label, Slip slip) {
        ObjectNode action = submit(label, slip);
        ((ObjectNode) action.get("data")).putObject("msteams").put("type", "task/fetch");
        return action;
    }

    /** Has the card drawn anew whenever its viewer comes to look at it. */
    static ObjectNode refreshing(Press press, Scene scene) {
        ObjectNode refresh = Wire.JSON.createObjectNode();
        ObjectNode execute = typed("Action.Execute").put("verb", VERB);
        execute.set("data", new Slip(scene.channel(), scene.card(), Slip.What.REFRESH, press.encode()).data());
        refresh.set("action", execute);
        refresh.putArray("userIds").add(scene.viewer());
        return refresh;
    }

    private static ObjectNode styled(ObjectNode action, String style) {
        action.put("style", style);
        if (action.get("fallback") instanceof ObjectNode fallback) {
            fallback.put("style", style);
        }
        return action;
    }

    private static ObjectNode action(String label, Slip slip, Scene scene) {
        if (!scene.isMessage()) {
            return submit(label, slip);
        }
        ObjectNode execute = typed("Action.Execute").put("title", label).put("verb", VERB);
        execute.set("data", slip.data());
        execute.set("fallback", submit(label, slip));
        return execute;
    }

    private static String label(String text) {
        return Cut.of(text, LABEL);
    }

    private static ObjectNode submit(String label, Slip slip) {
        ObjectNode submit = typed("Action.Submit").put("title", label);
        submit.set("data", slip.data());
        return submit;
    }
}
