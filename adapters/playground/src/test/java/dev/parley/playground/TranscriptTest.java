package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Answered;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Post;
import dev.parley.playground.out.Line;
import dev.parley.playground.out.Transcript;
import dev.parley.playground.world.DeliveryId;
import dev.parley.playground.world.PlaygroundWorld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final RoomKey ROOM = PlaygroundWorld.INSIDE.key();
    private static final Person ANA = PlaygroundWorld.ANA.person();
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void posts_and_answers_stand_in_the_order_in_which_they_came() {
        Transcript transcript = Transcript.of(
                List.of(post(1, 10), post(2, 30)),
                List.of(answer("t-kept", 20, "kept")),
                List.of(answer("t-fleeting", 40, "fleeting")));

        assertThat(shown(transcript)).containsExactly("post 1", "kept", "post 2", "fleeting");
        assertThat(transcript.complete()).isTrue();
    }

    @Test
    void an_answer_that_replaces_takes_the_place_of_the_message_it_came_from_and_keeps_what_was_asked() {
        Transcript transcript = Transcript.of(
                List.of(post(1, 15)),
                List.of(
                        answer("t-first", 10, "one-way"),
                        replacing("b-second", 20, "t-first", "named the get"),
                        replacing("f-third", 30, "b-second", "edited")),
                List.of());

        assertThat(shown(transcript)).containsExactly("edited", "post 1");
        Line.Told told = (Line.Told) transcript.lines().get(0);
        assertThat(told.asked()).isEqualTo("asked t-first");
        assertThat(told.key()).isEqualTo("answer.t-first");
        assertThat(told.holder()).isEqualTo("f-third");
    }

    @Test
    void an_answer_that_would_replace_what_is_no_longer_here_stands_by_itself() {
        assertThat(shown(Transcript.of(List.of(), List.of(replacing("b-1", 10, "t-gone", "done")), List.of())))
                .containsExactly("done");
    }

    @Test
    void what_was_kept_is_shown_once_even_if_it_is_also_remembered() {
        Answered kept = answer("t-1", 10, "kept");

        assertThat(shown(Transcript.of(List.of(), List.of(kept), List.of(answer("t-1", 10, "remembered")))))
                .containsExactly("kept");
    }

    @Test
    void what_was_asked_by_a_button_is_what_stood_on_it() {
        ButtonAction action = new ButtonAction("impasses", "prepare", "1");
        PrivateMessage ladder = new PrivateMessage(
                "ladder", List.of(new Block.Actions<PublicText>(List.of(Button.primary("Preview and post", action)))));
        String button = DeliveryId.button(ROOM, ANA, "t-ladder", action);
        Delivery pressed = new Delivery(ROOM, ANA, button + ".2", "", Optional.of("t-ladder"), START.plusSeconds(20));

        Transcript transcript = Transcript.of(
                List.of(),
                List.of(
                        told("t-ladder", 10, Optional.empty(), Reply.answer(ladder)),
                        new Answered(pressed, Reply.answer(new PrivateMessage("preview", List.of())))),
                List.of());

        assertThat(transcript.lines())
                .extracting(line -> ((Line.Told) line).asked())
                .containsExactly("asked t-ladder", "Preview and post");
    }

    @Test
    void forms_and_silence_and_refused_forms_and_seeds_are_no_lines() {
        Form form = new Form("concede", "", "Log", List.of(), List.of(), "Log");
        Transcript transcript = Transcript.of(
                List.of(),
                List.of(
                        told("t-form", 10, Optional.empty(), new Reply.Ask(form)),
                        told("c-chat", 11, Optional.empty(), new Reply.Silent()),
                        told("f-refused", 12, Optional.empty(), Reply.refused("no")),
                        answer("demo-3", 13, "seeded"),
                        told("t-refused", 14, Optional.empty(), Reply.refused("not like that"))),
                List.of());

        assertThat(shown(transcript)).containsExactly("refused: not like that");
        assertThat(Transcript.of(List.of(post(1, 1)), List.of(), List.of()).isUntouched())
                .isTrue();
        assertThat(transcript.isUntouched()).isFalse();
    }

    @Test
    void nothing_is_shown_from_before_the_point_where_either_list_was_cut() {
        List<Post> posts = IntStream.rangeClosed(1, Transcript.WINDOW)
                .mapToObj(i -> post(i, 100 + i))
                .toList();

        Transcript transcript =
                Transcript.of(posts, List.of(answer("t-old", 5, "old"), answer("t-new", 500, "new")), List.of());

        assertThat(shown(transcript))
                .hasSize(Transcript.WINDOW + 1)
                .startsWith("post 1")
                .endsWith("new");
        assertThat(transcript.complete()).isFalse();
    }

    private static List<String> shown(Transcript transcript) {
        return transcript.lines().stream()
                .map(line -> line instanceof Line.Told told
                        ? told.reply()
                                .fold(
                                        answer -> answer.message().title(),
                                        ask -> "a form",
                                        refused ->
                                                "refused: " + refused.refusal().what(),
                                        () -> "silence")
                        : "post " + ((Line.Posted) line).post().number())
                .toList();
    }

    private static Post post(long number, int second) {
        RoomMessage message = new RoomMessage("", List.of(new Block.Paragraph<>(List.of(new PublicText("hello")))));
        return new Post(ROOM, number, ANA, message, START.plusSeconds(second));
    }

    private static Answered answer(String id, int second, String title) {
        return told(id, second, Optional.empty(), Reply.answer(new PrivateMessage(title, List.of())));
    }

    private static Answered replacing(String id, int second, String origin, String title) {
        return told(id, second, Optional.of(origin), Reply.inPlace(new PrivateMessage(title, List.of())));
    }

    private static Answered told(String id, int second, Optional<String> origin, Reply reply) {
        return new Answered(new Delivery(ROOM, ANA, id, "asked " + id, origin, START.plusSeconds(second)), reply);
    }
}
