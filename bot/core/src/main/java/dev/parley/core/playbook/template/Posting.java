package dev.parley.core.playbook.template;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.DisclosureCheck;
import dev.parley.core.playbook.common.LadderProgress;
import dev.parley.core.playbook.common.Lists;
import dev.parley.core.store.Disclosure;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Post;
import dev.parley.core.store.Transaction;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts a message that was previewed, with everything that follows from its being said. */
final class Posting {

    private final Template template;
    private final CommandContext context;

    Posting(Template template, CommandContext context) {
        this.template = template;
        this.context = context;
    }

    /** Sends the draft to its room; a disclosure, a standard it rests on and a rung it takes are kept along with it. */
    Reply send(Transaction transaction, Draft draft, DisclosureCheck check) {
        Post post = transaction
                .posts()
                .append(
                        draft.room(),
                        draft.owner(),
                        new RoomMessage(
                                PostedBy.line(draft.owner()),
                                List.of(new Block.Paragraph<>(List.of(new PublicText(draft.text()))))),
                        context.now());
        if (context.room().remote()) {
            transaction.outbox().add(post, check.exposure().isExternal());
        }
        transaction.drafts().posted(draft, context.now());
        PrivateMessage.Composer message =
                PrivateMessage.titled("Posted to " + context.room().name()).quote(draft.text());
        Optional<Deal> deal = !check.onRecord().isEmpty()
                ? Optional.of(transaction.deals().openAt(context.room(), context.now()))
                : CurrentDeal.deal(transaction, context);
        deal.ifPresent(each -> {
            standards(draft).forEach(standard -> transaction.drafts().usedStandard(each.id(), standard, context.now()));
            if (!check.onRecord().isEmpty()) {
                disclose(transaction, each, draft, check, message);
            }
            new LadderProgress(transaction, each, context).by(draft, message);
        });
        return Reply.inPlace(message.done());
    }

    private Stream<String> standards(Draft draft) {
        return template.blanks().stream()
                .filter(blank ->
                        blank.prefill().filter(Blank.Prefill.STANDARDS::equals).isPresent())
                .map(blank -> draft.values().getOrDefault(blank.name(), ""))
                .filter(standard -> !standard.isEmpty());
    }

    private void disclose(
            Transaction transaction, Deal deal, Draft draft, DisclosureCheck check, PrivateMessage.Composer message) {
        transaction
                .disclosures()
                .record(new Disclosure(
                        deal.id(), draft.room(), draft.owner(), check.onRecord(), draft.text(), context.now()));
        transaction
                .deals()
                .disclosed(
                        deal.id(),
                        check.revealed().values().stream().flatMap(List::stream).toList());
        message.say("On record: " + Lists.and(check.onRecord()) + ".");
    }
}
