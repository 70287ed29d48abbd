package dev.parley.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.chat.Block.Progress;
import dev.parley.core.chat.Button.Weight;
import dev.parley.core.money.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyJsonTest {

    private static final String HOSTILE = "“quotes” \"q\" \\ </script> {\"type\":\"do\"} \u0000 \u202e عربي 🤝\n\t";
    private static final PublicText OPEN = new PublicText(HOSTILE);
    private static final SecretText SECRET = new SecretText(new Confidential("not below 118k"));

    private static final List<Button> BUTTONS = List.of(
            new Button.Do("Post", Weight.PRIMARY, new ButtonAction("floor", "post", "d7")),
            new Button.Do("Drop", Weight.DANGER, new ButtonAction("concessions edit", "drop", "")),
            new Button.Copy("Copy", HOSTILE));

    private static final List<Block<? extends Text>> BLOCKS = List.of(
            new Block.Paragraph<Text>(List.of(OPEN, SECRET)),
            new Block.Warning<Text>(List.of(OPEN, SECRET)),
            new Block.Quote<>(List.of(OPEN)),
            new Block.Facts<Text>(List.of(new Block.Fact<>("Floor", SECRET), new Block.Fact<>("Item", OPEN))),
            new Block.Table<Text>(
                    "The log", List.of("#", "Worth"), List.of(List.of(OPEN, SECRET), List.of(OPEN, OPEN))),
            new Block.Chart<Text>(
                    HOSTILE,
                    "Entry",
                    List.of("No. 1", "No. 2"),
                    Unit.money("EUR"),
                    List.of(new Block.Line<>("To us", List.of(SECRET, OPEN)))),
            new Block.Steps<Text>(Stream.of(Progress.values())
                    .map(progress -> new Block.Step<Text>(
                            "Step", progress, progress == Progress.NEXT ? Optional.of(SECRET) : Optional.empty()))
                    .toList()),
            new Block.Examples<>(List.of("/floor price | 120k", HOSTILE)),
            new Block.Actions<>(BUTTONS),
            new Block.Document<Text>("log.csv", "text/csv", SECRET));

    private static final Form FORM = new Form(
            "concede",
            "",
            "Log a concession",
            BLOCKS,
            Stream.of(Input.Kind.values())
                    .map(kind -> new Input(
                            "n",
                            "Label",
                            HOSTILE,
                            "",
                            kind,
                            kind == Input.Kind.LINE,
                            List.of(new Option("us", "Us")),
                            List.of(OPEN, SECRET),
                            kind == Input.Kind.DATE ? Optional.of("No such day.") : Optional.empty(),
                            Optional.of(LocalDate.of(2026, 11, 27))))
                    .toList(),
            "Log it");

    static Stream<Reply> replies() {
        return Stream.concat(
                BLOCKS.stream().map(block -> Reply.answer(new PrivateMessage("", List.of(block)))),
                Stream.of(
                        Reply.inPlace(new PrivateMessage(HOSTILE, BLOCKS)),
                        Reply.answer(new PrivateMessage("Empty", List.of())),
                        Reply.answer(new PrivateMessage(
                                "May change",
                                List.of(),
                                Optional.of(new ButtonAction("concessions", "now", "3")),
                                Optional.of(HOSTILE))),
                        new Reply.Ask(FORM),
                        new Reply.Refused(Refusal.of("No.", "/deal start").havingTyped(HOSTILE)),
                        new Reply.Silent()));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void a_reply_comes_back_as_it_was(Reply reply) {
        assertThat(ReplyJson.readReply(ReplyJson.write(reply))).isEqualTo(reply);
    }

    @Test
    void a_message_for_a_room_comes_back_as_it_was() {
        RoomMessage message = new RoomMessage(
                "Posted by Parley for Ana Ruiz",
                List.of(
                        new Block.Paragraph<>(List.of(OPEN)),
                        new Block.Facts<>(List.of(new Block.Fact<>("By", OPEN))),
                        new Block.Table<>("T", List.of("A"), List.of(List.of(OPEN))),
                        new Block.Chart<>(
                                "C", "A", List.of("1"), Unit.NONE, List.of(new Block.Line<>("L", List.of(OPEN)))),
                        new Block.Steps<>(List.of(new Block.Step<>("S", Progress.DONE, Optional.of(OPEN)))),
                        new Block.Actions<>(BUTTONS),
                        new Block.Document<>("a.csv", "text/csv", OPEN)));

        assertThat(ReplyJson.readRoomMessage(ReplyJson.write(message))).isEqualTo(message);
    }

    @Test
    void every_variant_there_is_takes_part_in_this_test() {
        assertThat(replies().map(Object::getClass).collect(Collectors.toSet())).isEqualTo(permitted(Reply.class));
        assertThat(BLOCKS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(permitted(Block.class));
        assertThat(BUTTONS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(permitted(Button.class));
        assertThat(Set.<Object>of(PublicText.class, SecretText.class)).isEqualTo(permitted(Text.class));
    }

    @Test
    void a_secret_comes_back_as_a_secret_and_loses_only_its_kind() {
        SecretText worth = new SecretText(new Confidential("40k to us") {});

        String json = ReplyJson.write(
                Reply.answer(new PrivateMessage("Logged", List.of(new Block.Paragraph<>(List.of(worth))))));

        assertThat(ReplyJson.readReply(json))
                .isEqualTo(Reply.answer(new PrivateMessage(
                        "Logged",
                        List.of(new Block.Paragraph<>(List.of(new SecretText(new Confidential("40k to us"))))))));
    }

    @Test
    void the_json_reads_well() {
        Reply reply = Reply.inPlace(new PrivateMessage(
                "Logged",
                List.of(
                        new Block.Paragraph<Text>(List.of(new PublicText("Floor: "), SECRET)),
                        new Block.Actions<>(List.of(Button.primary("Undo", new ButtonAction("undo", "do", "4")))))));

        assertThat(ReplyJson.write(reply))
                .isEqualTo("{'type':'answer','message':{'title':'Logged','blocks':["
                        .concat("{'type':'paragraph','words':['Floor: ',{'secret':'not below 118k'}]},")
                        .concat("{'type':'actions','buttons':[{'type':'do','label':'Undo','weight':'primary',")
                        .concat("'action':{'command':'undo','action':'do','subject':'4'}}]}]},'replaces':true}")
                        .replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'paragraph','words':[{'secret':'118k'}]}",
                "{'type':'chart','caption':'C','along':'A','points':['1'],'unit':{'kind':'none','name':'','per':''},"
                        + "'lines':[{'name':'L','values':[{'secret':'118k'}]}]}"
            })
    void a_secret_has_no_way_into_a_message_for_a_room(String block) {
        String json = "{'attribution':'A','blocks':[%s]}".formatted(block).replace('\'', '"');
        assertThat(ReplyJson.readRoomMessage(json.replace("{\"secret\":\"118k\"}", "\"118k\""))
                        .blocks())
                .hasSize(1);

        assertThatThrownBy(() -> ReplyJson.readRoomMessage(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("118k");
    }

    @Test
    void a_field_that_another_version_wrote_is_passed_over() {
        assertThat(ReplyJson.readReply("{\"type\":\"silent\",\"mood\":\"fine\"}"))
                .isEqualTo(new Reply.Silent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"shout\"}",
                "{\"type\":\"answer\"}",
                "{\"type\":\"answer\",\"message\":{\"title\":\"t\",\"blocks\":[{\"type\":\"paragraph\",\"words\":[7]}]},"
                        + "\"replaces\":true}",
                "{\"type\":\"answer\",\"message\":{\"title\":\"t\",\"blocks\":[{\"type\":\"paragraph\",\"words\":"
                        + "[{\"secret\":\"a\",\"also\":1}]}]},\"replaces\":true}"
            })
    void what_never_was_a_reply_is_refused(String json) {
        assertThatThrownBy(() -> ReplyJson.readReply(json)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Object> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
    }
}
