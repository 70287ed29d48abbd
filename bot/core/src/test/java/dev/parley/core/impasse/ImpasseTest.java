package dev.parley.core.impasse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.Style;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImpasseTest {

    private static final Installation HOME = new Installation("test", "home");
    private static final DealId DEAL = new DealId(HOME, new UUID(0, 1));
    private static final Person ANA = new Person("ana", "Ana Ruiz");
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private static Report report(String issue, Tried... tried) {
        return new Report(issue, "", "", List.of(tried), "", "", "", "", LocalDate.of(2026, 12, 11), Style.DIRECT);
    }

    private static Impasse impasse(Report report, Rung... taken) {
        List<ImpasseEvent> events = new ArrayList<>(List.of(ImpasseEvent.reported(ANA, NOW)));
        List.of(taken).forEach(rung -> events.add(ImpasseEvent.taken(rung, ANA, NOW)));
        return new Impasse(DEAL, 1, report, events);
    }

    @Test
    void the_question_that_involves_both_sides_is_ready_first_and_the_date_once_it_was_asked() {
        assertThat(impasse(report("price")).ready()).contains(Rung.NAME_IT);
        assertThat(impasse(report("price"), Rung.GUIDANCE, Rung.PAUSE).ready()).contains(Rung.NAME_IT);
        assertThat(impasse(report("price"), Rung.NAME_IT).ready()).contains(Rung.SPONSORS);
        assertThat(impasse(report("price"), Rung.SPONSORS).ready())
                .as("nobody asks whether the sponsors should talk once they do")
                .isEmpty();
    }

    @Test
    void every_other_step_that_is_still_ahead_is_offered_in_the_order_of_the_ladder() {
        assertThat(impasse(report("price")).others())
                .containsExactly(Rung.GUIDANCE, Rung.PAUSE, Rung.SPONSORS, Rung.BOSS_AT_THE_TABLE);
        assertThat(impasse(report("price"), Rung.NAME_IT, Rung.GUIDANCE).others())
                .containsExactly(Rung.PAUSE, Rung.BOSS_AT_THE_TABLE);
        assertThat(impasse(report("price"), Rung.SPONSORS).others())
                .containsExactly(Rung.GUIDANCE, Rung.PAUSE, Rung.BOSS_AT_THE_TABLE);
    }

    @Test
    void what_was_tried_is_behind_us_and_not_proposed() {
        for (Tried tried : List.of(Tried.PILOT, Tried.PARKED)) {
            assertThat(impasse(report("price", tried)).isBehind(Rung.PAUSE)).isTrue();
            assertThat(impasse(report("price", tried)).others()).doesNotContain(Rung.PAUSE);
        }
        assertThat(impasse(report("price", Tried.BUNDLES)).isBehind(Rung.PAUSE)).isFalse();
    }

    @Test
    void a_step_below_one_that_was_taken_is_left_out() {
        Impasse early = impasse(report("price", Tried.PARKED), Rung.SPONSORS);
        assertThat(early.isLeftOut(Rung.NAME_IT)).isTrue();
        assertThat(early.isLeftOut(Rung.PAUSE)).as("it can still be taken").isFalse();
        assertThat(early.isLeftOut(Rung.BOSS_AT_THE_TABLE)).isFalse();
    }

    @Test
    void moving_again_is_credited_to_the_highest_step() {
        assertThat(impasse(report("price")).movingAgain()).isEqualTo(Outcome.OUR_LEVEL);
        assertThat(impasse(report("price"), Rung.PAUSE).movingAgain()).isEqualTo(Outcome.OUR_LEVEL);
        assertThat(impasse(report("price"), Rung.NAME_IT, Rung.GUIDANCE).movingAgain())
                .isEqualTo(Outcome.AFTER_NAMING);
        assertThat(impasse(report("price"), Rung.SPONSORS).movingAgain()).isEqualTo(Outcome.SPONSORS);
    }

    @Test
    void a_message_that_names_an_issue_moves_the_impasse_on_it_and_no_other() {
        Impasse price = impasse(report("Price"));
        Impasse term = impasse(report("term"));
        List<Impasse> newestFirst = List.of(term, price);
        assertThat(Impasse.meantBy(newestFirst, Optional.of(" price"))).contains(price);
        assertThat(Impasse.meantBy(newestFirst, Optional.of("liability"))).isEmpty();
        assertThat(Impasse.meantBy(newestFirst, Optional.empty())).contains(term);
        assertThat(Impasse.meantBy(List.of(), Optional.empty())).isEmpty();
    }

    @Test
    void one_report_can_be_on_two_issues() {
        Report both = report("price, SLA");
        assertThat(both.isOn("Price")).isTrue();
        assertThat(both.isOn("sla")).isTrue();
        assertThat(both.isOn("term")).isFalse();
        assertThat(both.issueInWords()).isEqualTo("price and SLA");
        assertThat(report("price, SLA; liability cap").issueInWords()).isEqualTo("price, SLA and liability cap");
        assertThat(report("net 30, or shorter").issueInWords()).isEqualTo("net 30, or shorter");
        assertThat(report("price").issueInWords()).isEqualTo("price");
        assertThat(judged(both, List.of("price", "SLA", "term"), false)).contains("“term”");
    }

    private static Concession logged(String item, String give, String get) {
        return new Concession(
                DEAL,
                1,
                new Move(item, give, get, new Worth(""), ""),
                Settlement.NONE,
                false,
                NOW,
                1,
                Act.LOGGED,
                ANA,
                new RoomKey(HOME, "inside"),
                NOW);
    }

    private static String judged(Report report, List<String> issues, boolean standard, Concession... log) {
        return Judgement.line(new Judgement.Facts(report, issues, List.of(log), standard));
    }

    @Test
    void an_issue_that_was_never_traded_against_this_one_is_the_first_advice() {
        List<String> issues = List.of("price", "term", "liability cap");
        assertThat(judged(report("price"), issues, false))
                .isEqualTo("You haven't tried trading it against “term” yet.");
        assertThat(judged(report("PRICE"), issues, false, logged("price", "5% off", "a 24-month term")))
                .isEqualTo("You haven't tried trading it against “liability cap” yet.");
        assertThat(judged(report("price"), issues, false, logged("price", "5% off on terms like these", "")))
                .as("a give alone is no trade")
                .contains("“term”");
        assertThat(judged(report("price", Tried.TRADEABLES), issues, false)).doesNotContain("trading");
    }

    @Test
    void without_another_issue_what_the_log_and_the_report_leave_open_is_the_advice() {
        List<String> alone = List.of("price");
        assertThat(judged(report("price"), alone, false, logged("Price", "5% off", "")))
                .isEqualTo("You gave “5% off” on it and have nothing in return yet. Ask for that first.");
        assertThat(judged(report("price"), alone, false, logged("price", "5% off", ""), logged("price", "2% more", "")))
                .startsWith("You have 2 concessions on it with nothing in return yet.");
        assertThat(judged(report("price"), alone, false))
                .isEqualTo("You haven't shared the standard behind your position yet, as far as I know.");
        assertThat(judged(report("price", Tried.BUNDLES), alone, true))
                .isEqualTo("You haven't paired a give with a get on it yet.");
        assertThat(judged(report("price", Tried.STANDARDS, Tried.GIVE_GET), alone, false))
                .contains("whole packages");
        assertThat(judged(report("price", Tried.STANDARDS, Tried.BUNDLES), alone, false, logged("price", "a", "b")))
                .contains("a pilot");
        assertThat(judged(report("price", Tried.values()), alone, false))
                .startsWith("You've tried what your level allows.");
    }

    @Test
    void an_outcome_that_needs_the_sponsors_makes_up_for_the_step_that_nobody_noted() {
        Impasse asked = impasse(report("price"), Rung.NAME_IT);

        assertThat(asked.closing(Outcome.SPONSORS, "in May", ANA, NOW))
                .containsExactly(
                        ImpasseEvent.taken(Rung.SPONSORS, ANA, NOW),
                        ImpasseEvent.closed(Outcome.SPONSORS, "in May", ANA, NOW));
        assertThat(impasse(report("price"), Rung.SPONSORS).closing(Outcome.SPONSORS, "", ANA, NOW))
                .containsExactly(ImpasseEvent.closed(Outcome.SPONSORS, "", ANA, NOW));
        assertThat(asked.closing(Outcome.WALKED_AWAY, "", ANA, NOW))
                .containsExactly(ImpasseEvent.closed(Outcome.WALKED_AWAY, "", ANA, NOW));
    }

    @Test
    void a_step_counts_once_and_none_does_after_the_end() {
        Impasse asked = impasse(report("price"), Rung.NAME_IT);
        List<ImpasseEvent> ended = new ArrayList<>(asked.events());
        ended.addAll(asked.closing(Outcome.OUR_LEVEL, "", ANA, NOW));

        assertThat(asked.canTake(Rung.NAME_IT)).isFalse();
        assertThat(asked.canTake(Rung.GUIDANCE)).isTrue();
        assertThat(new Impasse(DEAL, 1, report("price"), ended).canTake(Rung.GUIDANCE))
                .isFalse();
    }

    @Test
    void an_impasse_that_brought_the_sponsor_in_is_counted_among_the_times_already() {
        assertThat(impasse(report("price"), Rung.NAME_IT).timeBroughtIn(1)).isEqualTo(2);
        assertThat(impasse(report("price"), Rung.BOSS_AT_THE_TABLE).timeBroughtIn(1))
                .isEqualTo(1);
    }
}
