package dev.parley.storage;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Concessions;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.room.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The logs, so kept that few questions about one read the whole of it. */
final class JdbiConcessions implements Concessions {
    private static final int CHUNK = 500;

    private final ScopedHandle turn;
    private final JdbiDebts debts;
    private final JdbiActs acts;
    private final JdbiSecrets secrets;

    JdbiConcessions(ScopedHandle turn) {
        this.turn = turn;
        debts = new JdbiDebts(turn);
        acts = new JdbiActs(turn);
        secrets = new JdbiSecrets(turn);
    }

    @Override
    public Concession log(DealId deal, Move move, Person by, RoomKey room, Instant at) {
        DealRow.Numbers numbers = new DealRow(turn).logged(deal, move.isOneWay());
        Instant kept = Columns.kept(at);
        Concession entry = Concession.logged(deal, numbers.concession(), move, new Signature(by, room, kept));
        new StoredConcession(entry, numbers.act(), true)
                .bind(turn.update(deal, """
                        INSERT INTO concession
                          (installation, deal, number, revision, item, given, gotten, worth, contingency, source,
                           settlement, withdrawn, logged_at, act, made_by, made_by_name, room_installation,
                           channel, made_at, act_number, undoable)
                        VALUES
                          (:installation, :deal, :number, :revision, :item, :given, :gotten, :worth,
                           :contingency, :source, :settlement, :withdrawn, :logged_at, :act, :made_by,
                           :made_by_name, :room_installation, :channel, :made_at, :act_number, :undoable)"""))
                .execute();
        secrets.keep(deal, move.worth());
        if (entry.isOwed()) {
            debts.owe(entry);
        }
        return entry;
    }

    @Override
    public void revise(Concession after) {
        DealId deal = after.deal();
        DealRow row = new DealRow(turn);
        long act = row.lock(deal).act() + 1;
        StoredConcession before = stored(deal, after.number())
                .filter(current -> current.concession().revision() == after.revision() - 1)
                .orElseThrow(() -> new IllegalStateException("the entry was revised since"));

        boolean undo = after.act() == Act.UNDONE;
        acts.putAside(before, undo);
        replace(new StoredConcession(after, act, !undo));
        secrets.keep(deal, after.move().worth());
        if (before.concession().isOwed()) {
            debts.settle(before.concession());
        }
        if (after.isOwed()) {
            debts.owe(after);
        }
        row.acted(deal, Balance.change(before.concession(), after));
    }

    private void replace(StoredConcession after) {
        after.bind(turn.update(after.concession().deal(), """
                UPDATE concession
                SET revision = :revision, item = :item, given = :given, gotten = :gotten,
                  worth = :worth, contingency = :contingency, source = :source, settlement = :settlement,
                  withdrawn = :withdrawn, logged_at = :logged_at, act = :act, made_by = :made_by,
                  made_by_name = :made_by_name, room_installation = :room_installation,
                  channel = :channel, made_at = :made_at, act_number = :act_number, undoable = :undoable
                WHERE installation = :installation AND deal = :deal AND number = :number""")).execute();
    }

    private Optional<StoredConcession> stored(DealId deal, int number) {
        return turn.query(deal, """
                SELECT * FROM concession
                WHERE installation = :installation AND deal = :deal AND number = :number""")
                .bind("number", number)
                .map((row, context) -> StoredConcession.read(row))
                .findOne();
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
        return debts.of(deal, size);
    }

    @Override
    public Balance balance(DealId deal) {
        return turn.query(deal, """
                SELECT entries, owed FROM deal
                WHERE installation = :installation AND deal = :deal""")
                .map((row, context) -> new Balance(row.getInt("entries"), row.getInt("owed")))
                .findOne()
                .orElse(Balance.NOTHING);
    }

    @Override
    public List<Concession> history(DealId deal, int number) {
        List<Concession> earlier = acts.earlier(deal, number);
        return Stream.concat(earlier.stream(), entry(deal, number).stream()).toList();
    }

    @Override
    public Optional<Concession> lastActOf(DealId deal, RoomKey room, Person person) {
        return acts.lastOf(deal, room, person);
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
        return secrets.worths(deal);
    }
}
