package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.harness.Surface.Shown;
import dev.parley.teams.TeamsSide.Sent;
import dev.parley.teams.TeamsSide.Trouble;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A negotiation in Teams, over real HTTP, signed both ways. What is checked for secrets is every request that Parley makes. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TeamsStoryTest {

    private static final String FLOOR = "/floor price | 118k | FY25 benchmark | 15% off | a 24-month term";

    private final List<TeamsSurface> surfaces = new ArrayList<>();
    private TeamsSurface surface;
    private TeamsSide teams;
    private String room;
    private int rooms;

    @SuppressWarnings("NullAway.Init")
    TeamsStoryTest() {}

    @BeforeAll
    void start(@TempDir Path whispering, @TempDir Path pointing) throws Exception {
        surfaces.add(new TeamsSurface(whispering, true));
        surfaces.add(new TeamsSurface(pointing, false));
    }

    @BeforeEach
    void begin() {
        whispering(true);
    }

    @AfterAll
    void stop() {
        surfaces.forEach(TeamsSurface::close);
    }

    private void whispering(boolean targeted) {
        surface = surfaces.get(targeted ? 0 : 1);
        surface.begin();
        teams = surface.teams();
        rooms++;
        room = "19:" + rooms + (targeted ? "w" : "p") + "@thread.tacv2";
        teams.channel(room, "Acme renewal", "standard", TeamsSide.ANA, TeamsSide.MARIA);
    }

    private TeamsSeat ana() {
        return surface.seat(TeamsSide.ANA, room);
    }

    /** Where it is talked, who else is there, and whether Teams has messages for one person. */
    record Setting(String kind, boolean outsiders, boolean targeted) {}

    static Stream<Setting> settings() {
        return Stream.of("channel", "groupChat", "personal")
                .flatMap(kind -> Stream.of(true, false)
                        .flatMap(targeted -> kind.equals("personal")
                                ? Stream.of(new Setting(kind, false, targeted))
                                : Stream.of(new Setting(kind, true, targeted), new Setting(kind, false, targeted))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void the_spine_plays_through_and_what_is_private_is_in_no_request_to_the_room(Setting setting) {
        whispering(setting.targeted());
        String[] people = setting.outsiders()
                ? new String[] {TeamsSide.ANA, TeamsSide.MARIA, TeamsSide.BO, TeamsSide.GUS}
                : new String[] {TeamsSide.ANA, TeamsSide.MARIA};
        switch (setting.kind()) {
            case "channel" -> teams.channel(room, "Acme renewal", "standard", people);
            case "groupChat" -> teams.groupChat(room, people);
            default -> {
                teams.ownChat(TeamsSide.ANA);
                room = TeamsSide.ownChatOf(TeamsSide.ANA);
            }
        }
        TeamsSeat ana = ana();

        // In the chat with Parley alone a deal may have been begun by another of these runs.
        ana.types("/deal start Renewal " + rooms + " | Acme | EUR | Maria Chen | Jo Park | direct");
        ana.types("/deal issue price | 110k");
        ana.types("/deal note batna | sell to Globex for 105k");
        ana.types("/concede support | named engineer | | us 41k");
        assertThat(ana.types("/concessions").text()).contains("named engineer", "41");

        Shown stopped = ana.types("/floor price | 118k | FY25 benchmark of 110k | 15% off | a 24-month term");
        if (setting.outsiders()) {
            assertThat(stopped.text())
                    .contains("Held back", "Bo Larsen", "Gus Guest", "your reservation point on price");
            assertThat(stopped.buttons()).noneMatch(each -> each.startsWith("Post to"));
        } else {
            assertThat(stopped.text()).doesNotContain("Held back");
        }
        ana.types(FLOOR);
        assertThat(ana.presses("Post to ").text()).contains("Posted to ");

        Shown ladder = impasse(ana);
        assertThat(ladder.text()).contains("Would it help if Maria Chen and Jo Park");
        ana.types("/escalate");
        ana.sends(Map.of("sponsor-to-sponsor", "Jo Park and Maria Chen", "date", "2099-02-01"));
        assertThat(ana.presses("Post to ").text()).contains("Posted to ");

        await().untilAsserted(
                        () -> assertThat(posted()).hasSize(2).first().asString().contains("118k"));
        assertThat(posted().get(1)).contains("Jo Park and Maria Chen", "Posted by Parley for Ana Ruiz");
        if (!setting.kind().equals("personal")) {
            assertThat(teams.rawTo(room))
                    .doesNotContain(
                            "110k", "110,000", "Globex", "105k", "named engineer", "41k", "41,000", "one more year")
                    .doesNotContain("Stop if", "Impasse", "Logged");
        }
        if (setting.outsiders()) {
            assertThat(teams.all().stream()
                            .filter(each -> each.where().equals(TeamsSide.ownChatOf(TeamsSide.BO))
                                    || each.to().equals(TeamsSide.BO)))
                    .isEmpty();
        }
    }

    private static Shown impasse(TeamsSeat ana) {
        return ana.types("/impasse price proposal=\"hold the price for one more year\" our sponsor=Maria Chen"
                + " their sponsor=Jo Park");
    }

    /** What stands in the room for everybody, but for words that only point elsewhere. */
    private List<String> posted() {
        return teams.said(room).stream()
                .filter(each -> TeamsWords.text(each.card()).endsWith("Posted by Parley for Ana Ruiz"))
                .map(each -> TeamsWords.text(each.card()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoever_is_not_fully_ours_is_refused_whatever_they_type_press_or_open(boolean targeted) {
        whispering(targeted);
        teams.person("29:anon", "Somebody", TeamsSide.HOME, "anonymous");
        teams.person("29:norole", "No Role", TeamsSide.HOME, "user").remove("userRole");
        teams.person("29:ext", "Ext", TeamsSide.HOME, "user")
                .put("userPrincipalName", "e_acme.com#ext#@northwind.example");
        teams.person("29:nowhere", "No Tenant", TeamsSide.HOME, "user").remove("tenantId");
        teams.person("29:away", "Not In The Room", TeamsSide.HOME, "user");
        for (String each :
                List.of(TeamsSide.BO, TeamsSide.GUS, "29:anon", "29:norole", "29:ext", "29:nowhere", "29:away")) {
            room = "19:" + each.substring(3) + rooms + "@thread.v2";
            teams.groupChat(
                    room, each.equals("29:away") ? new String[] {TeamsSide.ANA} : new String[] {TeamsSide.ANA, each});
            TeamsSeat ana = ana();
            ana.types("/concede support | named engineer");
            JsonNode settle = TeamsWords.button(ana.card(), "Name what you get").orElseThrow();
            int before = teams.all().size();

            TeamsUser outsider = surface.user(each, room);
            for (JsonNode asked : List.of(
                    outsider.line("/concessions"),
                    outsider.slash("/concessions"),
                    outsider.line("/concede support | of ours"),
                    outsider.execute(ana.message(), settle, Map.of()),
                    outsider.submit(ana.message(), settle, Map.of()),
                    outsider.task("task/submit", ana.message(), settle, Map.of()),
                    outsider.task("composeExtension/submitAction", ana.message(), settle, Map.of()),
                    extension(outsider, "logConcession", "we give"),
                    extension(outsider, "fillTemplate", ""),
                    query(outsider, FLOOR.substring(1)))) {
                HttpResponse<String> answer = outsider.send(asked);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("named engineer", "floor on");
            }

            surface.settle();
            assertThat(teams.all().subList(before, teams.all().size()))
                    .isNotEmpty()
                    .noneMatch(sent -> sent.holds("named engineer") || sent.holds("floor on"));
            assertThat(ana.types("/concessions").text())
                    .contains("named engineer")
                    .doesNotContain("of ours");
        }
    }

    @Test
    void a_refusal_that_teams_does_not_take_keeps_the_room_busy_no_longer() {
        whispering(false);
        teams.groupChat(room, TeamsSide.ANA, TeamsSide.BO);
        teams.next("send", Trouble.no(412, "NotNow"));
        surface.user(TeamsSide.BO, room).types("/concessions");
        surface.settle();

        assertThat(teams.asked("send")).isEqualTo(1);
        assertThat(teams.said(room)).isEmpty();
    }

    @Test
    void an_outsider_on_a_later_page_of_the_roster_reads_along_too() {
        String[] many = IntStream.range(0, 60)
                .mapToObj(i -> {
                    teams.person("29:many" + i, "Many " + i, TeamsSide.HOME, "user");
                    return "29:many" + i;
                })
                .toArray(String[]::new);
        teams.groupChat(
                room,
                Stream.of(Stream.of(TeamsSide.ANA), Stream.of(many), Stream.of(TeamsSide.BO))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
        teams.listInPages(50);

        assertThat(ana().types(FLOOR).text()).contains("Bo Larsen will read this in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "", "somethingNew"})
    void a_channel_that_is_shared_or_may_be_counts_as_read_by_others(String type) {
        teams.channel(room, "Acme renewal", type, TeamsSide.ANA, TeamsSide.MARIA);

        assertThat(ana().types(FLOOR).text()).contains("will read this in Acme renewal");
    }

    @Test
    void a_private_channel_of_our_own_people_is_ours_and_the_chat_of_a_meeting_is_open_to_whoever_joins() {
        teams.channel(room, "Board", "private", TeamsSide.ANA);
        assertThat(ana().types(FLOOR).text()).doesNotContain("will read this");

        String meeting = "19:meeting_" + rooms + "@thread.v2";
        teams.meeting(meeting, TeamsSide.ANA, TeamsSide.MARIA);
        assertThat(surface.seat(TeamsSide.ANA, meeting).types(FLOOR).text()).contains("will read this");
    }

    @Test
    void where_teams_does_not_say_who_reads_along_everybody_might_and_where_not_who_asks_nothing_is_done() {
        teams.next("roster", Trouble.silent());
        assertThat(ana().types(FLOOR).text()).contains("whom I can't list", "will read this in");

        begin();
        teams.next("member", Trouble.broken());
        teams.next("member", Trouble.broken());
        assertThat(surface.seat(TeamsSide.ANA, room)
                        .types("/concede support | named engineer")
                        .text())
                .contains("answers only the team");
        assertThat(ana().types("/concessions").text()).doesNotContain("named engineer");
    }

    @Test
    void a_chat_that_cannot_be_opened_for_the_moment_is_opened_later() {
        whispering(false);
        String noor = "29:late";
        teams.person(noor, "Noor New", TeamsSide.HOME, "user");
        teams.groupChat(room, noor, TeamsSide.BO);
        teams.next("open", Trouble.no(412, "NotNow"));

        Shown answer = surface.seat(noor, room).types("/concede support | named engineer");

        assertThat(answer.text()).contains("named engineer");
        await().untilAsserted(() -> assertThat(teams.said(room))
                .singleElement()
                .satisfies(said ->
                        assertThat(TeamsWords.text(said.card())).isEqualTo("Noor New, I answered in our own chat.")));
    }

    @Test
    void where_nobody_can_be_answered_alone_the_room_is_told_so_and_the_answer_opens_for_its_owner_only() {
        whispering(false);
        String noor = "29:noor";
        teams.person(noor, "Noor New", TeamsSide.HOME, "user");
        teams.groupChat(room, noor, TeamsSide.MARIA, TeamsSide.BO);
        teams.closed(noor);
        teams.closed("whisper");
        surface.user(noor, room).send(surface.user(noor, room).slash("/concede support | named engineer"));

        Sent pointer =
                await().until(() -> teams.said(room), said -> !said.isEmpty()).get(0);
        assertThat(TeamsWords.text(pointer.card()))
                .isEqualTo("Noor New, I can't message you privately yet. Add Parley to your own apps, then ask again.");
        assertThat(pointer.raw()).doesNotContain("named engineer", "concede", "support");

        JsonNode open = TeamsWords.button(pointer.card(), "Show it here").orElseThrow();
        assertThat(dialog(noor, "task/fetch", pointer.id(), open).toString()).contains("named engineer");
        for (String other : List.of(TeamsSide.MARIA, TeamsSide.BO)) {
            assertThat(dialog(other, "task/fetch", pointer.id(), open).toString())
                    .contains("This reply is for someone else")
                    .doesNotContain("named engineer");
        }
    }

    @Test
    void what_parley_alone_heard_is_answered_alone_whatever_the_settings_say() {
        whispering(false);
        teams.groupChat(room, TeamsSide.ANA, TeamsSide.BO);
        surface.user(TeamsSide.ANA, room)
                .send(surface.user(TeamsSide.ANA, room).slash("/concede support | named engineer"));
        surface.settle();

        assertThat(teams.sent("whisper"))
                .singleElement()
                .satisfies(each -> assertThat(each.to()).isEqualTo(TeamsSide.ANA));
        assertThat(teams.said(room)).isEmpty();
    }

    @Test
    void where_teams_takes_no_message_for_one_person_the_answer_goes_to_their_own_chat_be_it_a_no() {
        teams.ownChat(TeamsSide.ANA);
        teams.closed("whisper");
        String own = TeamsSide.ownChatOf(TeamsSide.ANA);
        TeamsUser ana = surface.user(TeamsSide.ANA, room);

        ana.send(ana.slash("/concessions 4711"));

        await().untilAsserted(() -> assertThat(teams.said(own)).hasSize(1));
        assertThat(TeamsWords.text(teams.said(own).get(0).card())).contains("About Acme renewal", "no entry 4711");
        await().untilAsserted(() -> assertThat(teams.said(room)).hasSize(1));
        assertThat(teams.rawTo(room)).contains("I answered in our own chat").doesNotContain("4711", "entry");
    }

    @Test
    void an_answer_that_teams_does_not_take_for_the_moment_comes_later_and_once() {
        teams.next("whisper", Trouble.no(412, "NotNow"));
        TeamsUser ana = surface.user(TeamsSide.ANA, room);

        assertThat(ana.send(ana.slash("/concede support | named engineer")).statusCode())
                .isEqualTo(200);

        surface.settle();
        assertThat(teams.sent("whisper")).hasSize(1);
        assertThat(teams.said(room)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_a_thread_the_answer_or_the_word_that_points_to_it_stands_in_the_thread_and_the_log_is_the_channels(
            boolean targeted) {
        whispering(targeted);
        String thread = room + ";messageid=1700000000001";
        TeamsUser ana = surface.user(TeamsSide.ANA, thread);

        ana.send(ana.line("/concede support | named engineer"));

        await().untilAsserted(() -> assertThat(teams.all())
                .anyMatch(each -> each.what().equals(targeted ? "whisper" : "send")
                        && each.where().equals(thread)));
        assertThat(ana().types("/concessions").text()).contains("named engineer");
    }

    @Test
    void a_form_opens_as_a_dialog_keeps_what_was_typed_and_leads_to_the_post() {
        whispering(false);
        teams.ownChat(TeamsSide.ANA);
        ana().types("/floor");
        Sent pointer = teams.said(room).get(0);

        JsonNode form = dialog(
                TeamsSide.ANA,
                "task/fetch",
                pointer.id(),
                TeamsWords.button(pointer.card(), "Show it here").orElseThrow());
        assertThat(form.at("/task/value/title").asText()).isNotBlank();
        Map<String, String> typed = Map.of(
                "issue", "price", "value", "about 95k", "standard or BATNA", "FY25", "your ask", "15%", "give", "term");
        JsonNode wrong = sent(form, typed);
        Shown shown = TeamsWords.shown(card(wrong), Map.of());
        assertThat(shown.fields()).isEqualTo(typed);
        assertThat(shown.wrong()).containsOnlyKeys("value");

        JsonNode preview = sent(wrong, with(typed, "value", "118k"));
        assertThat(TeamsWords.text(card(preview))).contains("Our floor on price is 118k");
        JsonNode posted = dialog(
                TeamsSide.ANA,
                "task/submit",
                "",
                TeamsWords.button(card(preview), "Post to ").orElseThrow());
        assertThat(TeamsWords.text(card(posted))).contains("Posted to Acme renewal");
        await().untilAsserted(() -> assertThat(posted()).hasSize(1));
    }

    private JsonNode sent(JsonNode dialog, Map<String, String> fields) {
        ArrayNode body = (ArrayNode) card(dialog).get("body");
        JsonNode send = body.get(body.size() - 1).at("/actions/0");
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        return TeamsUser.json(
                ana.send(ana.task("task/submit", "", send, fields)).body());
    }

    private JsonNode dialog(String person, String name, String message, JsonNode action) {
        TeamsUser user = surface.user(person, room);
        JsonNode answer = TeamsUser.json(
                user.send(user.task(name, message, action, Map.of())).body());
        TeamsRendering.fits(card(answer));
        return answer;
    }

    private static JsonNode card(JsonNode dialog) {
        return dialog.at("/task/value/card/content");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    @Test
    void a_message_of_somebodys_becomes_an_entry_with_a_link_to_it_or_the_report_of_an_impasse() {
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        JsonNode form = TeamsUser.json(ana.send(extension(
                        ana,
                        "logConcession",
                        "<div>we can do <b>net 45</b> &amp; more<br>for <at id=\"0\">Bo</at></div>"))
                .body());
        assertThat(TeamsWords.fields(card(form)))
                .containsEntry("give", "we can do net 45 & more\nfor Bo")
                .containsEntry("source", "https://teams.microsoft.com/l/message/19:x/1700?tenantId=t");

        JsonNode logged = composed(form, Map.of("item", "payment", "get", "volume"));
        assertThat(TeamsWords.text(card(logged))).contains("Logged as no. 1", "https://teams.microsoft.com/l/message/");

        JsonNode impasse = TeamsUser.json(
                ana.send(extension(ana, "reportImpasse", "<p>no way</p>")).body());
        assertThat(TeamsWords.fields(card(impasse))).containsEntry("their position", "no way");
    }

    @Test
    void a_note_of_ours_is_not_offered_for_what_is_being_written() {
        teams.groupChat(room, TeamsSide.ANA, TeamsSide.BO);
        ana().types("/deal start Renewal | Acme | EUR | Maria Chen | Jo Park | direct");
        JsonNode form = answer(
                surface.user(TeamsSide.ANA, room), extension(surface.user(TeamsSide.ANA, room), "reportImpasse", ""));
        JsonNode ladder = composed(
                form,
                Map.of(
                        "issue",
                        "price",
                        "our position",
                        "118k",
                        "their position",
                        "100k",
                        "proposal",
                        "hold the price for one more year",
                        "decision",
                        "one engineer free",
                        "by",
                        "2099-01-01",
                        "style",
                        "direct"));

        assertThat(TeamsWords.text(card(ladder))).contains("unless you change it");
        assertThat(TeamsWords.shown(card(ladder), Map.of()).buttons())
                .isNotEmpty()
                .doesNotContain("Use in my message");
        assertThat(ladder.toString()).doesNotContain("INSERT");
    }

    @Test
    void a_template_is_chosen_filled_and_put_into_what_is_being_written_unless_it_tells_too_much() {
        teams.groupChat(room, TeamsSide.ANA, TeamsSide.BO);
        ana().types("/deal issue price | 110k");
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        JsonNode choice =
                TeamsUser.json(ana.send(extension(ana, "fillTemplate", "")).body());
        JsonNode form = composed(choice, Map.of("command", "floor"));
        Map<String, String> fields = Map.of(
                "issue", "price", "value", "118k", "standard or BATNA", "FY25", "your ask", "15%", "give", "term");
        JsonNode preview = composed(form, fields);

        JsonNode insert = TeamsWords.button(card(preview), "Use in my message").orElseThrow();
        JsonNode result = TeamsUser.json(ana.send(ana.task("composeExtension/submitAction", "", insert, Map.of()))
                .body());
        assertThat(result.at("/composeExtension/type").asText()).isEqualTo("result");
        assertThat(TeamsWords.text(result.at("/composeExtension/attachments/0/content")))
                .startsWith("Our floor on price is 118k");
        TeamsRendering.fits(result.at("/composeExtension/attachments/0/content"));

        JsonNode stopped = composed(form, with(fields, "standard or BATNA", "FY25 at 110k"));
        assertThat(TeamsWords.text(card(stopped))).contains("Held back");
        assertThat(TeamsWords.button(card(stopped), "Use in my message")).isEmpty();
    }

    @Test
    void a_search_lists_what_can_be_sent_and_gives_the_words_of_a_line_that_is_whole() {
        teams.groupChat(room, TeamsSide.ANA, TeamsSide.BO);
        ana().types("/deal issue price | 110k");
        TeamsUser ana = surface.user(TeamsSide.ANA, room);

        assertThat(answer(ana, query(ana, "")).at("/composeExtension/text").asText())
                .contains("floor", "pause");
        assertThat(answer(ana, query(ana, "floor price | 118k"))
                        .at("/composeExtension/text")
                        .asText())
                .contains("Keep typing: ");
        JsonNode found = answer(ana, query(ana, FLOOR.substring(1)));
        assertThat(TeamsWords.text(found.at("/composeExtension/attachments/0/content")))
                .startsWith("Our floor on price is 118k");
        ana().types("/deal issue price | 118k");
        JsonNode stopped = answer(ana, query(ana, FLOOR.substring(1)));
        assertThat(stopped.at("/composeExtension/type").asText()).isEqualTo("message");
        assertThat(stopped.toString()).doesNotContain("floor on price");
    }

    @Test
    void where_parley_is_not_in_the_conversation_it_offers_to_be_added_and_says_nothing_else() {
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        JsonNode asked = extension(ana, "logConcession", "<p>we give</p>");
        teams.without(room);

        JsonNode answer = answer(ana, asked);

        assertThat(TeamsWords.text(card(answer))).contains("only in conversations I'm in");
        assertThat(answer.toString()).contains("\"justInTimeInstall\":true").doesNotContain("we give");

        teams.channel(room, "Acme renewal", "standard", TeamsSide.ANA, TeamsSide.MARIA);
        ObjectNode added = asked.deepCopy();
        added.put("name", "composeExtension/submitAction").put("id", "1700-added");
        ((ObjectNode) added.get("value"))
                .set(
                        "data",
                        TeamsWords.button(card(answer), "Add Parley here")
                                .orElseThrow()
                                .get("data"));
        assertThat(TeamsWords.fields(card(answer(ana, added)))).containsEntry("give", "we give");
    }

    private static JsonNode answer(TeamsUser user, JsonNode asked) {
        return TeamsUser.json(user.send(asked).body());
    }

    private JsonNode composed(JsonNode dialog, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(TeamsWords.fields(card(dialog)));
        all.putAll(fields);
        ArrayNode body = (ArrayNode) card(dialog).get("body");
        JsonNode send = body.get(body.size() - 1).at("/actions/0");
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        JsonNode answer = answer(ana, ana.task("composeExtension/submitAction", "", send, all));
        TeamsRendering.fits(card(answer));
        return answer;
    }

    private static JsonNode extension(TeamsUser user, String command, String html) {
        ObjectNode invoke = user.invoke("composeExtension/fetchTask");
        ObjectNode value = invoke.putObject("value").put("commandId", command);
        if (html.isEmpty()) {
            value.put("commandContext", "compose");
        } else {
            ObjectNode message = value.put("commandContext", "message").putObject("messagePayload");
            message.put("linkToMessage", "https://teams.microsoft.com/l/message/19:x/1700?tenantId=t");
            message.putObject("body").put("contentType", "html").put("content", html);
        }
        return invoke;
    }

    private static JsonNode query(TeamsUser user, String text) {
        ObjectNode invoke = user.invoke("composeExtension/query");
        ObjectNode value = invoke.putObject("value").put("commandId", "searchTemplates");
        value.putArray("parameters")
                .addObject()
                .put("name", text.isEmpty() ? "initialRun" : "q")
                .put("value", text.isEmpty() ? "true" : text);
        return invoke;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_whole_log_comes_as_a_file_to_the_own_chat_of_whoever_asks_and_allows_it(boolean targeted) {
        whispering(targeted);
        ana().types("/concede support | named engineer | a longer term");
        ana().types("/concessions export");

        Sent consent = asked(1);
        assertThat(consent.raw()).doesNotContain("named engineer");
        assertThat(teams.rawTo(room)).doesNotContain("named engineer", "file.consent");

        allow(consent, "https://sharepoint.com.evil.example/x");
        allow(consent, teams.upload().toString());

        await().untilAsserted(() -> assertThat(teams.sent("upload"))
                .singleElement()
                .satisfies(each -> assertThat(each.raw()).contains("named engineer", "a longer term")));
        await().untilAsserted(() -> assertThat(teams.said(TeamsSide.ownChatOf(TeamsSide.ANA)))
                .anyMatch(each -> each.raw().contains("file.info")));
    }

    @Test
    void a_file_has_the_log_as_it_is_when_it_is_asked_for_again_and_none_for_who_has_left() {
        TeamsSeat ana = ana();
        ana.types("/concede support | named engineer | a longer term");
        ana.types("/concessions");
        String message = ana.message();
        JsonNode export = TeamsWords.button(ana.card(), "Export").orElseThrow();
        TeamsUser user = surface.user(TeamsSide.ANA, room);
        user.send(user.execute(message, export, Map.of()));
        asked(1);
        ana.types("/concede crates | reusable ones | an early order");

        user.send(user.execute(message, export, Map.of()));
        allow(asked(2), teams.upload().toString());
        surface.settle();
        assertThat(teams.sent("upload"))
                .singleElement()
                .satisfies(each -> assertThat(each.raw()).contains("named engineer", "reusable ones"));

        teams.channel(room, "Acme renewal", "standard", TeamsSide.MARIA);
        surface.user(TeamsSide.MARIA, room).send(left(TeamsSide.ANA));
        allow(asked(2), teams.upload().toString());
        surface.settle();
        assertThat(teams.sent("upload")).hasSize(1);
    }

    /** What asks Ana for the so-many-eth time whether a file may come. */
    private Sent asked(int times) {
        return await().until(
                        () -> teams.said(TeamsSide.ownChatOf(TeamsSide.ANA)).stream()
                                .filter(each -> each.raw().contains("file.consent"))
                                .toList(),
                        all -> all.size() == times)
                .get(times - 1);
    }

    private void allow(Sent consent, String to) {
        TeamsUser ana = surface.user(TeamsSide.ANA, TeamsSide.ownChatOf(TeamsSide.ANA));
        ObjectNode allow = ana.invoke("fileConsent/invoke").put("replyToId", consent.id());
        ObjectNode value = allow.putObject("value").put("type", "fileUpload").put("action", "accept");
        value.set("context", consent.body().at("/attachments/0/content/acceptContext"));
        value.putObject("uploadInfo")
                .put("uploadUrl", to)
                .put("contentUrl", "https://northwind.sharepoint.com/x.csv")
                .put("name", "x.csv")
                .put("uniqueId", "u1")
                .put("fileType", "csv");
        assertThat(ana.send(allow).statusCode()).isEqualTo(200);
    }

    @Test
    void a_card_that_is_looked_at_again_shows_what_its_entry_has_become() {
        teams.ownChat(TeamsSide.ANA);
        TeamsSeat ana = ana();
        Shown logged = ana.types("/concede support | named engineer | a longer term");
        assertThat(ana.card().at("/refresh/userIds/0").asText()).isEqualTo(TeamsSide.ANA);
        assertThat(TeamsWords.shown(refreshed(ana), Map.of()).text()).isEqualTo(logged.text());

        surface.seat(TeamsSide.MARIA, room).types("/concessions edit 1 get=\"three years\"");
        JsonNode now = refreshed(ana);

        assertThat(TeamsWords.text(now)).contains("three years").doesNotContain("a longer term");
        assertThat(now.at("/refresh/action/data")).isEqualTo(ana.card().at("/refresh/action/data"));

        ana.types("/deal start Renewal | Acme | EUR | Maria Chen | Jo Park | direct");
        impasse(ana);
        Shown before = TeamsWords.shown(refreshed(ana), Map.of());
        surface.seat(TeamsSide.MARIA, room).types("/impasses edit 1 by=2099-01-02");
        assertThat(TeamsWords.text(refreshed(ana))).isNotEqualTo(before.text()).contains("2 Jan 2099");
    }

    @Test
    void a_card_that_looks_for_itself_and_may_not_is_no_reason_for_a_message() {
        TeamsSeat ana = ana();
        ana.types("/concede support | named engineer | a longer term");
        teams.channel(room, "Acme renewal", "standard", TeamsSide.MARIA);
        surface.user(TeamsSide.MARIA, room).send(left(TeamsSide.ANA));
        int before = teams.all().size();

        JsonNode answer = lookedAtAgain(ana);

        surface.settle();
        assertThat(answer.toString()).contains("answers only the team").doesNotContain("named engineer");
        assertThat(teams.all()).hasSize(before);
    }

    private ObjectNode left(String person) {
        ObjectNode event = surface.user(TeamsSide.MARIA, room).activity("conversationUpdate");
        event.putArray("membersRemoved").addObject().put("id", person);
        return event;
    }

    private JsonNode lookedAtAgain(TeamsSeat seat) {
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        ObjectNode invoke = ana.execute(seat.message(), seat.card().at("/refresh/action"), Map.of());
        ((ObjectNode) invoke.get("value")).put("trigger", "automatic");
        return answer(ana, invoke);
    }

    private JsonNode refreshed(TeamsSeat seat) {
        JsonNode answer = lookedAtAgain(seat);
        assertThat(answer.path("type").asText()).endsWith("card.adaptive");
        TeamsRendering.fits(answer.get("value"));
        return answer.get("value");
    }

    @Test
    void at_a_client_that_executes_no_buttons_the_card_is_changed_in_its_place() {
        teams.ownChat(TeamsSide.ANA);
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        TeamsSeat seat = ana();
        seat.types(FLOOR);

        ana.send(ana.submit(
                seat.message(), TeamsWords.button(seat.card(), "Edit").orElseThrow(), Map.of()));
        Sent form = await().until(() -> teams.sent("rewhisper"), all -> all.size() == 1)
                .get(0);
        assertThat(TeamsWords.fields(form.card())).containsEntry("value", "118k");
        assertThat(form.id()).isEqualTo(seat.message());

        JsonNode post = TeamsWords.button(seat.card(), "Post to ").orElseThrow();
        ana.send(ana.submit(seat.message(), post, Map.of()));
        ana.send(ana.submit(seat.message(), post, Map.of()));
        surface.settle();
        assertThat(teams.sent("rewhisper")).hasSize(3);
        assertThat(posted()).hasSize(1);
    }

    @Test
    void the_same_form_sent_from_another_device_with_something_else_in_it_is_something_else() {
        TeamsSeat ana = ana();
        ana.types("/concede");
        JsonNode form = ana.card();
        String message = ana.message();
        TeamsUser user = surface.user(TeamsSide.ANA, room);
        JsonNode send = form.path("body").path(form.path("body").size() - 1).at("/actions/0");
        for (String item : List.of("pallets", "crates", "pallets")) {
            user.send(user.execute(message, send, Map.of("item", item, "give", "heavy ones", "get", "early order")));
        }

        assertThat(ana.types("/concessions").text()).contains("pallets", "crates", "of 2 entries");
    }

    @Test
    void a_post_that_teams_does_not_take_is_told_kept_and_goes_out_in_order_after_a_restart() throws Exception {
        TeamsSeat ana = ana();
        ana.types("/pause support | the first | in 3 weeks");
        for (int i = 0; i < 4; i++) { // So that no new try can be faster than the answer.
            teams.next("send", Trouble.no(412, "PreconditionFailed"));
        }
        assertThat(ana.presses("Post to ").text()).contains("Not posted yet: Teams didn't accept it.");
        surface.restart();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(posted()).hasSize(1));
        ana.types("/pause support | the second | in 3 weeks");
        teams.next("send", Trouble.limited(1));
        teams.next("send", Trouble.cut());
        ana.presses("Post to ");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(posted()).hasSize(2));
        assertThat(posted().get(0)).contains("the first");
        assertThat(posted().get(1)).contains("the second");
    }

    @Test
    void a_post_that_waits_while_its_channel_comes_to_be_shared_is_held_back_and_its_owner_told() {
        TeamsSeat ana = ana();
        ana.types("/pause support | a pilot | in 3 weeks");
        teams.next("send", Trouble.limited(2));
        ana.presses("Post to ");
        ObjectNode shared = surface.user(TeamsSide.ANA, room).activity("conversationUpdate");
        ((ObjectNode) shared.get("channelData")).put("eventType", "channelShared");
        surface.user(TeamsSide.ANA, room).send(shared);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(teams.sent("whisper"))
                        .anyMatch(each -> TeamsWords.text(each.card()).contains("Not posted")
                                && each.to().equals(TeamsSide.ANA)));
        assertThat(posted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "groupChat", "personal"})
    void where_parley_comes_to_it_says_once_what_it_is_and_nothing_of_any_deal(String kind) {
        if (kind.equals("personal")) {
            teams.ownChat(TeamsSide.MARIA);
            room = TeamsSide.ownChatOf(TeamsSide.MARIA);
        } else if (kind.equals("groupChat")) {
            teams.groupChat(room, TeamsSide.ANA, TeamsSide.BO);
        }
        String who = kind.equals("personal") ? TeamsSide.MARIA : TeamsSide.ANA;
        TeamsUser user = surface.user(who, room);
        ObjectNode added = user.activity("conversationUpdate");
        added.putArray("membersAdded").addObject().put("id", TeamsSide.BOT);
        ObjectNode installed = user.activity("installationUpdate").put("action", "add");

        for (JsonNode event : List.of(added, installed, added, installed)) {
            assertThat(user.send(event).statusCode()).isEqualTo(200);
        }

        surface.settle();
        assertThat(teams.said(room))
                .singleElement()
                .satisfies(said -> assertThat(TeamsWords.text(said.card())).contains("Parley is here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "Hello!", "", "help", "/help", "HEY", "\u202bhello\u202c"})
    void a_greeting_is_answered_with_what_can_be_typed(String words) {
        teams.ownChat(TeamsSide.ANA);
        TeamsSeat alone = surface.seat(TeamsSide.ANA, TeamsSide.ownChatOf(TeamsSide.ANA));

        assertThat(alone.types(words).text()).contains("/floor", "/concede");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<at>Parley</at> concede support | named engineer",
                "<at>Parley</at>&nbsp;/concede support | named engineer\n",
                "Hello all, <at>Parley</at> /parley concede support | named engineer",
                "<at>Parley</at> <at>Parley</at> concede support | named engineer"
            })
    void a_line_follows_the_mention_wherever_that_stands(String text) {
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        ana.send(ana.mentioning(text));

        assertThat(ana().types("/concessions").text()).contains("named engineer", "support");
    }

    @Test
    void what_is_not_said_to_parley_is_left_alone_and_an_edit_does_nothing_twice() {
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        ana.send(ana.activity("message").put("text", "concede support | named engineer"));
        ObjectNode line = ana.line("/concede support | one thing | another");
        ana.send(line);
        await().untilAsserted(() -> assertThat(teams.sent("whisper")).hasSize(1));
        ObjectNode edited = line.deepCopy().put("type", "messageUpdate");
        ((ObjectNode) edited.get("channelData")).put("eventType", "editMessage");
        ana.send(edited);
        ObjectNode deleted = line.deepCopy().put("type", "messageDelete");
        ((ObjectNode) deleted.get("channelData")).put("eventType", "softDeleteMessage");
        ana.send(deleted);
        ana.send(ana.activity("messageReaction"));
        ana.send(ana.activity("typing"));

        await().untilAsserted(() -> assertThat(teams.sent("whisper")).hasSize(2));
        assertThat(TeamsWords.text(teams.sent("whisper").get(1).card())).contains("What I logged hasn't changed");
        assertThat(ana().types("/concessions").text()).contains("The one entry", "one thing");
    }

    @Test
    void a_line_that_outsiders_could_read_is_answered_with_a_warning_and_one_from_the_menu_is_not() {
        teams.groupChat(room, TeamsSide.ANA, TeamsSide.BO);
        TeamsUser ana = surface.user(TeamsSide.ANA, room);
        ana.send(ana.line("/concede support | named engineer | a longer term"));
        ana.send(ana.slash("/concede crates | reusable ones | early order"));

        Collection<Sent> answers = await().until(() -> teams.sent("whisper"), all -> all.size() == 2);
        assertThat(answers.stream()
                        .map(each -> TeamsWords.text(each.card()).contains("Others in this conversation could")))
                .containsExactly(true, false);
    }

    @Test
    void once_parley_is_removed_nothing_is_sent_there_any_more() {
        TeamsSeat ana = ana();
        ana.types("/pause support | a pilot | in 3 weeks");
        teams.next("send", Trouble.limited(1));
        ana.presses("Post to ");
        ObjectNode removed =
                surface.user(TeamsSide.ANA, room).activity("installationUpdate").put("action", "remove");
        surface.user(TeamsSide.ANA, room).send(removed);

        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(posted()).isEmpty());
    }

    @Test
    void a_room_is_called_as_people_know_it() {
        teams.channel(room, "", "standard", TeamsSide.ANA);
        assertThat(ana().types(FLOOR).buttons()).contains("Post to Northwind deals");

        String chat = "19:" + rooms + "chat@thread.v2";
        teams.groupChat(chat, TeamsSide.ANA, TeamsSide.BO, TeamsSide.MARIA, TeamsSide.GUS);
        assertThat(surface.seat(TeamsSide.ANA, chat).types(FLOOR).text())
                .contains("will read this in the chat with Bo Larsen and Gus Guest.");

        String topic = "19:" + rooms + "topic@thread.v2";
        teams.groupChat(topic, TeamsSide.ANA, TeamsSide.BO);
        ObjectNode named = surface.user(TeamsSide.ANA, topic).slash(FLOOR);
        ((ObjectNode) named.get("conversation")).put("name", "Acme and us");
        surface.user(TeamsSide.ANA, topic).send(named);
        Sent preview = teams.sent("whisper").get(teams.sent("whisper").size() - 1);
        assertThat(TeamsWords.text(preview.card())).contains("Bo Larsen will read this in Acme and us.");
    }

    @Test
    void the_deals_of_all_rooms_are_listed_in_ones_own_chat_and_only_those_one_is_in() {
        teams.ownChat(TeamsSide.ANA);
        ana().types("/deal start Renewal of rooms | Acme | EUR");
        String other = "19:other" + rooms + "@thread.tacv2";
        teams.channel(other, "Elsewhere", "standard", TeamsSide.MARIA);
        surface.seat(TeamsSide.MARIA, other).types("/deal start Not hers | Globex | EUR");

        String deals = surface.seat(TeamsSide.ANA, TeamsSide.ownChatOf(TeamsSide.ANA))
                .types("/deals")
                .text();

        assertThat(deals).contains("Renewal of rooms").doesNotContain("Not hers");
    }

    @Test
    void whether_one_is_in_the_own_chat_of_somebody_else_is_not_asked() {
        teams.ownChat(TeamsSide.ANA);
        teams.ownChat(TeamsSide.MARIA);
        surface.seat(TeamsSide.MARIA, TeamsSide.ownChatOf(TeamsSide.MARIA)).types("/deal start Hers | Globex | EUR");
        surface.seat(TeamsSide.ANA, TeamsSide.ownChatOf(TeamsSide.ANA)).types("/deal start Mine | Acme | EUR");

        String deals = ana().types("/deals").text();

        assertThat(deals).contains("Mine").doesNotContain("Hers");
        assertThat(teams.paths()).noneMatch(path -> path.contains("/a:maria/members/29:ana"));
    }

    @Test
    void a_chat_of_two_people_is_not_taken_for_ones_own_whatever_it_is_called() {
        teams.ownChat(TeamsSide.ANA);
        String chat = "19:" + rooms + "two@unq.gbl.spaces";
        teams.conversation(chat, "personal", TeamsSide.ANA, TeamsSide.BO);
        surface.user(TeamsSide.ANA, chat)
                .send(surface.user(TeamsSide.ANA, chat).mentioning("/concede support | named engineer"));
        surface.settle();

        assertThat(teams.rawTo(chat)).doesNotContain("named engineer");
    }

    @Test
    void a_conversation_of_a_kind_that_teams_does_not_name_counts_as_read_by_others() {
        teams.conversation(room, "", TeamsSide.ANA, TeamsSide.MARIA);

        assertThat(ana().types(FLOOR).text()).contains("will read this in");
    }
}
