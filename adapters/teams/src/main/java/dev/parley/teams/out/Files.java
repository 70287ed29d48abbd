package dev.parley.teams.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Block;
import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Messages;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Brings documents to the person who asked for them: as files of their own, in their own chat with Parley. Teams has the owner
 * allow it first, and then says where the file goes.
 */
public final class Files {

    private static final String CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String INFO = "application/vnd.microsoft.teams.card.file.info";
    private static final String SUMMARY = "Parley has a file for you";

    /** Where Teams keeps people's files; the last one of a name alone decides whose it is. */
    private static final Set<String> STORES = Set.of("sharepoint.com", "sharepoint.us", "sharepoint.cn");

    private final Connector connector;
    private final PrivateDelivery privately;
    private final RetryingSender sender;
    private final TeamsSettings settings;
    private final OkHttpClient http;

    public Files(
            Connector connector,
            PrivateDelivery privately,
            RetryingSender sender,
            TeamsSettings settings,
            OkHttpClient http) {
        this.connector = connector;
        this.privately = privately;
        this.sender = sender;
        this.settings = settings;
        this.http = http;
    }

    /**
     * Where Teams wants a file, and what it calls it.
     *
     * @param upload where its content goes
     * @param content where it is from then on
     */
    public record Target(String upload, String content, String name, String uniqueId, String fileType) {}

    /**
     * Offers a document to the one who asked for it.
     *
     * @param about the room that it is about
     * @param kept by what it is found when they allow it
     */
    void offer(Asker asked, RoomKey about, String kept, Block.Document<String> document) {
        int size = Block.Document.bytes(document).length;
        sender.later(() -> {
            ConversationReference own = asked.isPersonal()
                    ? asked.at()
                    : privately.ownChat(about, asked.caller().person(), asked.at());
            ObjectNode consent = TeamsJson.JSON
                    .createObjectNode()
                    .put("description", "What you asked Parley for. It goes to your own OneDrive.")
                    .put("sizeInBytes", size);
            consent.putObject("acceptContext").put("room", about.channel()).put("file", kept);
            consent.putObject("declineContext");
            connector.send(
                    own,
                    own.conversation(),
                    Messages.activity(Messages.of(CONSENT, document.fileName(), consent, SUMMARY)));
        });
    }

    /** Puts a document where Teams wants it, and says whether that worked. */
    void upload(Asker owner, Target target, Block.Document<String> document) {
        if (!isPut(target.upload(), Block.Document.bytes(document))) {
            failed(owner);
            return;
        }
        ObjectNode info = TeamsJson.JSON
                .createObjectNode()
                .put("uniqueId", target.uniqueId())
                .put("fileType", target.fileType());
        ObjectNode done = Messages.of(INFO, target.name(), info, SUMMARY);
        ((ObjectNode) done.at("/attachments/0")).put("contentUrl", target.content());
        say(owner, done);
    }

    /** Says that a file did not get there. */
    public void failed(Asker owner) {
        String told = "The file didn't arrive. Ask for it again in a moment.";
        say(owner, Messages.of(Cards.open(told), told));
    }

    /** By itself: what Teams does not take for the moment is no reason to send the file once more. */
    private void say(Asker owner, ObjectNode message) {
        sender.now(() -> connector.send(owner.at(), owner.at().conversation(), Messages.activity(message)));
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
}
