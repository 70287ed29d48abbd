package dev.parley.teams.out;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.platform.ChatClient;
import dev.parley.core.platform.PlatformException;
import dev.parley.core.store.Post;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Messages;
import dev.parley.teams.install.TeamsSettings;

/** Posts to Teams. */
public final class TeamsChatClient implements ChatClient {

    private final Connector connector;
    private final ConversationReferences references;
    private final PrivateDelivery privately;

    public TeamsChatClient(Connector connector, ConversationReferences references, PrivateDelivery privately) {
        this.connector = connector;
        this.references = references;
        this.privately = privately;
    }

    @Override
    public String platform() {
        return TeamsSettings.PLATFORM;
    }

    @Override
    public String name() {
        return "Teams";
    }

    @Override
    public void post(Post post) {
        ConversationReference at = references.of(post.room());
        connector.send(
                at,
                at.conversation(),
                Messages.activity(
                        Messages.of(Cards.room(post.message()), post.message().plainText())));
    }

    @Override
    public void tell(Post of, PrivateMessage message) {
        CardContext context = new CardContext(of.room().channel(), "", of.by().id(), CardContext.Place.MESSAGE);
        privately.tell(of.room(), of.by(), Cards.answer(message, context.after("withheld-" + of.number())));
    }

    @Override
    public String why(PlatformException problem) {
        return switch (problem.kind()) {
            case "bot_not_in_conversation_roster", "unknown_room", "conversation_not_found" ->
                "Parley isn't in this conversation. Add it there.";
            case "bot_disabled_by_admin" -> "Parley is turned off there. An app manager can turn it on.";
            default -> "Teams didn't accept it.";
        };
    }
}
