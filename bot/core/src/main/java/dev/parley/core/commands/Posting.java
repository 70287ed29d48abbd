package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.command.Situation;
import dev.parley.core.deal.Deal;
import dev.parley.core.store.Disclosure;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Ledger;
import dev.parley.core.store.Post;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts a message that was previewed, with everything that follows from its being said. */
final class Posting {

    private final Template template;
    private final Situation situation;

    Posting(Template template, Situation situation) {
        this.template = template;
        this.situation = situation;
    }

    /** Sends the draft to its room; a disclosure, a standard it rests on and a rung it takes are kept along with it. */
    Reply send(Ledger ledger, Draft draft, Guard guard) {
        Post post = ledger.posts()
                .append(
                        draft.room(),
                        draft.owner(),
                        new RoomMessage(
                                PostedBy.line(draft.owner()),
                                List.of(new Block.Paragraph<>(List.of(new Open(draft.text()))))),
                        situation.now());
        if (situation.room().remote()) {
            ledger.outbox().add(post, guard.exposure().isExternal());
        }
        ledger.drafts().posted(draft, situation.now());
        OnlyYou.Composer message =
                OnlyYou.titled("Posted to " + situation.room().name()).quote(draft.text());
        Optional<Deal> deal = !guard.onRecord().isEmpty()
                ? Optional.of(ledger.deals().openAt(situation.room(), situation.now()))
                : Cases.deal(ledger, situation);
        deal.ifPresent(each -> {
            standards(draft).forEach(standard -> ledger.drafts().usedStandard(each.id(), standard, situation.now()));
            if (!guard.onRecord().isEmpty()) {
                disclose(ledger, each, draft, guard, message);
            }
            new Climb(ledger, each, situation).by(draft, message);
        });
        return Reply.inPlace(message.done());
    }

    private Stream<String> standards(Draft draft) {
        return template.blanks().stream()
                .filter(blank ->
                        blank.offers().filter(Blank.Offer.STANDARDS::equals).isPresent())
                .map(blank -> draft.values().getOrDefault(blank.name(), ""))
                .filter(standard -> !standard.isEmpty());
    }

    private void disclose(Ledger ledger, Deal deal, Draft draft, Guard guard, OnlyYou.Composer message) {
        ledger.disclosures()
                .record(new Disclosure(
                        deal.id(), draft.room(), draft.owner(), guard.onRecord(), draft.text(), situation.now()));
        ledger.deals()
                .disclosed(
                        deal.id(),
                        guard.revealed().values().stream().flatMap(List::stream).toList());
        message.say("On record: " + Lists.and(guard.onRecord()) + ".");
    }
}
