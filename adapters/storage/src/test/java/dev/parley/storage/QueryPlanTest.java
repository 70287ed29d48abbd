package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.concession.Concession;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Post;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much each question reads in a log of twenty thousand entries, told by H2 itself: rows, not time. */
final class QueryPlanTest {
    private static final int ENTRIES = 20_000;
    private static final Installation HOME = new Installation("playground", "home");
    private static final RoomKey ROOM = new RoomKey(HOME, "C-inside");
    private static final DealId DEAL = new DealId(HOME, UUID.randomUUID());
    private static final Person ANA = new Person("U-ana", "Ana Ruiz");
    private static final Person BO = new Person("U-bo", "Bo Larsen");
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private static final String URL =
            Database.of("jdbc:h2:mem:" + UUID.randomUUID()).url();
    private static final JdbiStore STORE = JdbiStore.open(URL);

    @AfterAll
    static void close() {
        STORE.close();
    }

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL)) {
            fill(connection, """
                    INSERT INTO deal (installation, deal, name, counterparty, counterparty_match, currency,
                      our_sponsor, their_sponsor, last_concession, last_act, entries, owed)
                    VALUES (?1, ?2, '', '', '', '', '', '', 20000, 20000, 20000, 10000)""");
            fill(connection, """
                    INSERT INTO concession
                    SELECT ?1, ?2, x, 1, 'Item ' || MOD(x, 1000), 'give', CASEWHEN(MOD(x, 2) = 0, '', 'get'), '', '',
                      'NONE', FALSE, CURRENT_TIMESTAMP, 'LOGGED', CASEWHEN(MOD(x, 2) = 0, 'U-ana', 'U-bo'), 'name',
                      'C-inside', CURRENT_TIMESTAMP, x, TRUE, '', ?1
                    FROM SYSTEM_RANGE(1, 20000)""");
            fill(connection, """
                    INSERT INTO concession_revision
                    SELECT installation, deal, number, revision, item, given, gotten, worth, contingency, settlement,
                      withdrawn, logged_at, act, made_by, made_by_name, channel, made_at, act_number, undoable, source,
                      room_installation
                    FROM concession
                    WHERE installation = ?1 AND deal = ?2 AND number <= 2000""");
            fill(connection, """
                    INSERT INTO debt
                    SELECT installation, deal, number FROM concession
                    WHERE installation = ?1 AND deal = ?2 AND gotten = ''""");
            fill(connection, """
                    INSERT INTO delivery (installation, channel, person, delivery, person_name, asked, reply, came_at)
                    SELECT ?1, 'C-inside', CASEWHEN(MOD(x, 2) = 0, 'U-ana', 'U-bo'), 'd' || x, 'name', ?2,
                      '{"type":"silent"}', CURRENT_TIMESTAMP
                    FROM SYSTEM_RANGE(1, 3000)""");
            fill(connection, """
                    INSERT INTO post
                    SELECT ?1, 'C-inside', x, ?2, 'name',
                      '{"attribution":"A","blocks":[{"type":"quote","words":["Text"]}]}', CURRENT_TIMESTAMP
                    FROM SYSTEM_RANGE(1, 3000)""");
        }
    }

    private static void fill(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, HOME.key());
            statement.setObject(2, DEAL.id());
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    @Test
    void the_last_page_and_any_other_read_no_more_than_they_show() throws SQLException {
        assertThatEachReads(20, turn -> {
            assertThat(new JdbiConcessions(turn).before(DEAL, Integer.MAX_VALUE, 20))
                    .extracting(Concession::number)
                    .startsWith(19_981)
                    .endsWith(20_000);
            new JdbiConcessions(turn).before(DEAL, 10_000, 20);
        });
    }

    @Test
    void the_open_debts_are_read_without_the_rest_of_the_log() throws SQLException {
        assertThatEachReads(2 * 20, turn -> {
            assertThat(new JdbiConcessions(turn).owed(DEAL, 20)).hasSize(20);
        });
    }

    @Test
    void a_balance_reads_no_entries() throws SQLException {
        assertThatEachReads(2, turn -> {
            assertThat(new JdbiConcessions(turn).balance(DEAL).entries()).isEqualTo(ENTRIES);
        });
    }

    @Test
    void the_last_act_is_the_only_one_that_is_read() throws SQLException {
        assertThatEachReads(1, turn -> {
            assertThat(new JdbiConcessions(turn).lastActOf(DEAL, ROOM, BO))
                    .map(Concession::number)
                    .contains(19_999);
            assertThat(new JdbiConcessions(turn).lastActOf(DEAL, ROOM, new Person("U-else", "")))
                    .isEmpty();
        });
    }

    @Test
    void an_entry_and_its_history_read_nothing_else() throws SQLException {
        assertThatEachReads(2, turn -> {
            assertThat(new JdbiConcessions(turn).entry(DEAL, 777)).isPresent();
            assertThat(new JdbiConcessions(turn).history(DEAL, 777)).hasSize(2);
        });
    }

    @Test
    void a_repeated_delivery_is_found_at_once() throws SQLException {
        assertThatEachReads(2, turn -> {
            assertThat(new JdbiDeliveries(turn).answerTo(ROOM, ANA, "d778")).isPresent();
            assertThat(new JdbiDeliveries(turn).answerTo(ROOM, ANA, "d779")).isEmpty();
        });
    }

    @Test
    void the_latest_answers_and_posts_are_read_without_the_earlier_ones() throws SQLException {
        assertThatEachReads(20, turn -> {
            assertThat(new JdbiDeliveries(turn).latest(ROOM, ANA, 20)).hasSize(20);
            assertThat(new JdbiPosts(turn).latest(ROOM, 20))
                    .extracting(Post::number)
                    .endsWith(3_000L);
        });
    }

    @Test
    void pruning_reads_no_more_than_it_may_delete() throws SQLException {
        assertThatEachReads(
                50, turn -> assertThat(new JdbiDeliveries(turn).prune(50)).isZero());
    }

    /** Every query of the work reads so many rows of each table and at most one to find the end, all by index, and sorts none. */
    private static void assertThatEachReads(int rows, Consumer<ScopedHandle> work) throws SQLException {
        assertThat(plans(work)).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan).doesNotContain("tableScan");
            assertThat(SCANNED.matcher(plan).results().map(scan -> Integer.parseInt(scan.group(1))))
                    .isNotEmpty()
                    .allSatisfy(scanned -> assertThat(scanned).as(plan).isLessThanOrEqualTo(rows + 1));
            if (plan.contains("ORDER BY")) {
                assertThat(plan).contains("index sorted");
            }
        });
    }

    /** The plans of all queries that the work makes. */
    private static List<String> plans(Consumer<ScopedHandle> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL)) {
            Explaining explaining = new Explaining(connection);
            try (Handle handle =
                    Columns.configure(Jdbi.create(explaining.connection())).open()) {
                work.accept(new ScopedHandle(handle));
            }
            return explaining.plans();
        }
    }
}
