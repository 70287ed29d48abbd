package dev.parley.teams;

import dev.parley.core.chat.OnlyYou;
import dev.parley.core.platform.Carrier;
import dev.parley.core.platform.Trouble;
import dev.parley.core.store.Post;

/** Posts to Teams. */
final class TeamsCarrier implements Carrier {

    private final Connector connector;
    private final AddressBook book;
    private final Whispers whispers;

    TeamsCarrier(Connector connector, AddressBook book, Whispers whispers) {
        this.connector = connector;
        this.book = book;
        this.whispers = whispers;
    }

    @Override
    public String platform() {
        return TeamsAdapter.PLATFORM;
    }

    @Override
    public String name() {
        return "Teams";
    }

    @Override
    public void post(Post post) {
        Address at = book.of(post.room());
        connector.send(
                at,
                at.conversation(),
                Messages.activity(
                        Messages.of(Cards.room(post.message()), post.message().plainText())));
    }

    @Override
    public void tell(Post of, OnlyYou message) {
        Scene scene = new Scene(of.room().channel(), "", of.by().id(), Scene.Place.MESSAGE);
        whispers.tell(of.room(), of.by(), Cards.answer(message, scene.after("withheld-" + of.number())));
    }

    @Override
    public String why(Trouble trouble) {
        return switch (trouble.kind()) {
            case "bot_not_in_conversation_roster", "unknown_room", "conversation_not_found" ->
                "Parley is not in this conversation; add it there.";
            case "bot_disabled_by_admin" -> "Parley is turned off there; whoever manages your apps can turn it on.";
            default -> "Teams did not take it just now.";
        };
    }
}
