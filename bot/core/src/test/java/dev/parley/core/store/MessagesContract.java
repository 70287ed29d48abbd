package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Drafts, posts and disclosures. */
abstract class MessagesContract extends StoreFixture {

    static RoomMessage message(String text) {
        return new RoomMessage("Posted by Parley", List.of(new Block.Quote<>(List.of(new PublicText(text)))));
    }

    static Draft draft(UUID id) {
        return new Draft(
                id,
                INSIDE.key(),
                ANA,
                "floor",
                Map.of("issue", "price", "value", "“120k”\u0000\n"),
                "Our floor on price is 120k",
                Optional.of(new Draft.Step(2, 3)),
                NOW,
                Optional.empty());
    }

    @Test
    void a_draft_reads_back_for_its_owner_in_its_room_and_for_nobody_else() {
        Draft draft = draft(UUID.randomUUID());
        Draft plain = new Draft(
                UUID.randomUUID(), INSIDE.key(), ANA, "pause", Map.of(), "", Optional.empty(), NOW, Optional.of(NOW));
        act(transaction -> {
            transaction.drafts().keep(draft);
            transaction.drafts().keep(plain);
        });
        reopen();

        assertThat(saved().drafts().find(INSIDE.key(), ANA, draft.id())).contains(draft);
        assertThat(saved().drafts().find(INSIDE.key(), ANA, plain.id())).contains(plain);
        assertThat(saved().drafts().find(INSIDE.key(), BO, draft.id())).isEmpty();
        assertThat(saved().drafts().find(SHARED.key(), ANA, draft.id())).isEmpty();
        assertThat(saved().drafts().find(INSIDE.key(), ANA, UUID.randomUUID())).isEmpty();
    }

    @Test
    void the_first_draft_of_a_room_has_none_before_it() {
        Draft first = draft(UUID.randomUUID());
        change().drafts().keep(first);
        assertThat(saved().drafts().anyBefore(first)).isFalse();

        Draft second = draft(UUID.randomUUID());
        change().drafts().keep(second);
        assertThat(saved().drafts().anyBefore(second)).isTrue();
    }

    @Test
    void a_draft_is_posted_once() {
        Draft draft = draft(UUID.randomUUID());
        change().drafts().keep(draft);

        change().drafts().posted(draft, NOW.plusSeconds(5));

        assertThat(saved().drafts().find(INSIDE.key(), ANA, draft.id()))
                .flatMap(Draft::posted)
                .contains(NOW.plusSeconds(5));
        assertThatThrownBy(() -> change().drafts().posted(draft, NOW))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_draft_posted_last_is_found_by_room_and_template_whoever_posted_it() {
        Draft first = posted(ANA, "floor", 1);
        Draft second = posted(BO, "floor", 2);
        Draft other = posted(ANA, "pause", 3);
        act(transaction -> List.of(first, second, other, draft(UUID.randomUUID()))
                .forEach(each -> transaction.drafts().keep(each)));

        assertThat(saved().drafts().lastPosted(INSIDE.key(), "floor")).contains(second);
        assertThat(saved().drafts().lastPosted(INSIDE.key(), "pause")).contains(other);
        assertThat(saved().drafts().lastPosted(INSIDE.key(), "validity")).isEmpty();
        assertThat(saved().drafts().lastPosted(SHARED.key(), "floor")).isEmpty();
    }

    private static Draft posted(Person owner, String template, int seconds) {
        return new Draft(
                UUID.randomUUID(),
                INSIDE.key(),
                owner,
                template,
                Map.of(),
                "",
                Optional.empty(),
                NOW,
                Optional.of(NOW.plusSeconds(seconds)));
    }

    @Test
    void standards_are_offered_latest_first_and_once() {
        DealId deal = dealAt(INSIDE);
        act(transaction -> {
            transaction.drafts().usedStandard(deal, "ICIS index", NOW);
            transaction.drafts().usedStandard(deal, "FY25 benchmark", NOW);
            transaction.drafts().usedStandard(deal, "Should-cost", NOW);
            transaction.drafts().usedStandard(deal, "icis  Index", NOW);
        });

        assertThat(saved().drafts().standards(deal, 2)).containsExactly("icis  Index", "Should-cost");
        assertThat(saved().drafts().standards(deal, 9)).hasSize(3);
    }

    @Test
    void posts_are_numbered_within_their_room_and_listed_newest_last() {
        Post first = change().posts().append(INSIDE.key(), ANA, message("1"), NOW);
        change().posts().append(SHARED.key(), BO, message("elsewhere"), NOW);
        Post second = change().posts().append(INSIDE.key(), BO, message("2"), NOW);
        Post third = change().posts().append(INSIDE.key(), ANA, message("3"), NOW);
        reopen();

        assertThat(first).isEqualTo(new Post(INSIDE.key(), 1, ANA, message("1"), NOW));
        assertThat(saved().posts().latest(INSIDE.key(), 2)).containsExactly(second, third);
        assertThat(saved().posts().latest(INSIDE.key(), 9)).hasSize(3);
        assertThat(saved().posts().latest(SHARED.key(), 9))
                .extracting(Post::number)
                .containsExactly(1L);
    }

    @Test
    void nothing_is_disclosed_in_a_room_that_does_not_carry_the_deal() {
        Disclosure elsewhere = new Disclosure(dealAt(INSIDE), SHARED.key(), ANA, List.of("mandate"), "Text", NOW);

        assertThatThrownBy(() -> change().disclosures().record(elsewhere))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void disclosures_are_listed_latest_first() {
        DealId deal = dealAt(INSIDE);
        change().deals().join(SHARED, deal, NOW);
        Disclosure first = new Disclosure(deal, INSIDE.key(), ANA, List.of("mandate", "BATNA"), "Text 1", NOW);
        Disclosure second = new Disclosure(deal, SHARED.key(), BO, List.of(), "Text 2", NOW);
        change().disclosures().record(first);
        change().disclosures().record(second);

        assertThat(saved().disclosures().of(deal, 9)).containsExactly(second, first);
        assertThat(saved().disclosures().of(deal, 1)).containsExactly(second);
        assertThat(saved().disclosures().of(dealAt(room(HOME, "C-third", "#third")), 9))
                .isEmpty();
    }
}
