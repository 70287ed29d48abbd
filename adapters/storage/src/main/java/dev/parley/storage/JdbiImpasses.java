package dev.parley.storage;

import static dev.parley.storage.Columns.by;

import dev.parley.core.deal.DealId;
import dev.parley.core.deal.Style;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Impasses;
import dev.parley.core.impasse.Outcome;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Rung;
import dev.parley.core.impasse.Tried;
import dev.parley.core.room.Installation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

final class JdbiImpasses implements Impasses {
    private final ScopedHandle turn;

    JdbiImpasses(ScopedHandle turn) {
        this.turn = turn;
    }

    @Override
    public Impasse report(DealId deal, Report report, ImpasseEvent reported) {
        int number = new DealRow(turn).reported(deal);
        said(turn.update(deal, """
                INSERT INTO impasse
                  (installation, deal, number, issue, our_position, their_position, tried, proposal,
                   decision, our_sponsor, our_sponsor_match, their_sponsor, solve_by, style, closed,
                   last_event)
                VALUES
                  (:installation, :deal, :number, :issue, :our_position, :their_position, :tried,
                   :proposal, :decision, :our_sponsor, :match, :their_sponsor, :solve_by, :style,
                   FALSE, 0)"""), number, report).execute();
        add(deal, number, reported);
        return find(deal, number).orElseThrow();
    }

    @Override
    public void revise(DealId deal, int number, Report report) {
        int rows = said(turn.update(deal, """
                UPDATE impasse
                SET issue = :issue, our_position = :our_position, their_position = :their_position,
                  tried = :tried, proposal = :proposal, decision = :decision,
                  our_sponsor = :our_sponsor, our_sponsor_match = :match,
                  their_sponsor = :their_sponsor, solve_by = :solve_by, style = :style
                WHERE installation = :installation AND deal = :deal AND number = :number"""), number, report).execute();
        if (rows != 1) {
            throw new IllegalStateException("no such impasse");
        }
    }

    private static Update said(Update update, int number, Report report) {
        return update.bind("number", number)
                .bind("issue", report.issue())
                .bind("our_position", report.ourPosition())
                .bind("their_position", report.theirPosition())
                .bind(
                        "tried",
                        JsonColumn.write(
                                report.tried().stream().map(Tried::name).toList()))
                .bind("proposal", report.proposal())
                .bind("decision", report.decision())
                .bind("our_sponsor", report.ourSponsor())
                .bind("match", Match.loose(report.ourSponsor()))
                .bind("their_sponsor", report.theirSponsor())
                .bind("solve_by", report.by())
                .bind("style", report.style().name());
    }

    @Override
    public void add(DealId deal, int number, ImpasseEvent event) {
        int rows = turn.update(deal, """
                UPDATE impasse
                SET last_event = last_event + 1, closed = (closed OR :closed)
                WHERE installation = :installation AND deal = :deal AND number = :number""")
                .bind("number", number)
                .bind("closed", event.outcome().isPresent())
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("no such impasse");
        }
        by(turn.update(deal, """
                INSERT INTO impasse_event
                  (installation, deal, impasse, place, what, rung, outcome, note, made_by,
                   made_by_name, made_at)
                SELECT
                  :installation, :deal, :number, last_event, :what, :rung, :outcome, :note,
                  :made_by, :made_by_name, :made_at
                FROM impasse
                WHERE installation = :installation AND deal = :deal
                  AND number = :number"""), event.by())
                .bind("number", number)
                .bind("what", event.what().name())
                .bind("rung", event.rung().map(Rung::number))
                .bind("outcome", event.outcome().map(Outcome::name))
                .bind("note", event.note())
                .bind("made_at", event.at())
                .execute();
    }

    @Override
    public Optional<Impasse> find(DealId deal, int number) {
        return turn.query(deal, """
                SELECT * FROM impasse
                WHERE installation = :installation AND deal = :deal AND number = :number""")
                .bind("number", number)
                .map((row, context) -> impasse(deal, row))
                .findOne();
    }

    @Override
    public List<Impasse> of(DealId deal, int size) {
        return turn.query(deal, """
                SELECT * FROM impasse
                WHERE installation = :installation AND deal = :deal
                ORDER BY closed, number DESC
                FETCH FIRST :size ROWS ONLY""")
                .bind("size", size)
                .map((row, context) -> impasse(deal, row))
                .list();
    }

    private Impasse impasse(DealId deal, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new Impasse(deal, number, report(row), events(deal, number));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getString("issue"),
                row.getString("our_position"),
                row.getString("their_position"),
                JsonColumn.list(row.getString("tried")).stream()
                        .map(Tried::valueOf)
                        .toList(),
                row.getString("proposal"),
                row.getString("decision"),
                row.getString("our_sponsor"),
                row.getString("their_sponsor"),
                row.getObject("solve_by", LocalDate.class),
                Style.valueOf(row.getString("style")));
    }

    private List<ImpasseEvent> events(DealId deal, int number) {
        return turn.query(deal, """
                SELECT * FROM impasse_event
                WHERE installation = :installation AND deal = :deal AND impasse = :number
                ORDER BY installation, deal, impasse, place""")
                .bind("number", number)
                .map((row, context) -> event(row))
                .list();
    }

    private static ImpasseEvent event(ResultSet row) throws SQLException {
        return new ImpasseEvent(
                ImpasseEvent.What.valueOf(row.getString("what")),
                Rung.of(row.getInt("rung")),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getString("note"),
                Columns.madeBy(row),
                Columns.instant(row, "made_at"));
    }

    /** A counterparty or a sponsor without a name is nobody in particular, so nothing can be said of them. */
    @Override
    public int timesBroughtIn(Installation installation, String ourSponsor, String counterparty) {
        if (ourSponsor.isBlank() || counterparty.isBlank()) {
            return 0;
        }
        return turn.query(installation, """
                SELECT COUNT(*) FROM impasse i
                JOIN deal d ON d.installation = i.installation AND d.deal = i.deal
                WHERE i.installation = :installation AND i.our_sponsor_match = :sponsor
                  AND d.counterparty_match = :counterparty
                  AND EXISTS (SELECT 1 FROM impasse_event e
                    WHERE e.installation = i.installation AND e.deal = i.deal AND e.impasse = i.number
                      AND e.what = :taken AND e.rung IN (<rungs>))""")
                .bind("sponsor", Match.loose(ourSponsor))
                .bind("counterparty", Match.loose(counterparty))
                .bind("taken", ImpasseEvent.What.TAKEN.name())
                .bindList(
                        "rungs",
                        Arrays.stream(Rung.values())
                                .filter(Rung::bringsSponsorIn)
                                .map(Rung::number)
                                .toList())
                .mapTo(Integer.class)
                .one();
    }
}
