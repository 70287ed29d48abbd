package dev.parley.storage;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Concessions;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Tally;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The logs, so kept that no question about one ever reads the whole of it. */
final class JdbiConcessions implements Concessions {
    private static final int CHUNK = 500;

    private final Turn turn;

    JdbiConcessions(Turn turn) {
        this.turn = turn;
    }

    @Override
    public Concession log(DealId deal, Move move, List<Tally> values, Person by, String channel, Instant at) {
        Counted counted = Counted.of(values);
        DealRow.Numbers numbers = new DealRow(turn).logged(deal, move.isOneWay());
        Instant kept = Columns.kept(at);
        Concession entry = new Concession(
                deal, numbers.concession(), move, Settlement.NONE, false, kept, 1, Act.LOGGED, by, channel, kept);
        new StoredConcession(entry, numbers.act(), true)
                .bind(turn.update(deal, """
                        INSERT INTO concession
                          (installation, deal, number, revision, item, given, gotten, worth, contingency,
                           settlement, withdrawn, logged_at, act, made_by, made_by_name, channel, made_at,
                           act_number, undoable, counted)
                        VALUES
                          (:installation, :deal, :number, :revision, :item, :given, :gotten, :worth,
                           :contingency, :settlement, :withdrawn, :logged_at, :act, :made_by,
                           :made_by_name, :channel, :made_at, :act_number, :undoable, :counted)"""))
                .bind("counted", counted.column())
                .execute();
        new JdbiTallies(turn).add(deal, counted);
        remember(deal, move.worth());
        if (entry.isOwed()) {
            owe(entry);
        }
        return entry;
    }

    @Override
    public void revise(Concession after, List<Tally> values) {
        DealId deal = after.deal();
        DealRow row = new DealRow(turn);
        long act = row.lock(deal).act() + 1;
        StoredConcession before = stored(deal, after.number())
                .filter(current -> current.concession().revision() == after.revision() - 1)
                .orElseThrow(() -> new IllegalStateException("the entry was revised since"));
        Counted countedBefore = counted(deal, after.number());
        Counted counted = after.withdrawn() ? Counted.NOTHING : Counted.of(values);

        boolean undo = after.act() == Act.UNDONE;
        putAside(before, before.undoable() && !undo);
        if (undo && !before.undoable()) {
            undoLatestOf(after);
        }
        replace(new StoredConcession(after, act, !undo), counted);
        if (!counted.equals(countedBefore)) {
            new JdbiTallies(turn).takeOut(deal, countedBefore);
            new JdbiTallies(turn).add(deal, counted);
        }
        remember(deal, after.move().worth());
        if (before.concession().isOwed()) {
            settle(before.concession());
        }
        if (after.isOwed()) {
            owe(after);
        }
        row.acted(
                deal,
                one(!after.withdrawn()) - one(!before.concession().withdrawn()),
                one(after.isOwed()) - one(before.concession().isOwed()));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    private void putAside(StoredConcession before, boolean undoable) {
        turn.update(before.concession().deal(), """
                INSERT INTO concession_revision
                  (installation, deal, number, revision, item, given, gotten, worth, contingency,
                   settlement, withdrawn, logged_at, act, made_by, made_by_name, channel, made_at,
                   act_number, undoable)
                SELECT
                  installation, deal, number, revision, item, given, gotten, worth, contingency,
                  settlement, withdrawn, logged_at, act, made_by, made_by_name, channel, made_at,
                  act_number, :undoable
                FROM concession
                WHERE installation = :installation AND deal = :deal AND number = :number""")
                .bind("number", before.concession().number())
                .bind("undoable", undoable)
                .execute();
    }

    /** An undo right after an undo takes back what came before the act that is already undone. */
    private void undoLatestOf(Concession entry) {
        turn.update(entry.deal(), """
                UPDATE concession_revision SET undoable = FALSE
                WHERE installation = :installation AND deal = :deal AND number = :number
                  AND revision = (SELECT MAX(r.revision) FROM concession_revision r
                    WHERE r.installation = :installation AND r.deal = :deal
                      AND r.number = :number AND r.undoable = TRUE)""").bind("number", entry.number()).execute();
    }

    private void replace(StoredConcession after, Counted counted) {
        after.bind(turn.update(after.concession().deal(), """
                UPDATE concession
                SET revision = :revision, item = :item, given = :given, gotten = :gotten,
                  worth = :worth, contingency = :contingency, settlement = :settlement,
                  withdrawn = :withdrawn, logged_at = :logged_at, act = :act, made_by = :made_by,
                  made_by_name = :made_by_name, channel = :channel, made_at = :made_at,
                  act_number = :act_number, undoable = :undoable, counted = :counted
                WHERE installation = :installation AND deal = :deal AND number = :number"""))
                .bind("counted", counted.column())
                .execute();
    }

    private void owe(Concession entry) {
        turn.update(entry.deal(), """
                INSERT INTO debt (installation, deal, number, item_match)
                VALUES (:installation, :deal, :number, :match)""")
                .bind("number", entry.number())
                .bind("match", Match.loose(entry.move().item()))
                .execute();
    }

    private void settle(Concession entry) {
        turn.update(entry.deal(), """
                DELETE FROM debt
                WHERE installation = :installation AND deal = :deal AND number = :number""").bind("number", entry.number()).execute();
    }

    private void remember(DealId deal, Worth worth) {
        if (worth.isEmpty()) {
            return;
        }
        turn.update(deal, """
                INSERT INTO worth (installation, deal, wording_match, wording)
                SELECT :installation, :deal, :match, :wording
                WHERE NOT EXISTS (SELECT 1 FROM worth
                  WHERE installation = :installation AND deal = :deal
                    AND wording_match = :match)""")
                .bind("match", Match.exact(worth.forStorage()))
                .bind("wording", worth.forStorage())
                .execute();
    }

    private Optional<StoredConcession> stored(DealId deal, int number) {
        return turn.query(deal, """
                SELECT * FROM concession
                WHERE installation = :installation AND deal = :deal AND number = :number""")
                .bind("number", number)
                .map((row, context) -> StoredConcession.read(row))
                .findOne();
    }

    private Counted counted(DealId deal, int number) {
        return turn.query(deal, """
                SELECT counted FROM concession
                WHERE installation = :installation AND deal = :deal AND number = :number""")
                .bind("number", number)
                .map((row, context) -> Counted.ofColumn(row.getString("counted")))
                .one();
    }

    @Override
    public Optional<Concession> entry(DealId deal, int number) {
        return stored(deal, number).map(StoredConcession::concession);
    }

    @Override
    public List<Concession> before(DealId deal, int before, int size) {
        List<Concession> entries = new ArrayList<>(turn.query(deal, """
                SELECT * FROM concession
                WHERE installation = :installation AND deal = :deal
                  AND number < :before AND withdrawn = FALSE
                ORDER BY installation DESC, deal DESC, number DESC
                FETCH FIRST :size ROWS ONLY""")
                .bind("before", before)
                .bind("size", size)
                .map((row, context) -> StoredConcession.concession(row))
                .list());
        Collections.reverse(entries);
        return entries;
    }

    @Override
    public List<Concession> owed(DealId deal, int size) {
        return turn.query(deal, """
                SELECT c.* FROM debt d
                JOIN concession c ON c.installation = d.installation AND c.deal = d.deal
                  AND c.number = d.number
                WHERE d.installation = :installation AND d.deal = :deal
                ORDER BY d.installation, d.deal, d.number
                FETCH FIRST :size ROWS ONLY""")
                .bind("size", size)
                .map((row, context) -> StoredConcession.concession(row))
                .list();
    }

    @Override
    public int owedOn(DealId deal, String item) {
        return turn.query(deal, """
                SELECT COUNT(*) FROM debt
                WHERE installation = :installation AND deal = :deal AND item_match = :match""")
                .bind("match", Match.loose(item))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Balance balance(DealId deal) {
        List<Tally> tallies = new JdbiTallies(turn).of(deal);
        return turn.query(deal, """
                SELECT entries, owed FROM deal
                WHERE installation = :installation AND deal = :deal""")
                .map((row, context) -> new Balance(row.getInt("entries"), row.getInt("owed"), tallies))
                .findOne()
                .orElse(Balance.NOTHING);
    }

    @Override
    public List<Concession> history(DealId deal, int number) {
        List<Concession> earlier = turn.query(deal, """
                SELECT * FROM concession_revision
                WHERE installation = :installation AND deal = :deal AND number = :number
                ORDER BY installation, deal, number, revision""")
                .bind("number", number)
                .map((row, context) -> StoredConcession.concession(row))
                .list();
        return Stream.concat(earlier.stream(), entry(deal, number).stream()).toList();
    }

    @Override
    public Optional<Concession> lastActOf(DealId deal, String channel, Person person) {
        return Stream.of("concession", "concession_revision")
                .flatMap(table -> lastActIn(table, deal, channel, person).stream())
                .max(Comparator.comparing(StoredConcession::actNumber))
                .map(StoredConcession::concession);
    }

    private Optional<StoredConcession> lastActIn(String table, DealId deal, String channel, Person person) {
        return turn.query(deal, """
                SELECT * FROM <table>
                WHERE installation = :installation AND deal = :deal AND channel = :channel
                  AND made_by = :made_by AND undoable = TRUE
                ORDER BY installation DESC, deal DESC, channel DESC, made_by DESC,
                  undoable DESC, act_number DESC
                FETCH FIRST 1 ROW ONLY""")
                .define("table", table)
                .bind("channel", channel)
                .bind("made_by", person.id())
                .map((row, context) -> StoredConcession.read(row))
                .findOne();
    }

    @Override
    public void each(DealId deal, Consumer<Concession> visitor) {
        int last = 0;
        List<Concession> chunk;
        do {
            chunk = after(deal, last);
            chunk.forEach(visitor);
            last = chunk.isEmpty() ? last : chunk.get(chunk.size() - 1).number();
        } while (chunk.size() == CHUNK);
    }

    private List<Concession> after(DealId deal, int number) {
        return turn.query(deal, """
                SELECT * FROM concession
                WHERE installation = :installation AND deal = :deal AND number > :number
                  AND withdrawn = FALSE
                ORDER BY installation, deal, number
                FETCH FIRST :size ROWS ONLY""")
                .bind("number", number)
                .bind("size", CHUNK)
                .map((row, context) -> StoredConcession.concession(row))
                .list();
    }

    @Override
    public List<Worth> worths(DealId deal) {
        return turn.query(deal, """
                SELECT wording FROM worth
                WHERE installation = :installation AND deal = :deal
                ORDER BY installation, deal, wording_match""")
                .map((row, context) -> new Worth(row.getString("wording")))
                .list();
    }
}
