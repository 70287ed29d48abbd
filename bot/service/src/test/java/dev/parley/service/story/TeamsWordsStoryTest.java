package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.core.chat.Reply;
import dev.parley.teams.install.TeamsManifest;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamsWordsStoryTest {

    @Test
    void each_word_that_teams_offers_is_understood_however_it_is_typed() throws Exception {
        try (Talk talk = new Talk().withDeal()) {
            JsonNode lists = new ObjectMapper()
                    .readTree(TeamsManifest.of(talk.dispatcher().specs(), TeamsManifest.EXAMPLE))
                    .at("/bots/0/commandLists");
            List<String> words = lists.findValuesAsText("title");

            assertThat(words).contains("floor", "concede", "help");
            for (String each : words) {
                for (String line : List.of(each, "/" + each, "@Parley " + each, "/parley " + each)) {
                    assertThat(talk.ana().types(line).reply()).as(line).isNotInstanceOf(Reply.Refused.class);
                }
            }
        }
    }
}
