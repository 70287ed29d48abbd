package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where rooms and people are reached. */
abstract class ConversationReferencesContract extends StoreFixture {

    @Test
    void an_address_holds_until_it_is_replaced_or_dropped_and_only_for_its_installation() {
        change().conversations().keep(HOME, "ana", "here");
        change().conversations().keep(HOME, "bo", "elsewhere");
        change().conversations().keep(HOME, "ana", "there");
        reopen();

        assertThat(saved().conversations().of(HOME, "ana")).contains("there");
        assertThat(saved().conversations().of(ACME, "ana")).isEmpty();
        assertThat(saved().conversations().all(HOME)).isEqualTo(Map.of("ana", "there", "bo", "elsewhere"));
        assertThat(saved().conversations().all(ACME)).isEmpty();

        change().conversations().drop(ACME, "ana");
        assertThat(saved().conversations().of(HOME, "ana")).contains("there");
        change().conversations().drop(HOME, "ana");
        assertThat(saved().conversations().of(HOME, "ana")).isEmpty();
        assertThat(saved().conversations().of(HOME, "bo")).contains("elsewhere");
    }
}
