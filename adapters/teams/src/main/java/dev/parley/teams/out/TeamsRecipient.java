package dev.parley.teams.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.platform.Recipient;
import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Cards;
import java.time.Duration;

/** Someone who waits in Teams. Documents are offered to them in their own chat with Parley. */
abstract class TeamsRecipient implements Recipient {

    /** Of the five seconds that Teams waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    final Asker asker;
    final Outlet outlet;
    private CardContext context;

    /**
     * Someone who waits.
     *
     * @param context where what they are shown is drawn
     */
    TeamsRecipient(Asker asker, CardContext context, Outlet outlet) {
        this.asker = asker;
        this.context = context;
        this.outlet = outlet;
    }

    @Override
    public void begin(String delivery) {
        context = context.after(delivery);
    }

    @Override
    public final void send(Block.Document<String> document, PrivateMessage message) {
        String kept = keep(new Reply.Answer(message, false), context.card() + " " + asker.activity());
        outlet.files().offer(asker, about(), kept, document);
    }

    @Override
    public final Duration patience() {
        return PATIENCE;
    }

    /** The room that is talked about, which need not be the one in which they are. */
    final RoomKey about() {
        return new RoomKey(asker.room().installation(), context.channel());
    }

    final CardContext context() {
        return context;
    }

    final String keep(Reply reply, String delivery) {
        return outlet.session().keep(reply, asker.caller(), about(), delivery);
    }

    final ObjectNode card(PrivateMessage message) {
        return Cards.answer(message, context);
    }

    final ObjectNode card(Form form) {
        return Cards.form(form, context);
    }
}
