package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Trend;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Unit;
import dev.parley.core.playbook.common.LogColumns;
import dev.parley.core.playbook.common.Times;
import java.util.List;
import java.util.stream.Stream;

/** Shows entries of the log, to one reader. */
final class LogView {

    private final CommandContext reader;

    LogView(CommandContext reader) {
        this.reader = reader;
    }

    /** Entries under the five columns, led by their numbers. */
    Block<Text> table(String caption, List<Concession> entries) {
        List<String> columns =
                Stream.concat(Stream.of("No."), LogColumns.HEADS.stream()).toList();
        return new Block.Table<>(
                caption, columns, entries.stream().map(this::row).toList());
    }

    private List<Text> row(Concession entry) {
        Move move = entry.move();
        return List.of(
                new PublicText(String.valueOf(entry.number())),
                new PublicText(move.item()),
                new PublicText(move.give().isEmpty() ? "—" : move.give()),
                new PublicText(got(entry)),
                new SecretText(move.worth()),
                new PublicText(move.trigger()));
    }

    private String got(Concession entry) {
        if (!entry.move().isOneWay()) {
            return entry.move().get();
        }
        String typed = entry.move().emptyReturn();
        String nothing = typed.isEmpty() ? "—" : typed;
        return switch (entry.settlement()) {
            case GOODWILL -> nothing + " (goodwill)";
            case PARKED -> nothing + " (parked, without return)";
            case NONE -> entry.isOwed() ? nothing + " (owed for " + Times.age(entry.loggedAt(), reader) + ")" : nothing;
        };
    }

    /** The three ways on from a one-way concession ({@code power}). */
    static List<Button> waysOn(Concession entry) {
        if (entry.isOwed()) {
            return List.of(nameTheGet(entry, true), goodwill(entry), park(entry));
        }
        return entry.withdrawn() || entry.settlement() == Settlement.NONE
                ? List.of()
                : List.of(
                        nameTheGet(entry, false),
                        Button.normal("Mark as owed", new ButtonAction("concessions", "owe", subject(entry))));
    }

    static Button nameTheGet(Concession entry, boolean first) {
        ButtonAction action = new ButtonAction("concessions edit", "get", subject(entry));
        return first ? Button.primary("Name what you get", action) : Button.normal("Name what you get", action);
    }

    static Button goodwill(Concession entry) {
        return Button.normal("Deliberate goodwill", new ButtonAction("concessions", "goodwill", subject(entry)));
    }

    static Button park(Concession entry) {
        return Button.normal("Park the issue", new ButtonAction("concessions", "park", subject(entry)));
    }

    private static String subject(Concession entry) {
        return entry.number() + ":" + entry.revision();
    }

    /** How the net adds up. */
    static Block<Text> chart(Trend trend) {
        return new Block.Chart<>(
                caption(trend),
                "Entry",
                trend.entries().stream().map(number -> "No. " + number).toList(),
                trend.unit(),
                List.of(new Block.Line<Text>(
                        "Net to us", trend.sums().stream().map(LogView::number).toList())));
    }

    private static String caption(Trend trend) {
        Unit unit = trend.unit();
        String each =
                unit.per().isEmpty() ? "" : unit.kind() == Unit.Kind.MONEY ? " a " + unit.per() : ", a " + unit.per();
        String in = unit.kind() == Unit.Kind.MONEY ? ", in " + unit.name() + each : each;
        return "How the net adds up" + in + (trend.whole() ? "" : " (others left out)");
    }

    private static Text number(Amount amount) {
        return new SecretText(new Confidential(amount.number().toPlainString()));
    }
}
