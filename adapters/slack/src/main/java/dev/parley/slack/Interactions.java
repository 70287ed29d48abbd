package dev.parley.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Request;
import dev.parley.core.platform.Digest;
import dev.parley.core.platform.OutboxRelay;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Redelivery;
import dev.parley.core.store.Store;
import dev.parley.slack.draw.Ephemeral;
import dev.parley.slack.draw.Inputs;
import dev.parley.slack.draw.MessageBlocks;
import dev.parley.slack.draw.ModalMetadata;
import dev.parley.slack.draw.Modals;
import dev.parley.slack.draw.Refusals;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what was typed, pressed or sent in to the desk, and its replies back to where they were asked for: what was typed
 * is answered in an ephemeral message, a form and what follows from it in its modal.
 */
final class Interactions {

    private final CommandDispatcher dispatcher;
    private final Store store;
    private final SlackDirectory directory;
    private final SlackCalls slack;
    private final Answers answers;
    private final OutboxRelay relay;
    private final LateForms late;
    private final Files files;
    private final InstantSource clock;

    Interactions(
            CommandDispatcher dispatcher,
            Store store,
            SlackDirectory directory,
            SlackCalls slack,
            Answers answers,
            OutboxRelay relay,
            LateForms late,
            Files files,
            InstantSource clock) {
        this.dispatcher = dispatcher;
        this.store = store;
        this.directory = directory;
        this.slack = slack;
        this.answers = answers;
        this.relay = relay;
        this.late = late;
        this.files = files;
        this.clock = clock;
    }

    /** A slash command: answered in the response itself, which only the one who typed it sees. */
    Response command(Workspace at, SlashCommandPayload payload, SlashCommandContext context) {
        if (Stream.of(payload.getChannelId(), payload.getUserId(), payload.getTriggerId())
                .anyMatch(each -> each == null || each.isBlank())) {
            return context.ack();
        }
        RoomKey room = room(at, payload.getChannelId());
        Caller caller = directory.caller(at, payload.getUserId());
        String typed = payload.getCommand() + " "
                + Optional.ofNullable(payload.getText()).orElse("");
        String delivery = "typed-" + Digest.of(payload.getTriggerId());
        Reply reply = dispatcher.handle(
                new Request(delivery, caller, room, new Interaction.CommandLine(typed), Optional.empty()));
        files.bring(at, room.channel(), caller.person().id(), reply);
        return reply.fold(
                answer -> context.ackWithJson(Ephemeral.json(answer.message(), false)),
                ask -> opened(at, payload.getTriggerId(), room, caller, delivery, ask)
                        .map(kept -> context.ackWithJson(Ephemeral.json(kept, false)))
                        .orElseGet(context::ack),
                refused -> context.ackWithJson(Ephemeral.json(refused.refusal().told(), false)),
                context::ack);
    }

    /** A button: in an ephemeral message it is answered there, in a modal the modal is drawn anew. */
    Response action(Workspace at, BlockActionPayload payload, ActionContext context) {
        Optional<ButtonAction> press = press(payload.getActions().get(0));
        View view = payload.getView();
        Optional<String> channel = view == null
                ? Optional.ofNullable(payload.getContainer()).map(BlockActionPayload.Container::getChannelId)
                : ModalMetadata.decode(view.getPrivateMetadata()).map(ModalMetadata::channel);
        if (press.isEmpty() || channel.isEmpty()) {
            return context.ack();
        }
        RoomKey room = room(at, channel.get());
        Caller caller = directory.caller(at, payload.getUser().getId());
        String holder = view == null ? payload.getContainer().getMessageTs() : view.getId() + view.getHash();
        String button = "press-"
                + Digest.of(String.join(
                        " ",
                        room.channel(),
                        caller.person().id(),
                        holder,
                        press.get().encode()));
        String delivery = Redelivery.next(store, room, caller.person(), button);
        int before = relay.waiting(room);
        Reply reply = LateForms.isAskedFor(press.get())
                ? late.open(room, caller, press.get())
                : dispatcher.handle(new Request(
                        delivery, caller, room, new Interaction.ButtonClick(press.get()), Optional.empty()));
        // A form has to open at once; everything else follows when Slack knows that its request has come.
        if (reply instanceof Reply.Ask ask && view == null) {
            opened(at, payload.getTriggerId(), room, caller, delivery, ask)
                    .ifPresent(kept -> answers.later(payload.getResponseUrl(), Ephemeral.json(kept, false)));
        } else {
            answers.later(() -> answer(at, payload, room, caller, relay.hurried(room, before, reply)));
            files.bring(at, room.channel(), caller.person().id(), reply);
        }
        return context.ack();
    }

    /** A form sent in: what is wrong is said at the fields, what came of it takes the place of the form. */
    Response submission(Workspace at, ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        if (Modals.BEGIN.equals(view.getCallbackId())) {
            return begun(at, view, directory.caller(at, payload.getUser().getId()), context);
        }
        Optional<ModalMetadata> place = ModalMetadata.decode(view.getPrivateMetadata())
                .filter(each -> !each.command().isEmpty());
        if (place.isEmpty()) {
            return context.ack();
        }
        RoomKey room = room(at, place.get().channel());
        Caller caller = directory.caller(at, payload.getUser().getId());
        Map<String, List<String>> fields = Inputs.read(
                view.getState(), id -> directory.caller(at, id).person().name());
        Reply reply = dispatcher.handle(new Request(
                "form-" + Digest.of(view.getId() + " " + view.getHash()),
                caller,
                room,
                new Interaction.FormSubmission(
                        place.get().command(), place.get().subject(), fields),
                Optional.empty()));
        return reply.fold(
                answer -> context.ackWithUpdate(Modals.answer(answer.message(), room.channel())),
                ask -> again(context, ask.form(), fields.keySet(), room, caller),
                refused -> context.ackWithErrors(fields.keySet().stream()
                        .limit(1)
                        .collect(Collectors.toMap(first -> first, first -> Refusals.line(refused.refusal())))),
                context::ack);
    }

    /** A shortcut on a message: the form of its command, with the message in it. */
    Response shortcut(Workspace at, MessageShortcutPayload payload, MessageShortcutContext context) {
        Optional<Shortcut> shortcut = Shortcut.of(payload.getCallbackId());
        if (shortcut.isEmpty()) {
            return context.ack();
        }
        RoomKey room = room(at, payload.getChannel().getId());
        Caller caller = directory.caller(at, payload.getUser().getId());
        String delivery = "shortcut-" + Digest.of(payload.getTriggerId());
        String text = Optional.ofNullable(payload.getMessage().getText())
                .map(Ephemeral::unescaped)
                .orElse("");
        Reply reply = dispatcher.handle(new Request(
                delivery,
                caller,
                room,
                shortcut.get().with(text, directory.linkTo(room, payload.getMessageTs())),
                Optional.empty()));
        Optional<JsonObject> answer = reply instanceof Reply.Ask ask
                ? opened(at, payload.getTriggerId(), room, caller, delivery, ask)
                        .map(kept -> Ephemeral.json(kept, false))
                : message(reply);
        answer.ifPresent(message -> answers.later(payload.getResponseUrl(), message));
        return context.ack();
    }

    /** The global shortcut: first where, and what. */
    Response begin(Workspace at, GlobalShortcutPayload payload, GlobalShortcutContext context) {
        slack.make(
                at,
                client -> client.viewsOpen(
                        request -> request.triggerId(payload.getTriggerId()).view(Modals.begin(dispatcher.specs()))));
        return context.ack();
    }

    /** Where and what were chosen: the form of that command takes the place of the choice. */
    private Response begun(Workspace at, View view, Caller caller, ViewSubmissionContext context) {
        Optional<Modals.Beginning> chosen = Modals.beginning(view.getState());
        if (chosen.isEmpty()) {
            return context.ack();
        }
        RoomKey room = room(at, chosen.get().channel());
        Reply reply = dispatcher.handle(new Request(
                "begun-" + Digest.of(view.getId() + " " + view.getHash()),
                caller,
                room,
                new Interaction.CommandLine("/" + chosen.get().command()),
                Optional.empty()));
        files.bring(at, room.channel(), caller.person().id(), reply);
        return view(reply, room, caller).map(context::ackWithUpdate).orElseGet(context::ack);
    }

    private Response again(ViewSubmissionContext context, Form form, Set<String> shown, RoomKey room, Caller caller) {
        Map<String, String> errors = new LinkedHashMap<>();
        form.inputs().forEach(input -> input.error().ifPresent(error -> errors.put(input.name(), error)));
        Set<String> asked = form.inputs().stream().map(Input::name).collect(Collectors.toSet());
        return !errors.isEmpty() && asked.equals(shown)
                ? context.ackWithErrors(errors)
                : context.ackWithUpdate(Modals.form(form, room.channel(), today(caller)));
    }

    private void answer(Workspace at, BlockActionPayload payload, RoomKey room, Caller caller, Reply reply) {
        View view = payload.getView();
        if (view == null) {
            message(reply).ifPresent(message -> answers.send(payload.getResponseUrl(), message));
        } else {
            view(reply, room, caller)
                    .ifPresent(next -> slack.make(
                            at,
                            client -> client.viewsUpdate(
                                    request -> request.viewId(view.getId()).view(next))));
        }
    }

    private static Optional<JsonObject> message(Reply reply) {
        return reply.fold(
                answer -> Optional.of(Ephemeral.json(answer.message(), answer.replaces())),
                ask -> Optional.empty(),
                refused -> Optional.of(Ephemeral.json(refused.refusal().told(), false)),
                Optional::empty);
    }

    private Optional<View> view(Reply reply, RoomKey room, Caller caller) {
        return reply.fold(
                answer -> Optional.of(Modals.answer(answer.message(), room.channel())),
                ask -> Optional.of(Modals.form(ask.form(), room.channel(), today(caller))),
                refused -> Optional.of(Modals.refusal(refused.refusal(), room.channel())),
                Optional::empty);
    }

    /** Opens the form; where Slack no longer lets it, keeps what was typed and says how to open it after all. */
    private Optional<PrivateMessage> opened(
            Workspace at, String trigger, RoomKey room, Caller caller, String delivery, Reply.Ask ask) {
        try {
            View view = Modals.form(ask.form(), room.channel(), today(caller));
            slack.make(
                    at,
                    client -> client.viewsOpen(
                            request -> request.triggerId(trigger).view(view)));
            return Optional.empty();
        } catch (SlackException e) {
            return Optional.of(late.keep(room, caller, delivery, ask, "Slack gives a form three seconds to open."));
        }
    }

    private static Optional<ButtonAction> press(BlockActionPayload.Action action) {
        if (!action.getActionId().startsWith(MessageBlocks.PRESS) || action.getValue() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ButtonAction.decode(action.getValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static RoomKey room(Workspace at, String channel) {
        return new RoomKey(at.installation(), channel);
    }

    private LocalDate today(Caller caller) {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }
}
