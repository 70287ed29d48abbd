package dev.parley.core.concession;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTest {

    private static Move move(String give, String get) {
        return new Move("training", give, get, new Worth(""), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "Nothing.",
                "nothing yet",
                "none",
                "-",
                "—",
                "–",
                "...",
                "tbd",
                "TBD",
                "t.b.d.",
                "tba",
                "n/a",
                "N/A",
                "na",
                "?",
                "??",
                "nil",
                "zero",
                "0",
                "no",
                "not yet",
                "pending",
                "open",
                "still open",
                "to be discussed",
                "they'll think about it",
                "they’ll think about it",
                "will think about it",
                "They said they'll think about it",
                "they want to think it over",
                "they will consider it",
                "will get back to us",
                "they'll come back to us next week",
                "nichts",
                "noch nichts",
                "offen",
                "noch offen",
                "rien",
                "rien pour l'instant",
                "nada",
                "niente",
                "ancora niente",
                "nog niets",
                "(none)",
                "“nothing”"
            })
    void what_names_no_return_leaves_a_give_one_way(String get) {
        Move move = move("2 days", get);
        assertThat(move.isOneWay()).as(get).isTrue();
        assertThat(move.emptyReturn()).isEqualTo(get);
        assertThat(move.get()).isEqualTo(get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24 months",
                "nothing below 100 seats",
                "no cap on liability",
                "open book pricing",
                "a case study",
                "10",
                "zero cost setup",
                "think tank membership",
                "they'll sign by June",
                "they review monthly",
                "no-fault clause",
                "-5%",
                "1",
                "none of the credits apply",
                "pending claims dropped",
                "right of first refusal"
            })
    void what_names_a_return_is_one(String get) {
        assertThat(move("2 days", get).isOneWay()).as(get).isFalse();
        assertThat(move("2 days", get).emptyReturn()).isEmpty();
    }

    @Test
    void a_get_for_nothing_is_no_give() {
        assertThat(move("nothing", "start in March").gives()).isFalse();
        assertThat(move("nothing", "start in March").isOneWay()).isFalse();
        assertThat(move("", "start in March").isOneWay()).isFalse();
    }
}
