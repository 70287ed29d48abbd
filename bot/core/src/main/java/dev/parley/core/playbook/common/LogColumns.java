package dev.parley.core.playbook.common;

import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The five columns of the concession log, named exactly as the playbook names them ({@code power}). */
public final class LogColumns {

    public static final String ITEM = "item";
    public static final String GIVE = "give";
    public static final String GET = "get";
    public static final String VALUE = "value";
    public static final String TRIGGER = "trigger";

    /** In the order of the columns; the labels are the column heads. */
    public static final List<Argument> COLUMNS = List.of(
            Argument.required(ITEM, "Item", Kind.TEXT, "What the move is about.", "price"),
            Argument.optional(
                    GIVE, "You give", Kind.TEXT, "What our side gives. Leave empty if only they moved.", "5% off"),
            Argument.optional(
                    GET,
                    "You get",
                    Kind.TEXT,
                    "What our side gets for it. Leave empty, or type “tbd”, if nothing yet.",
                    "24-month term"),
            Argument.optional(
                            VALUE,
                            "Value to you or them",
                            Kind.TEXT,
                            "“us 40k, them 90k”, “costs us 4k”, “net us 5k/month”. Added up; never leaves this team.",
                            "us 40k, them 90k")
                    .keptPrivate(),
            Argument.optional(
                    TRIGGER, "Trigger/contingency", Kind.TEXT, "What it hangs on, if anything.", "signed by 30 June"));

    public static final List<String> HEADS =
            COLUMNS.stream().map(Argument::label).toList();

    public static final String SOURCE = "source";

    /** What a log entry can be made from. */
    public static final List<Argument> FIELDS = Stream.concat(
                    COLUMNS.stream(),
                    Stream.of(Argument.optional(
                            SOURCE, "Said at", Kind.TEXT, "A link to the message it comes from, if there is one.", "")))
            .toList();

    private LogColumns() {}
}
