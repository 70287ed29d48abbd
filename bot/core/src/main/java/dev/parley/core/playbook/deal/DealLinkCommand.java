package dev.parley.core.playbook.deal;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.Deals;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Lists;
import dev.parley.core.playbook.common.Rooms;
import dev.parley.core.room.Organisation;
import dev.parley.core.store.Transaction;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes two rooms carry one deal, typically an inside room and the one shared with the counterparty. A code is given out
 * in the one and typed in the other, so that someone of our side has to act in both. The two may be on two chat platforms
 * if they are of one house; to everybody else a code is as good as none.
 */
public final class DealLinkCommand implements Command {

    private static final String CODE = "code";
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";
    private static final int CODE_LENGTH = 8;
    private static final Duration VALID = Duration.ofMinutes(10);

    private static final CommandSpec SPEC = new CommandSpec(
                    "deal link",
                    "Share this deal and its log with another room",
                    "Link rooms",
                    List.of(Argument.optional(
                            CODE,
                            "Code",
                            Kind.TEXT,
                            "The code from the other room. Leave empty to get one here.",
                            "K7RT-2MWX")),
                    List.of("/deal link", "/deal link K7RT-2MWX"),
                    false)
            .submittedWith("Link");

    private final SecureRandom random = new SecureRandom();
    private final Organisation organisation;

    public DealLinkCommand(Organisation organisation) {
        this.organisation = Objects.requireNonNull(organisation);
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        String code = arguments.text(CODE);
        return code.isEmpty()
                ? offer(context)
                : new Work.Change(transaction -> join(transaction, plain(code), context));
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return action.equals("offer") ? Optional.of(offer(context)) : Optional.empty();
    }

    private Work offer(CommandContext context) {
        return new Work.Change(transaction -> {
            DealId deal = transaction.deals().openIdAt(context.room(), context.now());
            String code = random.ints(CODE_LENGTH, 0, LETTERS.length())
                    .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                    .collect(Collectors.joining());
            transaction.deals().offerLink(deal, code, context.now().plus(VALID));
            return Reply.answer(PrivateMessage.titled("Link another room")
                    .say("Go to the other room within ten minutes and type this. It works once, and only for your team."
                            + elsewhere(context))
                    .examples("/deal link " + code.substring(0, 4) + "-" + code.substring(4))
                    .say("From then on both rooms share " + context.room().name()
                            + "'s deal: one log, one set of issues, private to your team in both.")
                    .done());
        });
    }

    /** Says so if the other room may be on another platform. */
    private String elsewhere(CommandContext context) {
        List<String> others = organisation.beside(context.room().key().installation()).stream()
                .map(Rooms::shown)
                .toList();
        return others.isEmpty() ? "" : " The other room may be in " + Lists.and(others) + " too.";
    }

    private Reply join(Transaction transaction, String code, CommandContext context) {
        Optional<Deal> here = CurrentDeal.deal(transaction, context);
        if (here.filter(deal -> deal.terms().started()).isPresent()) {
            return Reply.refused(
                    "This room already has “" + here.get().terms().name()
                            + "”. Get a code here instead, and type it in a room without a deal.",
                    "/deal link");
        }
        if (here.filter(deal -> transaction.deals().roomsOf(deal.id()).size() > 1)
                .isPresent()) {
            return Reply.refused("This room already shares its log with another room.", "/deal");
        }
        Optional<DealId> target =
                transaction.deals().takeLink(context.room().key().installation(), organisation, code, context.now());
        if (target.isEmpty()) {
            return Reply.refused(
                    "That code is wrong, used or more than ten minutes old. Get a new one in the other room.",
                    "/deal link");
        }
        if (here.map(Deal::id).filter(target.get()::equals).isPresent()) {
            return Reply.refused("That code is from this room. Type it in the other one.", "/deal link");
        }
        Optional<Deals.Moved> moved =
                transaction.deals().join(context.room(), target.get(), organisation, context.now());
        Deal deal = CurrentDeal.deal(transaction, context).orElseThrow();
        PrivateMessage.Composer message = PrivateMessage.titled("Linked");
        message.say("These rooms now share one deal and one log: " + Lists.and(Rooms.of(transaction, deal.id())) + ".");
        moved.ifPresent(each -> message.say(
                each.count() == 1
                        ? "The entry logged here moved along and is now no. " + each.firstNumber() + "."
                        : "The " + each.count() + " entries logged here moved along and now start at no. "
                                + each.firstNumber() + "."));
        return Reply.answer(message.examples("/concessions", "/deal").done());
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
