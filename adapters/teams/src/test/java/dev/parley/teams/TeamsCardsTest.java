package dev.parley.teams;

import static dev.parley.teams.TeamsSide.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.harness.Surface.Place;
import dev.parley.core.harness.Surface.Shown;
import dev.parley.teams.TeamsSide.Sent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One card of each kind, as a whole service sends it to Teams. */
@Timeout(60)
final class TeamsCardsTest {

    private static final String FLOOR = "/floor price | 120k | FY25 benchmark | 15% off | a 24-month term";
    private static final String DEAL = "/deal start Acme renewal | Acme | EUR | Maria Chen | Jo Park | direct";
    private static final String NASTY =
            "**bold** [a](https://evil.example) <at>Bo</at> <b>b</b> &amp; `c` \\n # 1. - {{1}}"
                    + " ${x} 😀 مرحبا שלום " + "w".repeat(120);

    private static TeamsSurface surface;

    private TeamsSeat ana;
    private TeamsSeat anaInShared;

    @SuppressWarnings("NullAway.Init")
    TeamsCardsTest() {}

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        surface = new TeamsSurface(home, true);
    }

    @AfterAll
    static void stop() {
        surface.close();
    }

    @BeforeEach
    void begin() {
        surface.begin();
        ana = surface.ana(Place.INSIDE);
        anaInShared = surface.ana(Place.SHARED);
    }

    @Test
    void help_and_refusals_look_as_approved() {
        approvedAfter("help", "/help");
        approvedAfter("help-floor", "/help floor");
        approvedAfter("unknown-word", "/flor");
        approvedAfter("unknown-entry", "/concessions 99");
    }

    @Test
    void forms_look_as_approved() {
        approvedAfter("form-floor", "/floor");
        approvedAfter("form-date-filled", "/validity 2099-01-02");
        approvedAfter("form-date-unclear", "/validity 04/12/2099 | capacity");
        approvedAfter("form-deal", "/deal start");
        ana.types(DEAL);
        approvedAfter("form-people", "/upstairs");
        approvedAfter("form-impasse", "/impasse | by=2099-01-02");
    }

    @Test
    void a_form_with_errors_looks_as_approved() {
        ana.types("/impasse");

        ana.sends(Map.of(
                "issue",
                NASTY,
                "their position",
                "95k",
                "tried",
                "bundles,give-get",
                "by",
                "04/12/2099",
                "style",
                "x"));

        approved("form-with-errors", ana);
    }

    @Test
    void previews_and_what_comes_of_them_look_as_approved() {
        approvedAfter("preview", FLOOR);
        ana.presses("Post to ");
        approved("posted", ana);
        TeamsRendering.check("message-in-the-room", said().get(0).card());

        anaInShared.types("/validity 2099-01-02 | our delivery slots");
        approved("preview-with-outsiders", anaInShared);
        anaInShared.types("/deal issue price | 110k");
        anaInShared.types("/floor price | 118k | FY25 benchmark of 110k | 15% off | a 24-month term");
        approved("preview-stopped", anaInShared);
    }

    @Test
    void what_people_typed_looks_as_approved_and_is_no_markup() {
        ana.types("/pause");
        ana.sends(Map.of("issue", NASTY, "pilot", "two\nlines", "date", "2099-01-01"));

        approved("preview-of-anything", ana);
    }

    @Test
    void the_log_looks_as_approved() {
        approvedAfter("log-empty", "/concessions");
        ana.types(DEAL);
        approvedAfter(
                "logged",
                "/concede price | 5% off | a 24-month term | costs us 20k, worth us 60k, them 12k | signed by June");
        approvedAfter("logged-one-way", "/concede support | named engineer | | 20k");
        ana.types("/concede term | 36 months | a volume rebate | costs us 5k, worth us 15k");
        ana.types("/concessions edit 1 give=\"4% off\"");
        approvedAfter("log", "/concessions");
        approvedAfter("entry-with-history", "/concessions 1");
        int before = whispered().size();
        anaHere().send(anaHere().slash("/concessions export"));
        TeamsRendering.check(
                "export",
                await().until(this::whispered, all -> all.size() > before)
                        .get(before)
                        .card());
    }

    @Test
    void a_log_of_many_entries_looks_as_approved() {
        ana.types(DEAL);
        for (int i = 1; i <= 22; i++) {
            ana.types("/concede item " + i + " | " + "a longer give ".repeat(i) + " | get | net us 1k, them 0.5k");
        }

        approvedAfter("log-of-many", "/concessions");
    }

    @Test
    void of_a_log_that_no_card_could_hold_every_entry_is_there_in_brief_and_so_are_the_buttons() {
        ana.types(DEAL);
        for (int i = 1; i <= 20; i++) {
            ana.types("/concede item " + i + " | " + "give ".repeat(99) + "| " + "get ".repeat(120) + "| us 1k | "
                    + "when ".repeat(99));
        }

        Shown log = ana.types("/concessions");

        assertThat(log.text())
                .contains("No. 1 · item 1\n", "No. 20 · item 20\n", "give gi…")
                .doesNotContain("There is more");
        assertThat(log.buttons()).contains("Export");
        assertThat(ana.types("/concessions 1").text())
                .contains("give ".repeat(99).strip() + "\n", "when ".repeat(99).strip());
    }

    @Test
    void a_button_is_short_enough_for_a_phone() {
        String name = "Northwind and Acme, renewal of all contracts for 2027";
        surface.teams().channel(surface.channel(Place.INSIDE), name, "standard", ANA);

        Shown preview = ana.types(FLOOR);

        assertThat(preview.text()).contains("In " + name);
        assertThat(preview.buttons()).contains("Post to Northwind and Acme, ren…");
    }

    @Test
    void an_impasse_looks_as_approved() {
        ana.types(DEAL);
        approvedAfter("impasse", "/impasse price | by=2099-01-02");
        ana.presses("Preview and post");
        ana.presses("Post to ");
        approvedAfter("impasse-asked", "/impasses 1");
        approvedAfter("impasses", "/impasses");
        approvedAfter("form-close", "/impasses close 1");
        approvedAfter("impasse-closed", "/impasses close 1 | boss at the table | quick once both were in");
    }

    @Test
    void the_deal_looks_as_approved() {
        approvedAfter("deal-none", "/deal");
        ana.types(DEAL);
        ana.types("/deal issue price | 110k");
        ana.types("/deal batna Contoso at 130k");
        approvedAfter("deal", "/deal");
    }

    @Test
    void all_deals_look_as_approved(@TempDir Path home) throws Exception {
        try (TeamsSurface other = new TeamsSurface(home, true)) {
            other.begin();
            TeamsSeat there = other.ana(Place.INSIDE);
            there.types(DEAL);
            there.types("/concede support | named engineer");
            there.types("/deals");
            approved("deals", there);
        }
    }

    @Test
    void a_pointer_in_the_room_and_what_it_opens_look_as_approved() {
        surface.teams().closed("whisper");
        ana.types(FLOOR);
        approved("preview-in-own-chat", ana);

        Sent pointer = said().get(0);
        TeamsRendering.check("pointer", pointer.card());
        JsonNode show = TeamsWords.button(pointer.card(), "Show it here").orElseThrow();
        TeamsRendering.check("dialog", dialog(anaHere(), anaHere().task("task/fetch", pointer.id(), show, Map.of())));
    }

    @Test
    void welcomes_look_as_approved() {
        String own = TeamsSide.ownChatOf(ANA);
        added(surface.channel(Place.INSIDE));
        added(own);

        TeamsRendering.check(
                "welcome-in-a-room",
                await().until(this::said, all -> !all.isEmpty()).get(0).card());
        TeamsRendering.check(
                "welcome-in-own-chat",
                await().until(() -> surface.teams().said(own), all -> !all.isEmpty())
                        .get(0)
                        .card());
    }

    @Test
    void the_message_extension_looks_as_approved() {
        JsonNode choice = dialog(anaHere(), extension(anaHere(), "fetchTask"));
        TeamsRendering.check("extension-choice", choice);
        JsonNode form = dialog(anaHere(), chosen(choice, Map.of("command", "pause")));
        TeamsRendering.check("extension-form", form);
        JsonNode preview =
                dialog(anaHere(), chosen(form, Map.of("issue", "support", "pilot", "a pilot", "date", "2099-01-01")));
        TeamsRendering.check("extension-preview", preview);
        JsonNode insert = TeamsWords.button(preview, "Use in my message").orElseThrow();
        JsonNode composed = sent(anaHere(), submitted(insert, Map.of()));
        TeamsRendering.check("extension-composed", composed.at("/composeExtension/attachments/0/content"));

        TeamsUser bo = surface.user(TeamsSide.BO, surface.channel(Place.SHARED));
        TeamsRendering.check("extension-not-here", dialog(bo, extension(bo, "fetchTask")));
    }

    private void approvedAfter(String name, String line) {
        ana.types(line);
        approved(name, ana);
    }

    private static void approved(String name, TeamsSeat seat) {
        TeamsRendering.check(name, seat.card());
    }

    private List<Sent> said() {
        return surface.teams().said(surface.channel(Place.INSIDE));
    }

    private List<Sent> whispered() {
        return surface.teams().sent("whisper");
    }

    private TeamsUser anaHere() {
        return surface.user(ANA, surface.channel(Place.INSIDE));
    }

    private void added(String conversation) {
        TeamsUser there = surface.user(ANA, conversation);
        ObjectNode event = there.activity("conversationUpdate");
        event.putArray("membersAdded").addObject().put("id", TeamsSide.BOT);
        assertThat(there.send(event).statusCode()).isEqualTo(200);
    }

    private static ObjectNode extension(TeamsUser user, String what) {
        ObjectNode invoke = user.invoke("composeExtension/" + what);
        invoke.putObject("value").put("commandId", "fillTemplate").put("commandContext", "compose");
        return invoke;
    }

    /** A dialog is sent in by its last button. */
    private ObjectNode chosen(JsonNode card, Map<String, String> fields) {
        JsonNode body = card.get("body");
        return submitted(body.get(body.size() - 1).at("/actions/0"), fields);
    }

    private ObjectNode submitted(JsonNode action, Map<String, String> fields) {
        ObjectNode invoke = extension(anaHere(), "submitAction");
        ObjectNode data = action.get("data").deepCopy();
        fields.forEach(data::put);
        ((ObjectNode) invoke.get("value")).set("data", data);
        return invoke;
    }

    private static JsonNode dialog(TeamsUser user, JsonNode asked) {
        return sent(user, asked).at("/task/value/card/content");
    }

    private static JsonNode sent(TeamsUser user, JsonNode activity) {
        HttpResponse<String> answer = user.send(activity);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TeamsUser.json(answer.body());
    }
}
