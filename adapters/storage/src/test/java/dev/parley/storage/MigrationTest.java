package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.concession.Concession;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Disclosure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version kept is there in this one. */
final class MigrationTest {
    private static final Installation HOME = new Installation("playground", "home");
    private static final RoomKey ROOM = new RoomKey(HOME, "C-inside");
    private static final DealId DEAL = new DealId(HOME, new UUID(1, 2));
    private static final Person ANA = new Person("U-ana", "Ana Ruiz");

    @Test
    void rooms_and_what_was_done_in_them_are_of_the_installation_of_their_deal_in_h2(@TempDir Path folder)
            throws SQLException {
        assertThatWhatWasKeptBeforeRoomsCouldCrossIsThere(JdbiStore.fileUrl(folder));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void rooms_and_what_was_done_in_them_are_of_the_installation_of_their_deal_in_postgresql() throws SQLException {
        assertThatWhatWasKeptBeforeRoomsCouldCrossIsThere(Postgres.withoutTables());
    }

    private static void assertThatWhatWasKeptBeforeRoomsCouldCrossIsThere(String url) throws SQLException {
        Flyway.configure()
                .dataSource(url, null, null)
                .loggers("slf4j")
                .target("4")
                .load()
                .migrate();
        fill(url);

        try (JdbiStore store = JdbiStore.open(url)) {
            assertThat(store.<Boolean>read(transaction -> {
                        assertThat(transaction.deals().idOf(ROOM)).contains(DEAL);
                        assertThat(transaction.deals().roomsOf(DEAL)).hasSize(1);
                        assertThat(transaction.concessions().lastActOf(DEAL, ROOM, ANA))
                                .map(Concession::revision)
                                .contains(2);
                        assertThat(transaction.concessions().history(DEAL, 1))
                                .extracting(Concession::room)
                                .containsExactly(ROOM, ROOM);
                        assertThat(transaction.disclosures().of(DEAL, 9))
                                .extracting(Disclosure::room)
                                .containsExactly(ROOM);
                        return true;
                    }))
                    .isTrue();
        }
    }

    /** A room with a deal, an entry that was edited once, and something told. */
    private static void fill(String url) throws SQLException {
        String deal = "'playground/home', CAST('" + DEAL.id() + "' AS UUID)";
        String columns = "(installation, deal, number, revision, item, given, gotten, worth, contingency, settlement,"
                + " withdrawn, logged_at, act, made_by, made_by_name, channel, made_at, act_number, undoable";
        String entry = "'item', 'give', '', '', '', 'NONE', FALSE, CURRENT_TIMESTAMP, 'LOGGED', 'U-ana', 'Ana Ruiz',"
                + " 'C-inside', CURRENT_TIMESTAMP";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO deal (installation, deal, name, counterparty, counterparty_match, currency,"
                    + " our_sponsor, their_sponsor) VALUES (" + deal + ", '', '', '', '', '', '')");
            statement.execute("INSERT INTO room (installation, channel, name, deal, carries_since) VALUES"
                    + " ('playground/home', 'C-inside', '#inside', CAST('" + DEAL.id()
                    + "' AS UUID), CURRENT_TIMESTAMP)");
            statement.execute("INSERT INTO concession_revision " + columns + ") VALUES (" + deal + ", 1, 1, " + entry
                    + ", 1, TRUE)");
            statement.execute(
                    "INSERT INTO concession " + columns + ") VALUES (" + deal + ", 1, 2, " + entry + ", 2, TRUE)");
            statement.execute("INSERT INTO disclosure (installation, deal, number, channel, made_by, made_by_name,"
                    + " told, wording, made_at) VALUES (" + deal
                    + ", 1, 'C-inside', 'U-ana', 'Ana Ruiz', '[]', 'Text', CURRENT_TIMESTAMP)");
        }
    }
}
