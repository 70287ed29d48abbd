package dev.parley.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * What H2 itself can do: one row like a concession per insert, over one connection, and nothing else. Up to
 * {@code group} inserts that wait share a commit and a checkpoint, as they do in the product.
 */
final class BareInserts implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;
    private final int group;
    private final UUID deal = UUID.randomUUID();
    private final BlockingQueue<CompletableFuture<Void>> waiting = new ArrayBlockingQueue<>(1_024);
    private final CompletableFuture<Void> last = new CompletableFuture<>();
    private final Thread writer = new Thread(this::write, "bare-writer");
    private int number;

    BareInserts(String url, int group) throws SQLException {
        this.group = group;
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE concession (
                      deal UUID NOT NULL, number INT NOT NULL,
                      item VARCHAR(2000) NOT NULL, give VARCHAR(2000) NOT NULL, got VARCHAR(2000) NOT NULL,
                      worth VARCHAR(2000) NOT NULL, hinge VARCHAR(2000) NOT NULL,
                      person VARCHAR(200) NOT NULL, logged_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
                      PRIMARY KEY (deal, number))
                    """);
        }
        connection.commit();
        insert = connection.prepareStatement("INSERT INTO concession VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        writer.start();
    }

    /** Inserts a row, and returns once it is on disk. */
    void insert() {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        enqueue(mine);
        mine.join();
    }

    private void enqueue(CompletableFuture<Void> one) {
        try {
            waiting.put(one);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() {
        try {
            while (true) {
                List<CompletableFuture<Void>> together = new ArrayList<>(group);
                together.add(waiting.take());
                waiting.drainTo(together, group - 1);
                if (together.removeIf(each -> each == last)) {
                    last.complete(null);
                    return;
                }
                for (int i = 0; i < together.size(); i++) {
                    insertOne();
                }
                connection.commit();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT SYNC");
                }
                together.forEach(each -> each.complete(null));
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insertOne() throws SQLException {
        insert.setObject(1, deal);
        insert.setInt(2, ++number);
        insert.setString(3, "price");
        insert.setString(4, "5% off");
        insert.setString(5, "24-month term");
        insert.setString(6, "us 40k EUR");
        insert.setString(7, "signed by 30 June");
        insert.setString(8, "person-1");
        insert.setObject(9, OffsetDateTime.now(ZoneOffset.UTC));
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        enqueue(last);
        last.join();
        connection.close();
    }
}
