package dev.parley.core.playbook.template;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.deal.Direction;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.DisclosureCheck;
import dev.parley.core.playbook.common.Limits;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What the buttons of a preview do, for the person who sees it. */
final class PreviewButtons {

    private static final String CHANGED =
            "Not posted: the audience, or what this reveals, has changed since the preview. Check it again.";

    private final TemplateCommand command;
    private final CommandContext context;

    PreviewButtons(TemplateCommand command, CommandContext context) {
        this.command = command;
        this.context = context;
    }

    /** The draft that a button or a form is about, if it is about one. */
    static Optional<UUID> draft(String subject) {
        try {
            return subject.length() == 36 ? Optional.of(UUID.fromString(subject)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Work> press(String action, String subject) {
        String[] parts = subject.split(":", 2);
        String about = parts.length > 1 ? parts[1] : "";
        return draft(parts[0]).flatMap(id -> switch (action) {
            case "post" -> Optional.of(change(id, (transaction, draft) -> post(transaction, draft, about)));
            case "least" ->
                Optional.of(change(id, (transaction, draft) -> limit(transaction, draft, about, Direction.FLOOR)));
            case "most" ->
                Optional.of(change(id, (transaction, draft) -> limit(transaction, draft, about, Direction.CEILING)));
            case "edit" ->
                Optional.of(new Work.Look(transaction -> find(transaction, id)
                        .map(draft -> command.form(draft.values(), draft.id().toString()))
                        .orElseGet(this::gone)));
            default -> Optional.<Work>empty();
        });
    }

    private Work change(UUID id, BiFunction<Transaction, Draft, Reply> change) {
        return new Work.Change(transaction -> find(transaction, id)
                .map(draft -> change.apply(transaction, draft))
                .orElseGet(this::gone));
    }

    private Optional<Draft> find(Transaction transaction, UUID id) {
        return transaction
                .drafts()
                .find(context.room().key(), context.person(), id)
                .filter(draft -> draft.template().equals(command.template().id()));
    }

    /** Says which way your reservation point on an issue goes, and looks at the message again. */
    private Reply limit(Transaction transaction, Draft draft, String place, Direction direction) {
        if (draft.posted().isPresent()) {
            return gone();
        }
        Limits.choose(transaction, place, direction, context);
        return again(draft, check(transaction, draft), List.of());
    }

    private Reply post(Transaction transaction, Draft draft, String seal) {
        if (draft.posted().isPresent()) {
            return Reply.inPlace(PrivateMessage.titled("Already posted")
                    .say("This went to " + context.room().name() + " on "
                            + Times.moment(draft.posted().get(), context) + ". It wasn't posted again.")
                    .done());
        }
        DisclosureCheck check = check(transaction, draft);
        return check.seal().equals(seal)
                ? new Posting(command.template(), context).send(transaction, draft, check)
                : again(draft, check, List.of(CHANGED));
    }

    private DisclosureCheck check(Transaction transaction, Draft draft) {
        return DisclosureCheck.of(transaction, command.template(), draft, context);
    }

    private Reply again(Draft draft, DisclosureCheck check, List<String> doubts) {
        return Reply.inPlace(new Preview(command.template(), context).of(draft, check, List.of(), doubts));
    }

    private Reply gone() {
        return Reply.refused(
                "This preview has expired. Fill the template again.",
                command.spec().examples().get(0));
    }
}
