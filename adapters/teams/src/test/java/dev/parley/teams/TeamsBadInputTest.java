package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.teams.TeamsSide.Sent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What nobody's client sends and anybody could: to a Parley in a Teams with messages for one person, and to one without.
 * Nothing of it is a fault of ours, shows anybody what is not theirs, or is logged where its sender is not.
 */
@Timeout(120)
final class TeamsBadInputTest {

    private static final String SECRET = "19:secret@thread.v2";
    private static final String SHARED = "19:shared@thread.v2";
    private static final String LONE = "\uD83D";
    private static final String HUGE = "x".repeat(60_000);

    private static final Pattern SURROGATE =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private static final List<String> NASTY = List.of(
            "",
            "   ",
            "\u0000\u0007\u001b[31m",
            LONE + " lonely \uDE00",
            "😀👩‍👩‍👧‍👦🇩🇪",
            "مرحبا | שלום \u202Etxt.exe",
            "“price” | ‘120k’ | „x“ | «y»",
            "<script>alert('x')</script> | <b>bold</b> | &amp; | &#0; | &#xD83D; | <img src=x onerror=alert(1)>",
            "<at>Parley</at> concede price | 1",
            "<at>Parley</at><at>Parley</at>",
            "<at><at></at>",
            "<at id=\"0\">Bo Larsen</at> help",
            "</at>",
            "'; DROP TABLE concession; --",
            "concede | | | | | | | | | |",
            "%s %d ${jndi:ldap://x} {{7*7}}",
            "[x](javascript:alert(1)) **bold** <!channel>");

    private static final List<String> LONG = List.of(
            "x".repeat(200_000),
            "!".repeat(200_000) + "x",
            " ".repeat(200_000) + "x",
            "concede price | " + "é".repeat(100_000),
            "concede " + "|".repeat(200_000),
            "floor " + "[your ask] ".repeat(15_000),
            "<at>Parley</at>".repeat(13_000),
            "&".repeat(200_000),
            "&#x1F600;".repeat(20_000),
            "<".repeat(100_000));

    private static final List<String> ENTITIES = List.of(
            "null",
            "[]",
            "[null]",
            "[{}]",
            "[7]",
            "[[]]",
            "[{'type':null}]",
            "[{'type':'mention'}]",
            "[{'type':'mention','text':null,'mentioned':null}]",
            "[{'type':'mention','text':'<at>Parley</at>','mentioned':'BOT'}]",
            "[{'type':'mention','text':{},'mentioned':[]}]",
            "[{'type':'mention','mentioned':{'id':'BOT','name':'Parley'}}]",
            "[{'type':'mention','text':'','mentioned':{'id':'BOT','name':''}}]",
            "[{'type':'mention','text':'<at>(.*+[\\\\</at>','mentioned':{'id':'BOT','name':'(.*+[\\\\'}}]",
            "[{'type':'mention','text':'e','mentioned':{'id':'29:bo','name':'$0 \\\\1 (?<x>'}},"
                    + "{'type':'mention','text':'<at>Parley</at>','mentioned':{'id':'BOT'}}]",
            "[{'type':'mention','text':'<at>Parley</at>','mentioned':{'id':'BOT'}},"
                    + "{'type':'mention','text':'<at>Parley</at>','mentioned':{'id':'BOT'}}]",
            "[{'type':'clientInfo','timezone':7},{'type':'clientInfo','timezone':'Mars/Olympus'}]",
            "[{'type':'clientInfo','timezone':'../../etc/passwd'}]");

    private static final List<String> INVOKES = List.of(
            "adaptiveCard/action",
            "task/fetch",
            "task/submit",
            "composeExtension/fetchTask",
            "composeExtension/submitAction",
            "composeExtension/query",
            "fileConsent/invoke",
            "unknown/\u0000");

    private static final List<String> VALUES = List.of(
            "null",
            "'x'",
            "7",
            "true",
            "[]",
            "[[{}]]",
            "{}",
            "{'action':null,'data':null}",
            "{'action':'accept'}",
            "{'action':[],'data':[]}",
            "{'action':{'data':'x'},'data':'x'}",
            "{'action':{'data':{'parley':'x'}},'data':{'parley':[]}}",
            "{'parley':{'room':{},'card':[],'what':7,'of':null}}",
            "{'commandId':{},'messagePayload':[]}",
            "{'commandId':'fillTemplate','messagePayload':'x'}",
            "{'commandId':'logConcession','messagePayload':{'body':{'content':7},'linkToMessage':[]}}",
            "{'commandId':'logConcession','messagePayload':{'body':{'content':'DEEP'},'linkToMessage':'javascript:x'}}",
            "{'commandId':'reportImpasse','messagePayload':{'body':{'content':'\\ud83d \\u0000 &#0;'}}}",
            "{'commandId':'searchTemplates','parameters':'x'}",
            "{'parameters':[null,7,{},{'name':{}},{'name':'q','value':{}}]}",
            "{'parameters':[{'name':'q','value':'floor | \\ud83d | \\u0000 | <b> | )('}]}",
            "{'action':'accept','context':7,'uploadInfo':'x'}",
            "{'action':'accept','context':{'room':'SECRET','file':'KEPT'},'uploadInfo':{'uploadUrl':'UPLOAD'}}",
            "{'action':'accept','context':{'room':'ROOM','file':'late-x'},'uploadInfo':{'uploadUrl':'http://[::1'}}",
            "{'action':'decline','context':{}}");

    @TempDir
    static Path home;

    private static TeamsSide teams;
    private static List<TeamsParley> parleys;
    private static String kept;

    @SuppressWarnings("NullAway.Init")
    TeamsBadInputTest() {}

    @BeforeAll
    static void start() throws Exception {
        teams = new TeamsSide();
        parleys = List.of(started("plain", false), started("whispering", true));
        teams.groupChat(SECRET, TeamsSide.MARIA);
        teams.groupChat(SHARED, TeamsSide.ANA, TeamsSide.BO);
        for (TeamsParley parley : parleys) {
            types(parley, parley.user(TeamsSide.MARIA, SECRET), "concede support | marias-own");
            types(parley, parley.user(TeamsSide.ANA, TeamsParley.ROOM), "concede support | anas-own");
            types(parley, parley.user(TeamsSide.ANA, SHARED), "help");
        }
        kept = teams.said(SECRET).stream()
                .flatMap(each -> each.card().findValuesAsText("of").stream())
                .filter(each -> each.startsWith("late-"))
                .findFirst()
                .orElseThrow();
    }

    private static TeamsParley started(String name, boolean targeted) throws Exception {
        return new TeamsParley(teams, home.resolve(name), teams.adapter(targeted));
    }

    private static void types(TeamsParley parley, TeamsUser who, String line) {
        assertThat(who.send(who.line(line).toString(), parley.token().signed()).statusCode())
                .isEqualTo(200);
    }

    /** What was put off is done too, and nothing of it is a fault. */
    @AfterAll
    static void stop() {
        parleys.forEach(TeamsParley::close);
        assertThat(parleys.get(0).logged()).doesNotContain(" ERROR ", "Exception");
        teams.close();
    }

    @AfterEach
    void nothing_was_shown_or_logged_where_it_does_not_belong() {
        for (String room : List.of(TeamsParley.ROOM, SECRET, SHARED)) {
            assertThat(teams.rawTo(room)).doesNotContain("anas-own", "marias-own");
        }
        assertThat(shownTo(TeamsSide.ANA)).doesNotContain("marias-own");
        assertThat(shownTo(TeamsSide.BO)).doesNotContain("anas-own", "marias-own");
        for (TeamsParley parley : parleys) {
            assertThat(parley.logOf(TeamsSide.MARIA, SECRET)).contains("The one entry", "marias-own");
        }
    }

    private static String shownTo(String person) {
        return teams.all().stream()
                .filter(each -> each.to().equals(person) || each.where().equals(TeamsSide.ownChatOf(person)))
                .map(Sent::raw)
                .collect(Collectors.joining("\n"));
    }

    static Stream<String> texts() {
        return Stream.concat(NASTY.stream(), LONG.stream());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatever_is_written_is_answered(String text) {
        for (TeamsParley parley : parleys) {
            TeamsUser inRoom = parley.user(TeamsSide.ANA, TeamsParley.ROOM);
            assertNoFault(parley, inRoom, inRoom.activity("message").put("text", text));
            assertNoFault(parley, inRoom, inRoom.mentioning("<at>Parley</at> " + text));
            TeamsUser alone = parley.alone(TeamsSide.ANA);
            assertNoFault(parley, alone, alone.activity("message").put("text", text));
            assertNoFault(parley, alone, alone.activity("messageUpdate").put("text", text));
        }
    }

    @Test
    void whoever_is_mentioned_and_whatever_comes_with_it() {
        for (TeamsParley parley : parleys) {
            TeamsUser ana = parley.user(TeamsSide.ANA, TeamsParley.ROOM);
            for (String entities : ENTITIES) {
                ObjectNode activity = ana.activity("message").put("text", "<at>Parley</at> help <at>(.*+[\\</at>");
                activity.set("entities", json(entities.replace("BOT", TeamsSide.BOT)));
                assertNoFault(parley, ana, activity);
            }
        }
    }

    @Test
    void whatever_somebody_is_called() {
        for (TeamsParley parley : parleys) {
            for (String name : Stream.concat(NASTY.stream(), Stream.of(HUGE)).toList()) {
                TeamsUser ana = parley.user(TeamsSide.ANA, TeamsParley.ROOM);
                ObjectNode activity = ana.line("concede price | a discount");
                ((ObjectNode) activity.get("from")).put("name", name);
                assertThat(assertNoFault(parley, ana, activity).statusCode()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'eventType':7,'team':[],'channel':'x','tenant':{'id':'HOME'}}",
                "{'eventType':'channelShared','channel':{'id':'SECRET'},'tenant':{'id':'HOME'}}",
                "{'eventType':'channelDeleted','team':{'id':{}},'tenant':{'id':'HOME'}}",
                "[]",
                "'x'",
                "null"
            })
    void whatever_teams_tells_of(String channelData) {
        for (TeamsParley parley : parleys) {
            TeamsUser ana = parley.user(TeamsSide.ANA, TeamsParley.ROOM);
            for (String type :
                    List.of("conversationUpdate", "messageUpdate", "installationUpdate", "message", "invoke")) {
                for (String members : List.of("null", "[]", "[null,{},{'id':7},{'id':'29:bo'}]", "'x'")) {
                    ObjectNode activity =
                            ana.activity(type).put("action", "\u0000").put("name", "task/fetch");
                    activity.set("membersAdded", json(members));
                    activity.set("membersRemoved", json(members));
                    activity.set("channelData", json(filled(channelData)));
                    assertNoFault(parley, ana, activity);
                }
            }
        }
    }

    @Test
    void whatever_a_card_a_dialog_or_an_extension_sends() {
        for (TeamsParley parley : parleys) {
            for (String name : INVOKES) {
                for (String value : VALUES) {
                    TeamsUser ana = parley.user(TeamsSide.ANA, TeamsParley.ROOM);
                    ObjectNode invoke = ana.invoke(name);
                    invoke.set("value", json(filled(value)));
                    assertNoFault(parley, ana, invoke);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_somebody_writes_onto_a_button(long seed) {
        Random random = new Random(seed);
        for (TeamsParley parley : parleys) {
            for (int i = 0; i < 100; i++) {
                JsonNode data = slip(random);
                TeamsUser who = random.nextBoolean()
                        ? parley.user(TeamsSide.ANA, TeamsParley.ROOM)
                        : parley.user(random.nextBoolean() ? TeamsSide.ANA : TeamsSide.BO, SHARED);
                ObjectNode activity =
                        random.nextInt(5) == 0 ? who.activity("message") : who.invoke(one(random, INVOKES));
                ObjectNode value = data.deepCopy();
                value.set("data", data);
                value.putObject("action").set("data", data);
                activity.set("value", value);
                HttpResponse<String> answer = assertNoFault(parley, who, activity);
                assertThat(answer.body()).as("seed %s, %s", seed, activity).doesNotContain("marias-own");
                assertThat(answer.body().contains("anas-own") && who.id().equals(TeamsSide.BO))
                        .isFalse();
            }
        }
    }

    private static JsonNode slip(Random random) {
        String room = one(random, List.of(TeamsParley.ROOM, SECRET, SECRET, SHARED, "..", "", "\u0000", LONE, HUGE));
        String what = one(
                random, List.of("PRESS", "PRESS", "FORM", "FORM", "SHOW", "REFRESH", "CHOICE", "INSERT", "Press", ""));
        ObjectNode slip = (ObjectNode) TeamsParley.slip(room, what, subject(random));
        for (String field : List.of("item", "give", "get", "command", "parley2")) {
            switch (random.nextInt(4)) {
                case 0 -> slip.put(field, one(random, NASTY));
                case 1 -> slip.put(field, random.nextDouble());
                case 2 -> slip.putArray(field).addNull();
                default -> {}
            }
        }
        return slip;
    }

    private static String subject(Random random) {
        return one(
                random,
                List.of(
                        "",
                        "concessions/page/999999999",
                        "concessions/page/-1",
                        "concessions/export/",
                        "concessions/entry/1",
                        "concede/edit/1:1",
                        "concede/undo/1",
                        "floor/post/1",
                        "a/b/c/d",
                        "../../etc/passwd",
                        "concede\n\nitem\ngive\nget",
                        "concede\n1:1\nitem\n*give",
                        "floor\n\n" + "issue\n".repeat(5_000),
                        "nothing\n\n",
                        kept,
                        "late-\u0000",
                        LONE,
                        HUGE));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Each at a time of its own, so that nothing waits for the pace of a conversation. */
    private static HttpResponse<String> assertNoFault(TeamsParley parley, TeamsUser who, JsonNode activity) {
        parley.forward(Duration.ofSeconds(2));
        HttpResponse<String> answer =
                who.send(escaped(activity.toString()), parley.token().signed());
        String what = activity.toString();
        assertThat(answer.statusCode())
                .as(what.substring(0, Math.min(2_000, what.length())))
                .isIn(200, 401, 501);
        assertThat(answer.body()).doesNotContain("Exception", "Something went wrong", "at dev.parley");
        assertThat(parley.logged()).doesNotContain(" ERROR ");
        return answer;
    }

    /** JSON can hold half a character, UTF-8 cannot. */
    private static String escaped(String json) {
        return SURROGATE
                .matcher(json)
                .replaceAll(half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)));
    }

    private static String filled(String text) {
        return text.replace("SECRET", SECRET)
                .replace("ROOM", TeamsParley.ROOM)
                .replace("HOME", TeamsSide.HOME)
                .replace("KEPT", kept)
                .replace("UPLOAD", teams.upload().toString())
                .replace("DEEP", "<div>".repeat(5_000));
    }

    private static JsonNode json(String text) {
        return TeamsUser.json(text.replace('\'', '"'));
    }
}
