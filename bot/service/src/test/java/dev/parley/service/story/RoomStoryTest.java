package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Interaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomStoryTest {

    private final Talk talk = new Talk().withDeal();

    @AfterEach
    void close() {
        talk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/help", "/concessions", "/deal", "/floor", "/concede a | b", "/impasses 1", "nonsense", ""})
    void outsiders_and_guests_get_a_polite_refusal_for_everything(String line) {
        talk.ana().types("/concede price | 5% off | term | us 40k");

        assertThat(talk.bo().types(line).refusal().what()).contains("only the team");
        assertThat(talk.gus().types(line))
                .extracting(Heard::reply)
                .isEqualTo(talk.bo().types(line).reply());
        assertThat(talk.dispatcher()
                        .complete(new dev.parley.core.room.Caller(Talk.BO, java.time.ZoneOffset.UTC), Talk.SHARED, "/"))
                .isEmpty();
    }

    @Test
    void an_outsider_can_neither_press_our_buttons_nor_send_our_forms_nor_repeat_our_deliveries() {
        String delivery = UUID.randomUUID().toString();
        Heard preview = talk.ana().inShared().types("/contingency a late start | 2% credit", delivery);

        assertThat(talk.bo()
                        .says(new Interaction.ButtonClick(preview.button("Post to #northwind-acme")), "x1")
                        .refusal()
                        .what())
                .contains("only the team");
        assertThat(talk.bo()
                        .says(new Interaction.FormSubmission("concede", "", Map.of("item", List.of("a"))), "x2")
                        .refusal()
                        .what())
                .contains("only the team");
        assertThat(talk.bo()
                        .types("/contingency a late start | 2% credit", delivery)
                        .refusal()
                        .what())
                .contains("only the team");
        assertThat(talk.postedIn(Talk.SHARED)).isEmpty();
    }

    @Test
    void a_colleague_cannot_post_what_is_not_hers() {
        Heard preview = talk.ana().inShared().types("/contingency a late start | 2% credit");

        Heard refused = talk.maria()
                .inShared()
                .says(new Interaction.ButtonClick(preview.button("Post to #northwind-acme")), "x1");

        assertThat(refused.refusal().what()).contains("expired");
        assertThat(talk.postedIn(Talk.SHARED)).isEmpty();
    }

    @Test
    void posting_where_outsiders_read_names_them_first_and_again_when_they_change() {
        Heard preview = talk.ana().inShared().types("/contingency a late start | 2% credit");
        assertThat(preview.warnings()).contains("Bo Larsen (Acme) will read this");
        talk.joinedBy("Kim Wu (Acme)");

        Heard again = preview.press("Post to #northwind-acme");

        assertThat(again.warnings()).contains("Not posted", "Bo Larsen (Acme) and Kim Wu (Acme)");
        assertThat(talk.postedIn(Talk.SHARED)).isEmpty();
        again.press("Post to #northwind-acme");
        assertThat(talk.postedIn(Talk.SHARED)).hasSize(1);
    }

    @Test
    void where_the_platform_cannot_tell_outsiders_are_taken_to_listen() {
        Heard inside = talk.ana().types("/contingency a late start | 2% credit");
        talk.whileTheDirectoryFails();

        Heard again = inside.press("Post to #acme-team");

        assertThat(again.warnings()).contains("Not posted", "whom I can't list");
        assertThat(talk.postedIn(Talk.INSIDE)).isEmpty();
    }

    @Test
    void what_must_not_be_told_is_stopped_and_a_disclosure_on_purpose_is_on_record() {
        Heard stopped = talk.ana()
                .inShared()
                .types("/floor price | 118k | the FY25 benchmark of 110,000 | 15% off | 24-month term");

        assertThat(stopped.warnings()).contains("Held back", "your reservation point on price", "Bo Larsen (Acme)");
        assertThat(stopped.buttons()).containsExactly("Edit", "Reveal and post", "Copy", "The least", "The most");
        Heard softened = stopped.press("Edit").send("standard or BATNA", "the FY25 benchmark");
        assertThat(softened.buttons()).contains("Post to #northwind-acme");

        stopped.press("Reveal and post");

        assertThat(talk.postedIn(Talk.SHARED)).hasSize(1);
        assertThat(talk.ana().types("/deal").text())
                .contains("On record")
                .contains("Who: Ana Ruiz; What: your reservation point on price");
    }

    @Test
    void a_secret_noted_after_the_preview_still_stops_the_post() {
        Heard preview = talk.ana().inShared().types("/contingency a late start | 77k credit");
        talk.ana().types("/deal mandate up to 77k without asking");

        assertThat(preview.press("Post to #northwind-acme").warnings()).contains("your mandate");
        assertThat(talk.postedIn(Talk.SHARED)).isEmpty();
    }

    @Test
    void a_logged_value_is_as_private_as_a_reservation_point() {
        talk.ana().types("/concede price | 5% off | term | us 43k");

        assertThat(talk.ana()
                        .inShared()
                        .types("/contingency a late start | €43.000 credit")
                        .warnings())
                .contains("the value of a logged concession");
        assertThat(talk.ana()
                        .types("/contingency a late start | €43.000 credit")
                        .warnings())
                .as("the inside room may know")
                .doesNotContain("Held back");
    }

    @Test
    void linked_rooms_share_one_log_and_unlinked_ones_do_not() {
        talk.ana().types("/concede price | 5% off | term");
        talk.ana().inShared().types("/concede rollout | two phases | term");

        assertThat(talk.ana().types("/concessions").text()).contains("price", "rollout");
        assertThat(talk.ana().inShared().types("/concessions").text()).contains("price", "rollout");
    }

    @Test
    void entries_logged_before_linking_move_along() {
        try (Talk fresh = new Talk()) {
            fresh.ana().types("/deal start Renewal | Acme");
            fresh.ana().types("/concede price | 5% off | term");
            fresh.ana().inShared().types("/concede rollout | two phases");

            Heard linked =
                    fresh.ana().inShared().types(fresh.ana().types("/deal link").example());

            assertThat(linked.text()).contains("The entry logged here moved along and is now no. 2.");
            assertThat(fresh.ana().types("/concessions 2").text()).contains("rollout");
            assertThat(fresh.ana().types("/concessions").warnings()).contains("1 owed");
        }
    }

    @Test
    void a_link_code_works_once_for_ten_minutes_and_not_in_a_room_with_a_deal() {
        try (Talk fresh = new Talk()) {
            fresh.ana().types("/deal start Renewal | Acme");
            String line = fresh.ana().types("/deal link").example();
            assertThat(fresh.ana().types(line).refusal().what()).contains("already has");
            assertThat(fresh.bo().types(line).refusal().what()).contains("only the team");
            fresh.later(java.time.Duration.ofMinutes(11));
            assertThat(fresh.ana().inShared().types(line).refusal().what()).contains("ten minutes");
            String other = fresh.ana().types("/deal link").example();
            assertThat(fresh.ana().inShared().types(other).title()).isEqualTo("Linked");
            assertThat(fresh.ana().inShared().types(other).refusal().what()).contains("already has");
        }
    }

    @Test
    void nothing_private_is_ever_in_what_a_room_gets() {
        talk.ana().types("/concede price | 5% off | term | us 43k, them 91k");
        talk.ana().types("/deal mandate up to 77k without asking");
        talk.ana()
                .inShared()
                .types("/floor price | 120k | FY25 | 15% off | term")
                .press("Post to #northwind-acme");
        talk.ana().inShared().types("/concessions");
        talk.ana().inShared().types("/deal");
        talk.ana().inShared().types("/concessions export");
        talk.ana().inShared().types("/concessions 1");

        assertThat(talk.postedIn(Talk.SHARED))
                .hasSize(1)
                .noneMatch(post -> post.matches("(?s).*(110k|Contoso|43k|91k|77k).*"));
    }

    @Test
    void a_deal_is_given_to_another_counterparty_only_by_somebody_who_saw_what_that_takes_along() {
        Heard asked = talk.ana().types("/deal start Globex supply | Globex | USD");

        assertThat(asked.form().intro().toString()).contains("Renewal 2027", "Acme", "use another room");
        assertThat(talk.ana().types("/deal").title()).isEqualTo("Renewal 2027");
        assertThat(asked.send().title()).isEqualTo("Globex supply");
    }

    @Test
    void what_is_noted_in_place_of_something_says_what_that_was() {
        assertThat(talk.ana().types("/deal batna Fabrikam at 125k").text())
                .contains("BATNA until now: Contoso at 130k, live by June", "Fabrikam at 125k");
        assertThat(talk.ana().types("/deal issue price | 112k").text()).contains("Reservation point until now: 110k");
        assertThat(talk.ana().types("/deal issue price | 112k").text()).doesNotContain("until now");
    }

    @Test
    void a_message_for_the_other_side_says_where_they_are_when_it_is_filled_in_where_they_are_not() {
        String line = "/floor price | 120k | FY25 | 15% off | term";
        assertThat(talk.ana().types(line).warnings()).contains("Only your own people", "#northwind-acme");
        assertThat(talk.ana().inShared().types(line).warnings()).doesNotContain("Only your own people");
    }
}
