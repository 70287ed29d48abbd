package dev.parley.storage;

import dev.parley.core.room.Installation;
import dev.parley.core.store.ConversationReferences;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class JdbiConversationReferences implements ConversationReferences {
    private final ScopedHandle turn;

    JdbiConversationReferences(ScopedHandle turn) {
        this.turn = turn;
    }

    @Override
    public void keep(Installation installation, String whom, String address) {
        drop(installation, whom);
        turn.update(installation, """
                INSERT INTO address (installation, whom, address)
                VALUES (:installation, :whom, :address)""")
                .bind("whom", whom)
                .bind("address", address)
                .execute();
    }

    @Override
    public Optional<String> of(Installation installation, String whom) {
        return turn.query(installation, """
                SELECT address FROM address
                WHERE installation = :installation AND whom = :whom""")
                .bind("whom", whom)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public Map<String, String> all(Installation installation) {
        return turn.query(installation, "SELECT whom, address FROM address WHERE installation = :installation")
                .map((row, context) -> Map.entry(row.getString("whom"), row.getString("address")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void drop(Installation installation, String whom) {
        turn.update(installation, "DELETE FROM address WHERE installation = :installation AND whom = :whom")
                .bind("whom", whom)
                .execute();
    }
}
