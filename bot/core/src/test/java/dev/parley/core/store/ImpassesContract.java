package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.ImpasseEvent.What;
import dev.parley.core.impasse.Outcome;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Rung;
import dev.parley.core.impasse.Tried;
import dev.parley.core.room.Room;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class ImpassesContract extends StoreFixture {

    static ImpasseEvent reported() {
        return new ImpasseEvent(What.REPORTED, Optional.empty(), Optional.empty(), "", ANA, NOW);
    }

    static ImpasseEvent took(Rung rung) {
        return new ImpasseEvent(What.TAKEN, Optional.of(rung), Optional.empty(), "", ANA, NOW);
    }

    private static ImpasseEvent skipped(Rung rung, String why) {
        return new ImpasseEvent(What.SKIPPED, Optional.of(rung), Optional.empty(), why, BO, NOW.plusSeconds(1));
    }

    private static ImpasseEvent closed(Outcome outcome) {
        return new ImpasseEvent(What.CLOSED, Optional.empty(), Optional.of(outcome), "at last", BO, NOW);
    }

    static Impasse report(StoreFixture store, DealId deal, String ourSponsor) {
        Report report = new Report(
                "Liability cap",
                "2x fees",
                "uncapped",
                List.of(Tried.GIVE_GET, Tried.PILOT),
                "3x fees for 36 months",
                "may we go to 3x",
                ourSponsor,
                "",
                LocalDate.of(2026, 12, 4),
                Style.DIRECT);
        return store.change().impasses().report(deal, report, reported());
    }

    @Test
    void an_impasse_reads_back_with_its_whole_history() {
        DealId deal = dealAt(INSIDE);
        Impasse reported = report(this, deal, "Dana Wu");
        assertThat(reported.number()).isEqualTo(1);
        assertThat(reported.events()).containsExactly(reported());
        assertThat(saved().impasses().find(deal, 1)).contains(reported);

        ImpasseEvent skip = skipped(Rung.GUIDANCE, "she is away");
        ImpasseEvent take = took(Rung.PAUSE);
        ImpasseEvent close = closed(Outcome.OUR_LEVEL);
        List.of(skip, take, close).forEach(event -> change().impasses().add(deal, 1, event));
        reopen();

        assertThat(saved().impasses().find(deal, 1))
                .contains(new Impasse(deal, 1, reported.report(), List.of(reported(), skip, take, close)));
        assertThat(saved().impasses().find(deal, 2)).isEmpty();
    }

    @Test
    void open_ones_come_first_and_the_newest_of_them_before_the_others() {
        DealId deal = dealAt(INSIDE);
        for (int i = 1; i <= 4; i++) {
            report(this, deal, "Dana Wu");
        }
        change().impasses().add(deal, 4, closed(Outcome.SPONSORS));
        change().impasses().add(deal, 2, closed(Outcome.WALKED_AWAY));

        assertThat(saved().impasses().of(deal, 3)).extracting(Impasse::number).containsExactly(3, 1, 4);
    }

    @Test
    void nothing_happens_at_an_impasse_that_nobody_reported() {
        DealId deal = dealAt(INSIDE);

        assertThatThrownBy(() -> change().impasses().add(deal, 1, took(Rung.PAUSE)))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private DealId dealWith(Room room, String counterparty) {
        DealId deal = dealAt(room);
        change().deals().keep(Deal.unnamed(deal).with(new Terms("Deal", counterparty, "", "", "", Optional.empty())));
        return deal;
    }

    private int timesBroughtIn(String sponsor, String counterparty) {
        return saved().impasses().timesBroughtIn(HOME, sponsor, counterparty);
    }

    @Test
    void a_sponsor_is_counted_once_for_each_impasse_over_all_deals_with_the_counterparty() {
        DealId first = dealWith(INSIDE, "Acme GmbH");
        DealId second = dealWith(SHARED, "ACME  gmbh");
        DealId other = dealWith(room(HOME, "C-other", "#other"), "Bolt AG");
        for (DealId deal : List.of(first, second, other)) {
            int number = report(this, deal, "Dana Wu").number();
            act(ledger -> {
                ledger.impasses().add(deal, number, took(Rung.SPONSORS));
                ledger.impasses().add(deal, number, took(Rung.BOSS_AT_THE_TABLE));
            });
        }
        int named = report(this, first, "dana wu").number();
        change().impasses().add(first, named, took(Rung.NAME_IT));
        int skipped = report(this, first, "Dana Wu").number();
        change().impasses().add(first, skipped, skipped(Rung.SPONSORS, "no time"));

        assertThat(timesBroughtIn("DANA WU", "acme GmbH")).isEqualTo(2);
        assertThat(timesBroughtIn("Dana Wu", "Bolt AG")).isEqualTo(1);
        assertThat(timesBroughtIn("Kim Ro", "Acme GmbH")).isZero();
    }

    @Test
    void a_counterparty_that_nobody_named_is_not_always_the_same_one() {
        DealId deal = dealAt(INSIDE);
        report(this, deal, "Dana Wu");
        change().impasses().add(deal, 1, took(Rung.SPONSORS));

        assertThat(timesBroughtIn("Dana Wu", "")).isZero();
        assertThat(timesBroughtIn("", "Acme")).isZero();
    }
}
