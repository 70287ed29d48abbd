package dev.parley.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story in a real browser: Ana lives it on her phone, the others at a desk; what is new to see is looked at on both. */
class PlaygroundBrowserTest {

    private static final String NO_BROWSER =
            "No Chromium on this machine, so the browser suite did not run. Install one, or name it in "
                    + Chromium.SETTING + ".";

    /** A busy machine is slow; a page that is right sooner costs nothing. */
    private static final double PATIENCE_MILLIS = 20_000;

    @TempDir
    static Path home;

    private static @Nullable Chromium chromium;
    private static @Nullable Wiring parley;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() throws Misconfiguration {
        Optional<Path> executable = Chromium.find();
        if (executable.isEmpty()) {
            System.out.println(NO_BROWSER);
            Assumptions.abort(NO_BROWSER);
        }
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = new Chromium(executable.orElseThrow());
        parley = started(0);
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
        if (parley != null) {
            parley.close();
        }
    }

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        HttpRequest reset = HttpRequest.newBuilder(URI.create(url() + "/rooms/inside/reset?as=ana"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("delivery=" + UUID.randomUUID()))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(reset, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void nothing_left_this_machine_and_the_browser_had_nothing_to_complain_about() {
        contexts.forEach(BrowserContext::close);
        assertThat(elsewhere).as("requests to other hosts").isEmpty();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void a_template_is_filled_previewed_and_posted_and_the_other_side_reads_it_at_once() {
        Tab ana = open("shared", "ana");
        Tab bo = open("shared", "bo");
        assertThat(ana.page().locator(".external")).containsText("Bo Larsen (Acme) can read along");
        ana.looks("01-first-look");

        ana.box().fill("/fl");
        assertThat(ana.page().getByRole(AriaRole.OPTION)).hasCount(1);
        ana.looks("02-completion");
        ana.box().press("Tab");
        assertThat(ana.box()).hasValue("/floor ");
        ana.box().press("Enter");
        assertThat(ana.form()).isVisible();
        assertThat(ana.field("issue")).isFocused();
        ana.sends();
        assertThat(ana.field("issue")).hasAttribute("aria-invalid", "true");
        assertThat(ana.field("issue")).isFocused();
        ana.looks("03-form-with-errors");
        ana.fills("issue", "price")
                .fills("value", "120k")
                .fills("standard or BATNA", "the FY25 benchmark")
                .fills("your ask", "15% off")
                .sends();
        assertThat(ana.field("give")).isFocused();
        assertThat(ana.field("your ask")).hasValue("15% off");
        ana.fills("give", "a 24-month term").sends();

        assertThat(ana.form()).isHidden();
        assertThat(ana.answer()).containsText("Only visible to you");
        assertThat(ana.answer()).containsText("Bo Larsen (Acme) will read this");
        assertThat(bo.page().locator("#entries")).not().containsText("FY25");
        Tab.button(ana.answer(), "Copy").click();
        assertThat(ana.answer()).containsText("Copied");
        ana.looks("04-preview");
        Tab.button(ana.answer(), "Post to #northwind-acme").dblclick();

        assertThat(bo.post()).containsText("Posted by Parley for Ana Ruiz");
        assertThat(bo.post()).containsText("a 24-month term");
        assertThat(ana.settled().answer()).containsText("Posted");
        assertThat(bo.page().locator(".entry.post")).hasCount(1);
        assertThat(bo.page().locator(".entry.private")).hasCount(1);
        bo.pictured("05-the-other-side");
        ana.pictured("06-posted");
    }

    @Test
    void a_one_way_concession_is_flagged_settled_and_stands_in_the_log() throws IOException {
        Tab ana = open("inside", "ana");
        Tab maria = open("inside", "maria");

        ana.says("/concede support | named engineer");
        assertThat(ana.answer()).containsText("have nothing in return yet");
        ana.pictured("10-one-way");
        ana.presses("Name what you get");
        assertThat(ana.form()).isVisible();
        ana.fills("get", "a two-year term").sends();
        assertThat(ana.form()).isHidden();
        assertThat(ana.answer()).containsText("no longer owed");
        assertThat(ana.answer()).containsText("/concede support | named engineer");
        assertThat(ana.page().locator(".entry.private")).hasCount(1);

        ana.says("/concessions");
        assertThat(ana.answer().getByRole(AriaRole.COLUMNHEADER).getByText("Trigger/contingency"))
                .hasCount(1);
        assertThat(ana.answer()).containsText("a two-year term");
        ana.looks("11-log");
        ana.says("/concede price | 5% off | 24-month term | costs us 10k, worth us 40k, them 60k");
        ana.says("/concede rollout | two phases | a case study | net us -6.5k, them 30k");
        ana.says("/concessions");
        Locator chart = ana.answer().locator(".chart");
        assertThat(chart.getByRole(AriaRole.IMG)).isVisible();
        chart.scrollIntoViewIfNeeded();
        ana.looks("12-chart");
        chart.getByText("As a table").click();
        assertThat(chart.getByRole(AriaRole.CELL).last()).containsText("EUR 23,500");
        ana.looks("13-chart-as-table");
        ana.presses("Export");
        Download file =
                ana.page().waitForDownload(() -> ana.answer().locator("a.file").click());
        assertThat(Files.readString(file.path()))
                .startsWith("\uFEFFNo.,Item,You give,You get,Value to you or them,Trigger/contingency");

        maria.says("/undo");
        assertThat(maria.answer()).containsText("haven't changed anything");
        assertThat(maria.page().locator("#entries")).not().containsText("named engineer");
        ana.says("/undo");
        assertThat(ana.answer()).containsText("Took back");
    }

    @Test
    void an_impasse_is_one_line_and_two_presses_from_a_message_for_both_bosses() {
        Tab ana = open("shared", "ana");
        assertThat(ana.page().locator("#welcome")).containsText("Talks stall?");
        ana.pictured("20-three-things");

        String line = "/impasse price";
        ana.box().pressSequentially(line);
        ana.box().press("Enter");
        Locator answer = ana.settled().answer();
        assertThat(answer).containsText("You haven't tried trading it against “liability cap” yet.");
        assertThat(answer.locator(".quote")).containsText("Maria Chen and Jo Park");
        assertFits(ana, 11);
        ana.looks("21-impasse");

        ana.presses("Preview and post");
        assertThat(ana.answer().locator(".asked")).containsText("Preview and post");
        ana.pictured("22-two-sided-preview");
        ana.presses("Post to #northwind-acme");

        assertThat(ana.post()).containsText("Would it help if Maria Chen and Jo Park looked at it together?");
        assertThat(ana.answer()).containsText("step 3 of 5");
        ana.looks("23-two-sided-posted");
        ana.presses("They're moving again");
        assertThat(ana.answer()).containsText("Closed: Solved after naming it.");
        ana.presses("Add how");
        ana.fills("note", "Jo freed a budget line").sends();
        assertThat(ana.answer()).containsText("Jo freed a budget line");
        ana.pictured("24-closed");
    }

    @Test
    void an_indirect_counterpart_is_asked_in_private_first() {
        Tab ana = open("inside", "ana");
        ana.says("/deal start Acme renewal 2027 | Acme | EUR | Maria Chen | Jo Park | indirect");
        ana.says("/impasse price");
        assertThat(ana.answer()).containsText("ask them in private first");
        assertFits(ana, 10);
        ana.pictured("29-indirect");
        ana.presses("I sent it");
        assertThat(ana.answer()).containsText("for Maria Chen to send to Jo Park in private");
        ana.looks("30-indirect-asked");
    }

    /** Everything of the answer, its last button too, is between the head of the room and the box to type in. */
    private static void assertFits(Tab tab, int buttons) {
        assertThat(tab.answer().locator(".button")).hasCount(buttons);
        tab.onEach(screen -> await().pollInSameThread().untilAsserted(() -> {
            BoundingBox card = box(tab.answer().locator(".card"));
            BoundingBox head = box(tab.page().locator(".roomhead"));
            assertThat(card.y).as("%s: the title is in view", screen).isGreaterThanOrEqualTo(head.y + head.height);
            assertThat(card.y + card.height)
                    .as("%s: the last button is in view", screen)
                    .isLessThanOrEqualTo(box(tab.page().locator(".dock")).y);
        }));
    }

    private static BoundingBox box(Locator element) {
        return Objects.requireNonNull(element.boundingBox());
    }

    @Test
    void every_other_step_of_an_impasse_is_a_press_from_its_own_message() {
        Tab ana = open("inside", "ana");
        ana.says("/impasse price");

        ana.presses("Ask my boss");
        assertThat(ana.form()).isVisible();
        ana.looks("25-ask-my-boss-form");
        ana.fills("proposal", "hold the price, add a named engineer").sends();
        assertThat(ana.field("decision")).hasAttribute("aria-invalid", "true");
        ana.fills("decision", "allow one engineer at no charge").sends();
        assertThat(ana.form()).isHidden();
        assertThat(ana.answer()).containsText("For Maria Chen alone:");
        ana.looks("26-ask-my-boss");
        ana.presses("I sent it");
        assertThat(ana.answer()).containsText("Done: Ask my boss.");

        ana.presses("Pause or pilot");
        assertThat(ana.field("issue")).hasValue("price");
        ana.looks("27-pause-form");
        ana.page().keyboard().press("Escape");
        ana.presses("More about each step");
        assertThat(ana.answer().locator("[aria-current=step]")).containsText("Suggest involving both bosses");
        ana.looks("28-steps");
        ana.says("/impasses close 1 solved by sponsors");
        assertThat(ana.answer()).containsText("Solved by sponsors");
    }

    @Test
    void what_is_private_is_stopped_before_the_other_side_reads_it() {
        Tab ana = open("shared", "ana");
        Tab bo = open("shared", "bo");

        ana.says("/floor price | 118k | the FY25 benchmark of 110k | 15% off | a 24-month term");
        assertThat(ana.answer().locator(".warning")).containsText("Held back");
        ana.pictured("30-stopped");
        ana.presses("Edit");
        assertThat(ana.field("standard or BATNA")).hasValue("the FY25 benchmark of 110k");
        ana.fills("standard or BATNA", "the FY25 benchmark").sends();
        assertThat(ana.answer().locator(".warning")).not().containsText("Held back");
        ana.presses("Post to #northwind-acme");
        assertThat(bo.post()).containsText("118k");
        assertThat(bo.page().locator("#entries")).not().containsText("110k");
    }

    @Test
    void the_counterparty_may_write_along_and_nothing_else() {
        Tab ana = open("shared", "ana");
        Tab bo = open("shared", "bo");

        bo.says("Could we talk about the term instead?");
        assertThat(ana.post()).containsText("Could we talk about the term instead?");
        bo.says("/concessions");
        assertThat(bo.answer()).containsText("Parley answers only the team that added it");
        assertThat(bo.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("#acme-renewal-team")))
                .hasCount(0);
        bo.looks("40-counterparty");

        bo.page().navigate(url() + "/rooms/inside?as=bo");
        assertThat(bo.page().locator("main")).containsText("There's no such room for Bo Larsen.");
        bo.looks("41-no-such-room");
        complaints.removeIf(each -> each.contains("404"));
    }

    @Test
    void somebody_else_is_a_choice_away_and_everything_is_reached_by_keyboard() {
        Tab ana = open("inside", "ana");
        Page page = ana.page();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the message box")).isFocused();
        page.keyboard().press("Enter");
        assertThat(ana.box()).isFocused();
        page.keyboard().type("/concessions");
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        ana.settled();
        assertThat(ana.box()).isFocused();
        assertThat(ana.answer()).containsText("Concessions");
        page.keyboard().press("ArrowUp");
        assertThat(ana.box()).hasValue("/concessions");
        page.keyboard().press("Control+a");
        page.keyboard().type("/concede");
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        assertThat(ana.form()).isVisible();
        page.keyboard().type("training");
        page.keyboard().press("Escape");
        assertThat(ana.form()).isHidden();
        assertThat(ana.box()).isFocused();
        assertThat(ana.box()).hasValue("/concede");

        page.locator(".you summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Be someone else")))
                .isVisible();
        ana.looks("50-people");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Bo Larsen")))
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/rooms/shared\\?as=bo"));
        assertThat(page.locator(".you summary")).containsText("Bo Larsen");
    }

    @Test
    void two_tabs_that_edit_one_entry_are_told_of_each_other() {
        Tab ana = open("inside", "ana");
        Tab maria = open("inside", "maria");

        ana.says("/concessions edit 1");
        maria.says("/concessions edit 1");
        ana.fills("give", "40 days instead of 30").sends();
        assertThat(ana.form()).isHidden();
        maria.fills("give", "60 days instead of 30").sends();

        assertThat(maria.form()).containsText("Ana Ruiz changed this entry");
        assertThat(maria.field("give")).hasValue("60 days instead of 30");
        maria.pictured("60-changed-meanwhile");
    }

    @Test
    void bad_input_gets_a_clear_answer_and_never_becomes_markup() {
        Tab ana = open("shared", "ana");
        for (String line : List.of(
                "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>",
                "\u202eright to left \u05e9\u05dc\u05d5\u05dd",
                "\ud83e\udd1d \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\u201ccurly\u201d <!channel> @everyone =cmd()")) {
            ana.says(line);
            assertThat(ana.post().locator(".text")).hasText(line);
        }
        ana.says("/concede <b>bold</b> | =cmd()|' /C calc'!A0 | \u201ccurly\u201d");
        assertThat(ana.answer()).containsText("<b>bold</b>");
        ana.says("/floor price | about 100k | x | y | z");
        assertThat(ana.form()).isVisible();
        assertThat(ana.field("value")).hasAttribute("aria-invalid", "true");
        ana.page().keyboard().press("Escape");
        ana.box().fill("");
        ana.says("/nonsense " + "\ud83e\udd1d".repeat(10));
        assertThat(ana.answer()).containsText("/help");
        ana.pictured("70-bad-input");

        ana.says("a".repeat(100_000));
        assertThat(ana.page().locator("#problem")).containsText("4,000");
        assertThat(ana.box()).hasValue("a".repeat(100_000));
        ana.says("c".repeat(700_000));
        assertThat(ana.page().locator("#problem")).containsText("more than Parley takes at once");
        ana.says("/concede " + "b".repeat(100_000));
        assertThat(ana.page().locator("#form-dialog[open], .entry.private").last())
                .isVisible();
        assertThat(ana.page()).hasTitle("#northwind-acme · Parley");
        assertThat(ana.page().locator("body")).not().containsText("Exception");
        complaints.removeIf(each -> each.contains("422") || each.contains("413"));
    }

    @Test
    void a_tab_finds_back_after_a_restart_with_everything_that_was_answered() throws Misconfiguration {
        Tab ana = open("inside", "ana");
        Tab maria = open("inside", "maria");
        ana.says("/concede support | named engineer");
        ana.says("before the restart");

        restart();

        ana.box().fill("after the restart");
        assertThat(ana.page().locator("#offline")).isEmpty();
        ana.box().press("Enter");
        assertThat(maria.post()).containsText("after the restart");
        ana.page().reload();
        assertThat(ana.answer()).containsText("have nothing in return yet");
        assertThat(ana.page().locator("#entries")).containsText("before the restart");
        complaints.removeIf(each -> each.contains("ERR_") || each.contains("503"));
    }

    @Test
    void the_demo_is_reset_only_after_asking() {
        Tab ana = open("inside", "ana");
        ana.says("this will be gone");
        Locator options = ana.page().locator(".options summary");
        options.click();
        ana.looks("80-options");
        ana.page().locator("#reset").click();
        ana.looks("81-reset");
        ana.page().keyboard().press("Escape");
        assertThat(ana.page().locator("#entries")).containsText("this will be gone");

        options.click();
        ana.page().locator("#reset").click();
        Tab.button(ana.page().locator("#reset-dialog"), "Reset the demo").click();

        assertThat(ana.page().locator("#entries")).not().containsText("this will be gone");
        assertThat(ana.page().locator("#welcome")).isVisible();
    }

    @Test
    void it_is_as_readable_in_the_dark_and_shows_what_is_behind_a_message() {
        Tab ana = open("shared", "ana", ColorScheme.DARK);
        ana.pictured("90-dark-first-look");
        ana.says("/concede support | named engineer");
        ana.says("/concede price | 5% off | 24-month term | costs us 10k, worth us 40k, them 60k");
        ana.says("/concede rollout | two phases | a case study | net us -6.5k");
        ana.says("/concessions");
        ana.answer().locator(".chart").scrollIntoViewIfNeeded();
        ana.looks("91-dark-log");
        ana.says("/floor");
        ana.sends();
        ana.looks("92-dark-form");
        ana.page().keyboard().press("Escape");

        ana.page().locator(".options summary").click();
        ana.page().getByLabel("Show neutral message").check();
        assertThat(ana.answer().locator(".neutral")).containsText("\"Trigger/contingency\"");
        ana.page().getByLabel("Light").check();
        assertThat(ana.page().locator("html")).hasAttribute("data-theme", "light");
        ana.page().reload();
        assertThat(ana.page().locator("html")).hasAttribute("data-theme", "light");
    }

    private Tab open(String room, String person) {
        return open(room, person, ColorScheme.LIGHT);
    }

    private Tab open(String room, String person, ColorScheme scheme) {
        Tab.Screen screen = person.equals("ana") ? Tab.Screen.PHONE : Tab.Screen.DESKTOP;
        BrowserContext context = Objects.requireNonNull(chromium)
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setHasTouch(screen == Tab.Screen.PHONE)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setPermissions(List.of("clipboard-write"))
                        .setTimezoneId("Europe/Berlin")
                        .setLocale("en-GB"));
        contexts.add(context);
        context.onRequest(request -> {
            if (!request.url().startsWith(url() + "/")) {
                elsewhere.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        Page page = context.newPage();
        page.navigate(url() + "/rooms/" + room + "?as=" + person);
        return new Tab(page, screen).settled();
    }

    private static String url() {
        return Objects.requireNonNull(parley).url();
    }

    private static void restart() throws Misconfiguration {
        int port = URI.create(url()).getPort();
        Objects.requireNonNull(parley).close();
        parley = started(port);
    }

    private static Wiring started(int port) throws Misconfiguration {
        return Wiring.open(
                Map.of(Settings.PORT, Integer.toString(port), Settings.HOME, home.toString()), Clock.systemUTC());
    }
}
