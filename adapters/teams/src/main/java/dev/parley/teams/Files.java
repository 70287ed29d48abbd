package dev.parley.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Text;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.platform.SavedReplies;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Dialogs;
import dev.parley.teams.draw.Messages;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Brings documents to whoever asked for them: as files of their own, in their own chat with Parley. Teams has the owner
 * allow it first, and then says where the file goes.
 */
final class Files {

    private static final String CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String INFO = "application/vnd.microsoft.teams.card.file.info";
    private static final String SUMMARY = "Parley has a file for you";

    /** Where Teams keeps people's files; the last one of a name alone decides whose it is. */
    private static final Set<String> STORES = Set.of("sharepoint.com", "sharepoint.us", "sharepoint.cn");

    private final CommandDispatcher dispatcher;
    private final Connector connector;
    private final PrivateDelivery privately;
    private final RetryingSender sender;
    private final SavedReplies saved;
    private final TeamsSettings settings;
    private final OkHttpClient http;

    Files(
            CommandDispatcher dispatcher,
            Connector connector,
            PrivateDelivery privately,
            RetryingSender sender,
            SavedReplies saved,
            TeamsSettings settings,
            OkHttpClient http) {
        this.dispatcher = dispatcher;
        this.connector = connector;
        this.privately = privately;
        this.sender = sender;
        this.saved = saved;
        this.settings = settings;
        this.http = http;
    }

    /** Offers what documents there are in a reply, after it. */
    void bring(TeamsActivity asked, RoomKey room, Caller caller, String delivery, Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            documents(answer.message()).forEach(document -> {
                String kept = saved.keep(room, caller.person(), delivery + " " + asked.id(), reply);
                sender.later(() -> offer(asked, room, caller, kept, content(document, answer.message()), document));
            });
        }
    }

    private void offer(
            TeamsActivity asked,
            RoomKey room,
            Caller caller,
            String kept,
            byte[] content,
            Block.Document<? extends Text> document) {
        ConversationReference own =
                asked.isPersonal() ? asked.address() : privately.ownChat(room, caller.person(), asked.address());
        ObjectNode consent = TeamsJson.JSON
                .createObjectNode()
                .put("description", "What you asked Parley for. It goes to your own OneDrive.")
                .put("sizeInBytes", content.length);
        consent.putObject("acceptContext").put("room", room.channel()).put("file", kept);
        consent.putObject("declineContext");
        connector.send(
                own,
                own.conversation(),
                Messages.activity(Messages.of(CONSENT, document.fileName(), consent, SUMMARY)));
    }

    /** Its owner allowed it, or did not. */
    InvokeResponse consented(TeamsActivity invoke) {
        JsonNode value = invoke.value();
        if (value.path("action").asText().equals("accept")) {
            sender.later(() -> upload(invoke, value));
        }
        return Dialogs.nothing();
    }

    private void upload(TeamsActivity invoke, JsonNode value) {
        String channel = value.path("context").path("room").asText("");
        Optional<Reply> kept = Optional.of(channel)
                .filter(TeamsJson::isId)
                .map(each -> new RoomKey(invoke.installation(settings), each))
                .filter(room -> dispatcher.mayAct(invoke.caller(), room))
                .flatMap(room -> saved.of(
                        room,
                        invoke.caller().person(),
                        value.path("context").path("file").asText("")));
        Optional<byte[]> content = kept.filter(reply -> reply instanceof Reply.Answer)
                .map(reply -> ((Reply.Answer) reply).message())
                .flatMap(
                        message -> documents(message).stream().findFirst().map(document -> content(document, message)));
        JsonNode target = value.path("uploadInfo");
        boolean done = content.isPresent() && isPut(target.path("uploadUrl").asText(""), content.get());
        ConversationReference here = invoke.address();
        if (done) {
            ObjectNode info = TeamsJson.JSON
                    .createObjectNode()
                    .put("uniqueId", target.path("uniqueId").asText())
                    .put("fileType", target.path("fileType").asText());
            ObjectNode message = Messages.of(INFO, target.path("name").asText("file"), info, SUMMARY);
            ((ObjectNode) message.at("/attachments/0"))
                    .put("contentUrl", target.path("contentUrl").asText());
            told(here, message);
        } else {
            String told = "The file did not get through. Ask for it again in a moment.";
            told(here, Messages.of(Cards.open(told), told));
        }
    }

    /** By itself: what Teams does not take for the moment is no reason to send the file once more. */
    private void told(ConversationReference here, ObjectNode message) {
        sender.now(() -> connector.send(here, here.conversation(), Messages.activity(message)));
    }

    private boolean isPut(String url, byte[] content) {
        Optional<HttpUrl> target = target(url);
        if (target.isEmpty() || content.length == 0) {
            return false;
        }
        Request request = new Request.Builder()
                .url(target.get())
                .header("Content-Range", "bytes 0-" + (content.length - 1) + "/" + content.length)
                .put(RequestBody.create(content, MediaType.get("application/octet-stream")))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.isSuccessful();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a file may go; never with our token. */
    private Optional<HttpUrl> target(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            return Optional.empty();
        }
        String host = parsed.host().toLowerCase(Locale.ROOT);
        boolean theirs = parsed.isHttps() && STORES.stream().anyMatch(each -> host.endsWith("." + each));
        return theirs ? Optional.of(parsed) : settings.cloud().allowed(url);
    }

    private static List<Block.Document<? extends Text>> documents(PrivateMessage message) {
        return message.blocks().stream()
                .flatMap(block -> block instanceof Block.Document<? extends Text> document
                        ? Stream.<Block.Document<? extends Text>>of(document)
                        : Stream.empty())
                .toList();
    }

    private static byte[] content(Block.Document<? extends Text> document, PrivateMessage message) {
        return document.bytes(
                words -> words.fold(PublicText::text, secret -> secret.value().shownIn(message)));
    }
}
