package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Secret;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Situation;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Side;
import dev.parley.core.concession.Trend;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.money.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Shows entries of the log, to one reader. */
final class LogView {

    private final Situation reader;

    LogView(Situation reader) {
        this.reader = reader;
    }

    /** Entries under the five columns, led by their numbers. */
    Block<Words> table(String caption, List<Concession> entries) {
        List<String> columns =
                Stream.concat(Stream.of("No."), Log.HEADS.stream()).toList();
        return new Block.Table<>(
                caption, columns, entries.stream().map(this::row).toList());
    }

    private List<Words> row(Concession entry) {
        Move move = entry.move();
        return List.of(
                new Open(String.valueOf(entry.number())),
                new Open(move.item()),
                new Open(move.give().isEmpty() ? "—" : move.give()),
                new Open(got(entry)),
                new Secret(move.worth()),
                new Open(move.trigger()));
    }

    private String got(Concession entry) {
        if (!entry.move().isOneWay()) {
            return entry.move().get();
        }
        return switch (entry.settlement()) {
            case GOODWILL -> "— (goodwill)";
            case PARKED -> "— (parked)";
            case NONE -> entry.isOwed() ? "— (owed for " + Times.age(entry.loggedAt(), reader) + ")" : "—";
        };
    }

    /** The three ways on from a one-way concession ({@code power}), and how to take it back. */
    static List<Button> waysOn(Concession entry) {
        String subject = entry.number() + ":" + entry.revision();
        List<Button> buttons = new ArrayList<>();
        if (entry.isOwed()) {
            buttons.add(Button.primary("Name what you get", new Press("concessions edit", "get", subject)));
            buttons.add(Button.normal("Deliberate goodwill", new Press("concessions", "goodwill", subject)));
            buttons.add(Button.normal("Park the issue", new Press("concessions", "park", subject)));
        } else if (!entry.withdrawn() && entry.settlement() != Settlement.NONE) {
            buttons.add(Button.normal("Name what you get", new Press("concessions edit", "get", subject)));
            buttons.add(Button.normal("Call it owed again", new Press("concessions", "owe", subject)));
        }
        return buttons;
    }

    /** The sums of what says whose it is; empty where nothing does. */
    static List<Block.Fact<Words>> sums(Balance balance) {
        return balance.tallies().stream()
                .map(tally -> OnlyYou.fact(worthTo(tally.side()), new Confidential(Amounts.show(tally.sum()))))
                .toList();
    }

    /** A line for each side. */
    static Block<Words> chart(Trend trend) {
        return new Block.Chart<>(
                caption(trend),
                "Entry",
                trend.entries().stream().map(number -> "No. " + number).toList(),
                trend.unit(),
                trend.sums().entrySet().stream()
                        .map(side -> new Block.Line<Words>(
                                worthTo(side.getKey()),
                                side.getValue().stream().map(LogView::number).toList()))
                        .toList());
    }

    private static String caption(Trend trend) {
        boolean money = trend.unit().kind() == Unit.Kind.MONEY;
        String added = "How the values add up";
        if (trend.whole()) {
            return money ? added + ", in " + trend.unit().name() : added;
        }
        return money ? added + ", in " + trend.unit().name() + " (others left out)" : added + " (without currencies)";
    }

    private static Words number(Amount amount) {
        return new Secret(new Confidential(amount.number().toPlainString()));
    }

    private static String worthTo(Side side) {
        return side == Side.US ? "Worth to us" : "Worth to them";
    }
}
