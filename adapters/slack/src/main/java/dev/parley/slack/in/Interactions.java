package dev.parley.slack.in;

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
import dev.parley.core.chat.Interaction;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.platform.DeliveryKey;
import dev.parley.core.room.RoomKey;
import dev.parley.slack.draw.Ephemeral;
import dev.parley.slack.draw.Inputs;
import dev.parley.slack.draw.MessageBlocks;
import dev.parley.slack.draw.ModalMetadata;
import dev.parley.slack.draw.Modals;
import dev.parley.slack.out.Asker;
import dev.parley.slack.out.OpenModal;
import dev.parley.slack.out.PrivateDelivery;
import dev.parley.slack.out.ResponseUrl;
import dev.parley.slack.out.SlackDirectory;
import dev.parley.slack.out.SlashResponse;
import dev.parley.slack.out.SubmittedModal;
import dev.parley.slack.out.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people ask in Slack and wait for: slash commands, buttons, modals and shortcuts. */
public final class Interactions {

    private final ChatSession session;
    private final SlackDirectory directory;
    private final PrivateDelivery privately;

    public Interactions(ChatSession session, SlackDirectory directory, PrivateDelivery privately) {
        this.session = session;
        this.directory = directory;
        this.privately = privately;
    }

    /** A slash command. */
    public Response command(Workspace at, SlashCommandPayload payload, SlashCommandContext context) {
        if (Stream.of(payload.getChannelId(), payload.getUserId(), payload.getTriggerId())
                .anyMatch(each -> each == null || each.isBlank())) {
            return context.ack();
        }
        Asker asker = asker(at, payload.getChannelId(), payload.getUserId());
        String typed = payload.getCommand() + " "
                + Optional.ofNullable(payload.getText()).orElse("");
        SlashResponse response = new SlashResponse(asker, privately, context, payload.getTriggerId());
        session.take(
                new Interaction.CommandLine(typed),
                asker.caller(),
                asker.room(),
                DeliveryKey.of("typed", payload.getTriggerId()),
                response);
        return response.response();
    }

    /** A button, in a message or in a modal. */
    public Response action(Workspace at, BlockActionPayload payload, ActionContext context) {
        Optional<ButtonAction> pressed = pressed(payload.getActions().get(0));
        Optional<View> view = Optional.ofNullable(payload.getView());
        Optional<String> channel = view.isPresent()
                ? view.flatMap(each -> ModalMetadata.decode(each.getPrivateMetadata()))
                        .map(ModalMetadata::channel)
                : Optional.ofNullable(payload.getContainer()).map(BlockActionPayload.Container::getChannelId);
        if (pressed.isEmpty() || channel.isEmpty()) {
            return context.ack();
        }
        Asker asker = asker(at, channel.get(), payload.getUser().getId());
        String holder = view.map(each -> each.getId() + each.getHash())
                .orElseGet(() -> payload.getContainer().getMessageTs());
        session.take(
                new Interaction.ButtonClick(pressed.get()),
                asker.caller(),
                asker.room(),
                DeliveryKey.repeatable(
                        "press",
                        asker.channel(),
                        asker.user(),
                        holder,
                        pressed.get().encode()),
                view.isPresent()
                        ? new OpenModal(asker, privately, view.get().getId())
                        : new ResponseUrl(asker, privately, payload.getTriggerId(), payload.getResponseUrl()));
        return context.ack();
    }

    /** A modal that was sent in. */
    public Response submission(Workspace at, ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        String user = payload.getUser().getId();
        if (Modals.BEGIN.equals(view.getCallbackId())) {
            return Modals.beginning(view.getState())
                    .map(chosen -> taken(
                            "begun",
                            new Interaction.CommandLine("/" + chosen.command()),
                            asker(at, chosen.channel(), user),
                            view,
                            Set.of(),
                            context))
                    .orElseGet(context::ack);
        }
        Optional<ModalMetadata> about = ModalMetadata.decode(view.getPrivateMetadata())
                .filter(each -> !each.command().isEmpty());
        if (about.isEmpty()) {
            return context.ack();
        }
        Map<String, List<String>> fields = Inputs.read(
                view.getState(), id -> directory.caller(at, id).person().name());
        return taken(
                "form",
                new Interaction.FormSubmission(
                        about.get().command(), about.get().subject(), fields),
                asker(at, about.get().channel(), user),
                view,
                fields.keySet(),
                context);
    }

    private Response taken(
            String kind,
            Interaction interaction,
            Asker asker,
            View view,
            Set<String> fields,
            ViewSubmissionContext context) {
        SubmittedModal modal = new SubmittedModal(asker, privately, context, fields);
        session.take(
                interaction, asker.caller(), asker.room(), DeliveryKey.of(kind, view.getId(), view.getHash()), modal);
        return modal.response();
    }

    /** A shortcut in the menu of a message: the form of its command, with the message in it. */
    public Response shortcut(Workspace at, MessageShortcutPayload payload, MessageShortcutContext context) {
        Optional<CommandSpec> command = session.specs().stream()
                .filter(spec -> spec.messageAction().isPresent() && spec.words().equals(payload.getCallbackId()))
                .findFirst();
        if (command.isEmpty()) {
            return context.ack();
        }
        Asker asker = asker(at, payload.getChannel().getId(), payload.getUser().getId());
        String text = Optional.ofNullable(payload.getMessage().getText())
                .map(Ephemeral::unescaped)
                .orElse("");
        session.take(
                command.get().onMessage(text, directory.linkTo(asker.room(), payload.getMessageTs())),
                asker.caller(),
                asker.room(),
                DeliveryKey.of("shortcut", payload.getTriggerId()),
                new ResponseUrl(asker, privately, payload.getTriggerId(), payload.getResponseUrl()));
        return context.ack();
    }

    /** The global shortcut: first where, and what. */
    public Response begin(Workspace at, GlobalShortcutPayload payload, GlobalShortcutContext context) {
        privately.open(at, payload.getTriggerId(), Modals.begin(session.specs()));
        return context.ack();
    }

    private static Optional<ButtonAction> pressed(BlockActionPayload.Action action) {
        if (!action.getActionId().startsWith(MessageBlocks.PRESS) || action.getValue() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ButtonAction.decode(action.getValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Asker asker(Workspace at, String channel, String user) {
        return new Asker(at, new RoomKey(at.installation(), channel), directory.caller(at, user));
    }
}
