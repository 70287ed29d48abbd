package dev.parley.storage;

import dev.parley.core.chat.Confidential;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.DealSecret;
import java.util.List;

/** What was ever noted under a deal and must not be revealed: the deal's own secrets and the worths of its log. */
final class JdbiSecrets {
    private final ScopedHandle turn;

    JdbiSecrets(ScopedHandle turn) {
        this.turn = turn;
    }

    /** What is noted again is a secret again, whether or not it was disclosed before. */
    void keep(Deal deal) {
        deal.secrets().forEach(secret -> {
            int known = turn.update(deal.id(), """
                    UPDATE deal_secret SET disclosed = FALSE
                    WHERE installation = :installation AND deal = :deal AND wording_match = :match""").bind("match", match(secret)).execute();
            if (known == 0) {
                turn.update(deal.id(), """
                        INSERT INTO deal_secret (installation, deal, wording_match, kind, issue, wording, disclosed)
                        VALUES (:installation, :deal, :match, :kind, :issue, :wording, FALSE)""")
                        .bind("match", match(secret))
                        .bind("kind", secret.kind().name())
                        .bind("issue", secret.issue())
                        .bind("wording", secret.value().forStorage())
                        .execute();
            }
        });
    }

    private static String match(DealSecret secret) {
        return Match.exact(
                secret.kind() + "\n" + secret.issue() + "\n" + secret.value().forStorage());
    }

    /** All that were kept but worths, without what was disclosed. */
    List<DealSecret> ever(DealId deal) {
        return turn.query(deal, """
                SELECT kind, issue, wording FROM deal_secret
                WHERE installation = :installation AND deal = :deal AND NOT disclosed AND kind <> 'WORTH'
                ORDER BY kind, issue, wording_match""")
                .map((row, context) -> new DealSecret(
                        DealSecret.Kind.valueOf(row.getString("kind")),
                        row.getString("issue"),
                        new Confidential(row.getString("wording"))))
                .list();
    }

    void disclosed(DealId deal, List<DealSecret> secrets) {
        secrets.forEach(
                secret -> turn.update(deal, """
                UPDATE deal_secret SET disclosed = TRUE
                WHERE installation = :installation AND deal = :deal AND wording_match = :match""").bind("match", match(secret)).execute());
    }

    void keep(DealId deal, Worth worth) {
        if (worth.isEmpty()) {
            return;
        }
        turn.update(deal, """
                INSERT INTO deal_secret (installation, deal, wording_match, kind, issue, wording, disclosed)
                SELECT :installation, :deal, :match, 'WORTH', '', :wording, FALSE
                WHERE NOT EXISTS (SELECT 1 FROM deal_secret
                  WHERE installation = :installation AND deal = :deal
                    AND wording_match = :match)""")
                .bind("match", Match.exact(worth.forStorage()))
                .bind("wording", worth.forStorage())
                .execute();
    }

    /** The worths, whether or not their entries were undone. */
    List<Worth> worths(DealId deal) {
        return turn.query(deal, """
                SELECT wording FROM deal_secret
                WHERE installation = :installation AND deal = :deal AND kind = 'WORTH'
                ORDER BY installation, deal, wording_match""")
                .map((row, context) -> new Worth(row.getString("wording")))
                .list();
    }
}
