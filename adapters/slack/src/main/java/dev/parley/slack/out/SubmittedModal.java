package dev.parley.slack.out;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.slack.draw.Refusals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Waits for the response to a modal that was sent in. What is wrong is said at its fields, where they are still the same. */
public final class SubmittedModal extends SlackRecipient {

    private final ViewSubmissionContext context;
    private final Set<String> fields;
    private Response response;

    /**
     * The one who sent it in.
     *
     * @param fields the names of those that it has; none if it was no form of a command
     */
    public SubmittedModal(Asker asker, PrivateDelivery privately, ViewSubmissionContext context, Set<String> fields) {
        super(asker, privately);
        this.context = context;
        this.fields = fields;
        this.response = context.ack();
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        response = context.ackWithUpdate(modal(message));
    }

    @Override
    public Optional<String> open(Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        form.inputs().forEach(input -> input.error().ifPresent(error -> errors.put(input.name(), error)));
        Set<String> asked = form.inputs().stream().map(Input::name).collect(Collectors.toSet());
        response = !errors.isEmpty() && asked.equals(fields)
                ? context.ackWithErrors(errors)
                : context.ackWithUpdate(modal(form));
        return Optional.empty();
    }

    @Override
    public void refuse(Refusal refusal) {
        fields.stream()
                .findFirst()
                .ifPresentOrElse(
                        first -> response = context.ackWithErrors(Map.of(first, Refusals.line(refusal))),
                        () -> show(refusal.told(), false));
    }

    public Response response() {
        return response;
    }
}
