package dev.parley.storage;

import dev.parley.core.room.Installation;
import dev.parley.core.store.Credentials;
import java.time.Instant;
import java.util.Optional;

final class JdbiCredentials implements Credentials {
    private final ScopedHandle turn;

    JdbiCredentials(ScopedHandle turn) {
        this.turn = turn;
    }

    @Override
    public void begin(String platform, String state, Instant expires) {
        turn.update(beginning(platform), """
                INSERT INTO admission_begun (installation, state, expires_at)
                VALUES (:installation, :state, :expires_at)""")
                .bind("state", state)
                .bind("expires_at", expires)
                .execute();
    }

    /** Clears what has expired on the way. */
    @Override
    public boolean comesBack(String platform, String state, Instant now) {
        Installation beginning = beginning(platform);
        turn.update(beginning, "DELETE FROM admission_begun WHERE installation = :installation AND expires_at <= :now")
                .bind("now", now)
                .execute();
        return turn.update(
                                beginning,
                                "DELETE FROM admission_begun WHERE installation = :installation AND state = :state")
                        .bind("state", state)
                        .execute()
                == 1;
    }

    @Override
    public boolean admit(Installation installation, String sealed, Instant now) {
        int known = turn.update(installation, """
                UPDATE admission SET sealed = :sealed, admitted_at = :admitted_at
                WHERE installation = :installation""")
                .bind("sealed", sealed)
                .bind("admitted_at", now)
                .execute();
        if (known == 0) {
            turn.update(installation, """
                    INSERT INTO admission (installation, sealed, admitted_at)
                    VALUES (:installation, :sealed, :admitted_at)""")
                    .bind("sealed", sealed)
                    .bind("admitted_at", now)
                    .execute();
        }
        return known == 0;
    }

    @Override
    public Optional<String> of(Installation installation) {
        return turn.query(installation, """
                SELECT sealed FROM admission
                WHERE installation = :installation AND sealed IS NOT NULL""").mapTo(String.class).findOne();
    }

    @Override
    public void takeBack(Installation installation, Instant end) {
        turn.update(installation, """
                UPDATE admission SET sealed = NULL
                WHERE installation = :installation AND admitted_at < :end_at""").bind("end_at", end).execute();
    }

    private static Installation beginning(String platform) {
        return new Installation(platform, "beginning");
    }
}
