package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.core.harness.Surface;
import dev.parley.core.harness.Surface.Shown;
import dev.parley.teams.TeamsSide.Sent;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Someone at a Teams client, in one room, who reads what comes to them there and in their own chat with Parley. */
final class TeamsSeat implements Surface.Client {

    private final TeamsSurface surface;
    private final TeamsSide teams;
    private final String id;
    private final String room;
    private final List<String> answers = new ArrayList<>();
    private final Map<String, String> typed = new HashMap<>();
    private JsonNode shown = TeamsUser.json("{}");
    private String message = "";
    private String place = "";
    private int deliveries = 1;

    TeamsSeat(TeamsSurface surface, TeamsSide teams, String id, String room) {
        this.surface = surface;
        this.teams = teams;
        this.id = id;
        this.room = room;
    }

    @Override
    public Shown types(String line) {
        int before = mine().size();
        JsonNode activity = surface.targeted() && !room.startsWith("a:")
                ? user(room).slash(line)
                : user(room).line(line);
        delivered(activity);
        return showNewest(before);
    }

    @Override
    public Shown presses(String label) {
        String whole = TeamsWords.shown(shown, typed).button(label);
        JsonNode action = TeamsWords.button(shown, whole).orElseThrow();
        int before = mine().size();
        JsonNode answer = delivered(user(place).execute(message, action, Map.of()));
        return answer.path("type").asText().endsWith("card.adaptive") ? show(answer.get("value")) : showNewest(before);
    }

    @Override
    public Shown sends(Map<String, String> fields) {
        typed.putAll(fields);
        Map<String, String> all = new HashMap<>(TeamsWords.fields(shown));
        all.putAll(typed);
        JsonNode send = shown.path("body").path(shown.path("body").size() - 1).at("/actions/0");
        assertThat(send.has("data")).as("a form in %s", answers).isTrue();
        JsonNode answer = delivered(user(place).execute(message, send, all));
        assertThat(answer.path("type").asText()).as(answer.toString()).endsWith("card.adaptive");
        return show(answer.get("value"));
    }

    @Override
    public TeamsSeat twice() {
        deliveries = 2;
        return this;
    }

    /** What says no more than that someone was answered elsewhere, or is not answered, is no post. */
    @Override
    public List<String> posts() {
        return teams.said(room).stream()
                .map(each -> TeamsWords.text(each.card()))
                .filter(each -> !TeamsSurface.SAYS_NOTHING.matcher(each).matches())
                .toList();
    }

    @Override
    public String screen() {
        return answers + " " + teams.all().stream().filter(this::isSeen).toList();
    }

    /** What is shown, as Teams was sent it. */
    JsonNode card() {
        return shown;
    }

    private boolean isSeen(Sent sent) {
        boolean here = sent.where().split(";", 2)[0].equals(room)
                && (sent.what().equals("send") || sent.to().equals(id));
        return here || sent.where().equals(TeamsSide.ownChatOf(id));
    }

    /** What came to this person by another way than the answer to their request, oldest first. */
    private List<Sent> mine() {
        return teams.all().stream()
                .filter(this::isSeen)
                .filter(each -> List.of("send", "whisper").contains(each.what())
                        && each.card().has("body"))
                .filter(each -> !TeamsSurface.IS_POINTER
                        .matcher(TeamsWords.text(each.card()))
                        .matches())
                .toList();
    }

    /** The message that the card is in. */
    String message() {
        return message;
    }

    TeamsUser user(String conversation) {
        return new TeamsUser(surface.page(), teams, id, conversation);
    }

    private JsonNode delivered(JsonNode activity) {
        HttpResponse<String> last = user(room).send(activity);
        for (; deliveries > 1; deliveries--) {
            last = user(room).send(activity);
        }
        assertThat(last.statusCode()).isEqualTo(200);
        return last.body().isEmpty() ? TeamsUser.json("{}") : TeamsUser.json(last.body());
    }

    private Shown showNewest(int before) {
        List<Sent> all = await().until(this::mine, now -> now.size() > before);
        Sent newest = all.get(all.size() - 1);
        message = newest.id();
        place = newest.where();
        return show(newest.card());
    }

    private Shown show(JsonNode card) {
        answers.add(card.toString());
        surface.look(card);
        typed.clear();
        shown = card;
        return TeamsWords.shown(card, Map.of());
    }
}
