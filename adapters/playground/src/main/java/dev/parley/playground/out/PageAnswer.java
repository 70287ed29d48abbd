package dev.parley.playground.out;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.core.platform.Recipient;
import java.util.Optional;

/** Someone who waits for the page: what they are answered stands in the transcript, or opens as a form. */
public final class PageAnswer implements Recipient {

    private String delivery = "";
    private Reply reply = new Reply.Silent();

    @Override
    public void begin(String id) {
        delivery = id;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        reply = new Reply.Answer(message, inPlace);
    }

    @Override
    public Optional<String> open(Form form) {
        reply = new Reply.Ask(form);
        return Optional.empty();
    }

    @Override
    public void refuse(Refusal refusal) {
        reply = new Reply.Refused(refusal);
    }

    /** The line in the transcript has a link to it. */
    @Override
    public void send(Block.Document<String> document, PrivateMessage message) {}

    /** The id under which it was asked. */
    public String delivery() {
        return delivery;
    }

    public Reply reply() {
        return reply;
    }

    public Optional<Form> form() {
        return reply instanceof Reply.Ask ask ? Optional.of(ask.form()) : Optional.empty();
    }

    public Optional<Refusal> refusal() {
        return reply instanceof Reply.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /** Whether it stands in the transcript. */
    public boolean isMessage() {
        return reply.fold(answer -> true, ask -> false, refused -> true, () -> false);
    }
}
