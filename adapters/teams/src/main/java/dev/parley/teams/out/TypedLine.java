package dev.parley.teams.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.CardFields;
import dev.parley.teams.draw.Cards;
import java.util.Optional;

/** Waits in a conversation for a card of their own, after a line that they typed. */
public final class TypedLine extends TeamsRecipient {

    private static final String OVERHEARD =
            "Others in this conversation could read what you typed after @Parley. To keep it private, use the / menu or our"
                    + " own chat.";

    private final boolean overheard;
    private String delivery = "";

    /**
     * The one who typed it.
     *
     * @param overheard whether outsiders could read more of the line than which command it is
     */
    public TypedLine(Asker asker, CardContext context, Outlet outlet, boolean overheard) {
        super(asker, context, outlet);
        this.overheard = overheard;
    }

    @Override
    public void begin(String id) {
        super.begin(id);
        delivery = id;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        bring(card(message), new Reply.Answer(message, inPlace));
    }

    @Override
    public Optional<String> open(Form form) {
        bring(card(form), new Reply.Ask(form));
        return Optional.empty();
    }

    /** An outsider may have no chat of their own with Parley, and these words anybody may read. */
    @Override
    public void turnAway(Refusal refusal) {
        outlet.privately().sayOpenly(asker, refusal.what());
    }

    /** What was typed from the slash menu nobody else has seen: nothing of it goes into what everybody in the room sees. */
    private void bring(ObjectNode card, Reply reply) {
        outlet.privately()
                .bring(
                        asker,
                        overheard ? Cards.warned(OVERHEARD, card) : card,
                        Optional.of(() -> new CardFields(
                                about().channel(), context().card(), CardFields.What.SHOW, keep(reply, delivery))));
    }
}
