package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Interaction;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.RoomKey;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One deal with its inside room in Teams and its outside room in Slack. Ana has one id on both, as two platforms may give
 * it out.
 */
class TwoPlatformsStoryTest {

    private static final Organisation HOUSE = new Organisation(Set.of("slack", "teams"));
    private static final RoomKey INSIDE = new RoomKey(new Installation("teams", "northwind"), "inside");
    private static final RoomKey OUTSIDE = new RoomKey(new Installation("slack", "T0NORTHWIND"), "shared");

    private final Talk talk = new Talk(HOUSE);
    private final Talk.Speaker inTeams = talk.ana().in(INSIDE);
    private final Talk.Speaker inSlack = talk.ana().in(OUTSIDE);

    @AfterEach
    void close() {
        talk.close();
    }

    private void linked() {
        inTeams.types("/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park | direct");
        inTeams.types("/deal issue price | 110k");
        talk.later(Duration.ofMinutes(1));
        inSlack.types(inTeams.types("/deal link").example());
    }

    @Test
    void a_code_from_teams_links_a_room_in_slack_and_its_log_moves_along() {
        inTeams.types("/deal start Renewal 2027 | Acme | EUR");
        inTeams.types("/concede price | 5% off | term | us 40k, them 90k");
        inSlack.types("/concede rollout | two phases | | us 2k");
        talk.later(Duration.ofMinutes(1));
        Heard code = inTeams.types("/deal link");
        assertThat(code.text()).contains("The other room may be in Slack too.");

        Heard joined = inSlack.types(code.example());

        assertThat(joined.title()).isEqualTo("Linked");
        assertThat(joined.text())
                .contains("#acme-team (Teams) and #northwind-acme (Slack)")
                .contains("The entry logged here moved along and is now no. 2.");
        assertThat(inTeams.types("/concessions 2").text()).contains("rollout", "us 2k");
        assertThat(inSlack.types("/concessions").text()).contains("Got: worth to us EUR 40,000", "price", "rollout");
    }

    @Test
    void an_entry_made_in_either_is_in_the_log_and_the_export_of_both() {
        linked();
        inTeams.types("/concede price | 5% off | term | us 40k, them 90k");
        inSlack.types("/concede rollout | two phases");

        for (Talk.Speaker each : new Talk.Speaker[] {inTeams, inSlack}) {
            assertThat(each.types("/concessions").text()).contains("price", "rollout", "1 owed");
            assertThat(exported(each).lines()).hasSize(3).anyMatch(line -> line.startsWith("2,rollout,two phases"));
        }
    }

    private static String exported(Talk.Speaker speaker) {
        return speaker.types("/concessions export").message().shown().stream()
                .flatMap(block -> block.asDocument().stream())
                .map(Block.Document::content)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_entry_made_in_one_is_edited_and_put_in_order_in_the_other() {
        linked();
        inTeams.types("/concede price | 5% off");
        inSlack.types("/concessions edit 1 give=\"4% off\"");

        assertThat(inTeams.types("/concessions 1").text())
                .contains("You give: “5% off” → “4% off”", "Logged", "Edited");
        inSlack.types("/concessions")
                .press("Settle no. 1")
                .press("Name what you get")
                .send("get", "term");
        assertThat(inTeams.types("/concessions").text())
                .contains("You get: term")
                .doesNotContain(" owed");
    }

    @Test
    void undo_takes_back_what_was_done_in_this_room_on_either_platform() {
        linked();
        Heard logged = inTeams.types("/concede price | 5% off | term");
        inSlack.types("/concede rollout | two phases | term");

        assertThat(inSlack.says(new Interaction.ButtonClick(logged.button("Undo")), "x1")
                        .refusal()
                        .what())
                .as("the Ana of the other platform may be somebody else")
                .contains("would lose that change");
        assertThat(inTeams.types("/undo").title()).startsWith("Took back no. 1");
        assertThat(inTeams.types("/undo").refusal().what()).contains("haven't changed anything in this room's log");
        assertThat(inSlack.types("/concessions").text()).contains("rollout").doesNotContain("price");
        assertThat(inSlack.types("/undo").title()).startsWith("Took back no. 2");
        assertThat(inTeams.types("/concessions").title()).isEqualTo("The log is empty");
    }

    @Test
    void an_impasse_reported_in_one_is_climbed_in_the_other() {
        linked();
        inTeams.types("/impasse price");

        Heard named = inSlack.types("/impasses 1").press("Preview and post").press("Post to #northwind-acme");

        assertThat(named.text()).contains("step 3 of 5 of impasse 1");
        assertThat(inTeams.types("/impasses 1").buttons()).startsWith("They're moving again");
        assertThat(talk.postedIn(OUTSIDE)).hasSize(1);
        assertThat(talk.postedIn(INSIDE)).isEmpty();
        assertThat(inSlack.types("/impasses close 1 solved by sponsors").text()).contains("Closed");
        assertThat(inTeams.types("/impasses 1").text()).contains("Closed: Solved by sponsors.");
    }

    @Test
    void what_was_noted_in_teams_is_stopped_in_slack_and_told_on_purpose_it_is_on_record_in_both() {
        linked();

        Heard stopped = inSlack.types("/floor price | 118k | the FY25 benchmark at 110k | 15% off | 24-month term");

        assertThat(stopped.warnings()).contains("Held back", "your reservation point on price", "Bo Larsen (Acme)");
        stopped.press("Reveal and post");
        for (Talk.Speaker each : new Talk.Speaker[] {inTeams, inSlack}) {
            assertThat(each.types("/deal").text()).contains("What: your reservation point on price");
        }
        assertThat(inTeams.types("/floor").form().toString())
                .as("a standard that was used in Slack is offered in Teams")
                .contains("the FY25 benchmark");
    }

    @Test
    void where_a_room_is_is_said_as_soon_as_the_rooms_are_on_two_platforms() {
        inTeams.types("/deal start Renewal 2027 | Acme");
        assertThat(inTeams.types("/deal").text()).contains("Rooms: #acme-team").doesNotContain("(Teams)");
        linked();

        assertThat(inTeams.types("/contingency a late start | 2% credit").warnings())
                .contains("The deal is also in #northwind-acme (Slack).")
                .doesNotContain("Teams");
        for (Talk.Speaker each : new Talk.Speaker[] {inTeams, inSlack}) {
            assertThat(each.types("/deal").text()).contains("Rooms: #acme-team (Teams), #northwind-acme (Slack)");
            assertThat(each.types("/deals").text()).contains("Where: #acme-team (Teams), #northwind-acme (Slack)");
        }
    }

    @Test
    void a_room_of_the_same_name_on_the_other_platform_is_another_room() {
        RoomKey namesake = new RoomKey(OUTSIDE.installation(), "inside");
        talk.ana().in(namesake).types(inTeams.types("/deal link").example());

        assertThat(inTeams.types("/contingency a late start | 2% credit").warnings())
                .contains("The deal is also in #acme-team (Slack).");
    }

    /** Rooms where a code from {@link #INSIDE} is worth nothing, or a house that makes it so. */
    static Object[][] strangers() {
        RoomKey elsewhere = new RoomKey(new Installation("teams", "contoso"), "shared");
        return new Object[][] {
            {Organisation.NONE, OUTSIDE}, {new Organisation(Set.of("slack")), OUTSIDE}, {HOUSE, elsewhere},
        };
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void a_code_of_another_house_is_answered_like_a_wrong_one_and_still_works_where_it_should(
            Organisation organisation, RoomKey stranger) {
        try (Talk other = new Talk(organisation)) {
            other.ana().in(INSIDE).types("/deal start Renewal 2027 | Acme");
            Heard code = other.ana().in(INSIDE).types("/deal link");
            Talk.Speaker outsider = other.ana().in(stranger);

            Heard refused = outsider.types(code.example());

            assertThat(refused.reply())
                    .isEqualTo(outsider.types("/deal link BBBB-BBBB").reply());
            assertThat(outsider.types("/deal").title()).isEqualTo("No deal here yet");
            RoomKey second = new RoomKey(INSIDE.installation(), "second");
            assertThat(other.ana().in(second).types(code.example()).title()).isEqualTo("Linked");
        }
    }

    @Test
    void where_every_installation_is_on_its_own_nothing_is_said_of_other_platforms() {
        try (Talk own = new Talk(new Organisation(Set.of("slack")))) {
            assertThat(own.ana().in(INSIDE).types("/deal link").text()).doesNotContain("may be in");
            assertThat(own.ana().in(OUTSIDE).types("/deal link").text()).doesNotContain("may be in");
        }
    }

    @Test
    void what_is_logged_in_a_room_of_no_deal_stays_there() {
        linked();
        RoomKey apart = new RoomKey(OUTSIDE.installation(), "inside");

        talk.ana().in(apart).types("/concede training | two days | term");

        assertThat(inTeams.types("/concessions").title()).isEqualTo("The log is empty");
        assertThat(talk.ana().in(apart).types("/concessions").text()).contains("training");
        assertThat(talk.postedIn(apart)).isEmpty();
    }
}
