package dev.parley.storage;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementExceptions;

/** How values cross into columns and back. The one place that knows what the databases cannot hold. */
final class Columns {

    private Columns() {}

    static Jdbi configure(Jdbi jdbi) {
        jdbi.registerArgument(new Texts());
        jdbi.registerArgument(new Instants());
        // Jdbi would put the bound values, private ones among them, into the messages of its exceptions.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /** The instant as both databases keep it: to the microsecond. */
    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static <S extends SqlStatement<S>> S by(S statement, Person person) {
        return statement.bind("made_by", person.id()).bind("made_by_name", person.name());
    }

    static DealId deal(ResultSet row) throws SQLException {
        return new DealId(Installation.ofKey(row.getString("installation")), row.getObject("deal", UUID.class));
    }

    static RoomKey room(ResultSet row) throws SQLException {
        return new RoomKey(Installation.ofKey(row.getString("installation")), row.getString("channel"));
    }

    static Person madeBy(ResultSet row) throws SQLException {
        return new Person(row.getString("made_by"), row.getString("made_by_name"));
    }

    /** The room in which something of a deal was done, which need not be of the deal's installation. */
    static <S extends SqlStatement<S>> S in(S statement, RoomKey room) {
        return statement.bind("room_installation", room.installation().key()).bind("channel", room.channel());
    }

    static RoomKey madeIn(ResultSet row) throws SQLException {
        return new RoomKey(Installation.ofKey(row.getString("room_installation")), row.getString("channel"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * PostgreSQL cannot hold U+0000. It becomes U+FFFD on both databases rather than nothing, so that a text that was
     * not empty never reads back as an empty one.
     */
    private static final class Texts extends AbstractArgumentFactory<String> {
        Texts() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            String held = value.replace('\u0000', '\uFFFD');
            return (position, statement, context) -> statement.setString(position, held);
        }
    }

    private static final class Instants extends AbstractArgumentFactory<Instant> {
        Instants() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            OffsetDateTime held = kept(value).atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, held);
        }
    }
}
