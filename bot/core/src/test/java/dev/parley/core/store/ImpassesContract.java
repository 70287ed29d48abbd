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

    private static ImpasseEvent noted(String what) {
        return new ImpasseEvent(What.NOTED, Optional.empty(), Optional.empty(), what, BO, NOW.plusSeconds(1));
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

        ImpasseEvent note = noted("she is away");
        ImpasseEvent take = took(Rung.PAUSE);
        ImpasseEvent close = closed(Outcome.OUR_LEVEL);
        List.of(note, take, close).forEach(event -> change().impasses().add(deal, 1, event));
        reopen();

        assertThat(saved().impasses().find(deal, 1))
                .contains(new Impasse(deal, 1, reported.report(), List.of(reported(), note, take, close)));
        assertThat(saved().impasses().find(deal, 2)).isEmpty();
    }

    @Test
    void a_report_of_an_issue_alone_can_be_completed_later_and_keeps_its_history() {
        DealId deal = dealWith(INSIDE, "Acme");
        Report bare = new Report("Price", "", "", List.of(), "", "", "", "", LocalDate.of(2026, 12, 7), Style.DIRECT);
        change().impasses().report(deal, bare, reported());
        assertThat(saved().impasses().find(deal, 1)).map(Impasse::report).contains(bare);
        change().impasses().add(deal, 1, took(Rung.SPONSORS));

        Report complete = new Report(
                "Price",
                "120k",
                "95k",
                List.of(Tried.PARKED),
                "hold it",
                "may we",
                "Dana Wu",
                "Kim Ro",
                LocalDate.of(2026, 12, 18),
                Style.INDIRECT);
        change().impasses().revise(deal, 1, complete);
        reopen();

        assertThat(saved().impasses().find(deal, 1))
                .contains(new Impasse(deal, 1, complete, List.of(reported(), took(Rung.SPONSORS))));
        assertThat(timesBroughtIn("dana wu", "acme"))
                .as("the sponsor is counted by the name known now")
                .isEqualTo(1);
        assertThatThrownBy(() -> change().impasses().revise(deal, 2, complete))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
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
            act(transaction -> {
                transaction.impasses().add(deal, number, took(Rung.SPONSORS));
                transaction.impasses().add(deal, number, took(Rung.BOSS_AT_THE_TABLE));
            });
        }
        int named = report(this, first, "dana wu").number();
        change().impasses().add(first, named, took(Rung.NAME_IT));
        int noted = report(this, first, "Dana Wu").number();
        change().impasses().add(first, noted, noted("no time for sponsors"));

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
