package dev.parley.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.parley.core.chat.Reply;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Answered;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Store;
import dev.parley.core.store.StoreFault;
import dev.parley.core.store.SystemTransaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A store in H2 or PostgreSQL. Safe for use by many threads.
 *
 * <p>Changes are done one after the other by one thread, which makes many of them durable at once; reads go on beside
 * them and see everything that was answered before they began. Recorded answers are kept for about thirty days after
 * they were given. Times are kept to the microsecond. A text with U+0000 in it is kept with U+FFFD in its place, since
 * PostgreSQL cannot hold the former.
 */
public final class JdbiStore implements Store {
    private static final int READERS = 8;

    private final GroupCommit writer;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private JdbiStore(GroupCommit writer, HikariDataSource pool) {
        this.writer = writer;
        this.pool = pool;
        jdbi = Columns.configure(Jdbi.create(pool));
    }

    /**
     * Opens a database, and brings its tables up to this version.
     *
     * @param jdbcUrl such as {@link #fileUrl} gives, or of a PostgreSQL database: {@code jdbc:postgresql://host/name}. What
     *     durability needs of H2's settings is added where the URL does not say otherwise
     * @throws StorageUnavailable if that cannot be done, with what to do about it
     */
    public static JdbiStore open(String jdbcUrl) {
        Database database = Database.of(jdbcUrl);
        HikariDataSource pool = pool(database);
        try {
            Schema.migrate(database);
            Database.Kind kind = database.kind();
            return new JdbiStore(new GroupCommit(kind.writers(), kind.largestGroup(), database::writable), pool);
        } catch (RuntimeException e) {
            pool.close();
            throw OpenFailure.about(database, e);
        }
    }

    /** A new and empty database that is gone once it is closed. Otherwise the same in every way. */
    public static JdbiStore inMemory() {
        return open("jdbc:h2:mem:" + UUID.randomUUID());
    }

    /**
     * The URL of the H2 database in a folder, which need not exist yet.
     *
     * @throws StorageUnavailable if no such URL can be written for it
     */
    public static String fileUrl(Path folder) {
        return Database.fileUrl(folder);
    }

    private static HikariDataSource pool(Database database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setPoolName("parley-readers");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setReadOnly(true);
        // One read sees one state, however many queries it makes.
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        try {
            // It connects at once, and so keeps an H2 database open that would close with its last connection.
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw OpenFailure.about(database, e);
        }
    }

    @Override
    public <T> T read(Function<? super SystemTransaction, T> work) {
        return reading(turn -> work.apply(JdbiTransaction.on(turn)));
    }

    @Override
    public Reply change(Delivery delivery, Function<? super SystemTransaction, Reply> work) {
        return writer.change(delivery, work);
    }

    @Override
    public Optional<Reply> answerTo(RoomKey room, Person person, String deliveryId) {
        return reading(turn -> new JdbiDeliveries(turn).answerTo(room, person, deliveryId));
    }

    @Override
    public List<Answered> answered(RoomKey room, Person person, int size) {
        return reading(turn -> new JdbiDeliveries(turn).latest(room, person, size));
    }

    private <T> T reading(Function<ScopedHandle, T> work) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            ScopedHandle turn = new ScopedHandle(handle);
            try {
                return work.apply(turn);
            } finally {
                turn.end();
                handle.rollback();
            }
        } catch (RuntimeException e) {
            throw new StoreFault(StoreFault.Saved.NO, SqlFault.withoutValues(e));
        }
    }

    @Override
    public void close() {
        writer.close();
        pool.close();
    }
}
