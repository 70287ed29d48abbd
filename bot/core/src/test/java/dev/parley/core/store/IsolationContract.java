package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Act;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Terms;
import dev.parley.core.impasse.Rung;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing of one installation is found under another, whichever ids they share, or after it was forgotten. */
abstract class IsolationContract extends StoreFixture {
    private static final Room THEIR_INSIDE = room(ACME, "C-inside", "#their-inside");

    /** Something of everything there is. */
    private DealId everythingIn(Room room, UUID draft) {
        Installation installation = room.key().installation();
        DealId deal = dealAt(room);
        act(transaction -> {
            transaction
                    .deals()
                    .keep(Deal.unnamed(deal)
                            .with(new Terms("Deal", "Acme", "EUR", "Dana Wu", "", Optional.empty()))
                            .with(new DealIssue("price", Optional.empty())));
            transaction.deals().offerLink(deal, "CODE", NOW.plusSeconds(60));
            transaction
                    .drafts()
                    .keep(new Draft(
                            draft,
                            room.key(),
                            ANA,
                            "floor",
                            Map.of(),
                            installation.id(),
                            Optional.empty(),
                            NOW,
                            Optional.of(NOW)));
            transaction.drafts().usedStandard(deal, "Index of " + installation.id(), NOW);
            transaction.posts().append(room.key(), ANA, MessagesContract.message(installation.id()), NOW);
            transaction
                    .disclosures()
                    .record(new Disclosure(deal, room.key(), ANA, List.of("mandate"), installation.id(), NOW));
        });
        Concession entry = logBy(ANA, room, deal, new Move("Price", installation.id(), "", new Worth("40k"), ""));
        reviseBy(
                ANA,
                room,
                entry,
                new Move("Price", installation.id(), "", new Worth("41k"), ""),
                Settlement.NONE,
                false,
                Act.EDITED);
        int impasse = ImpassesContract.report(this, deal, "Dana Wu").number();
        change().impasses().add(deal, impasse, ImpassesContract.took(Rung.SPONSORS));
        store.change(
                delivery(room.key(), ANA, "d1"),
                transaction -> Reply.answer(new PrivateMessage(installation.id(), List.of())));
        return deal;
    }

    private void assertThatNothingIsFoundAt(RoomKey room, DealId deal, UUID draft) {
        store.read(transaction -> {
            assertThat(transaction.deals().of(room)).isEmpty();
            assertThat(transaction.deals().roomsOf(deal)).isEmpty();
            assertThat(transaction.concessions().entry(deal, 1)).isEmpty();
            assertThat(transaction.concessions().before(deal, 99, 9)).isEmpty();
            assertThat(transaction.concessions().owed(deal, 9)).isEmpty();
            assertThat(transaction.concessions().balance(deal)).isEqualTo(Balance.NOTHING);
            assertThat(transaction.concessions().history(deal, 1)).isEmpty();
            assertThat(transaction.concessions().lastActOf(deal, room, ANA)).isEmpty();
            assertThat(transaction.concessions().worths(deal)).isEmpty();
            transaction.concessions().each(deal, entry -> {
                throw new AssertionError("found " + entry.number());
            });
            assertThat(transaction.impasses().find(deal, 1)).isEmpty();
            assertThat(transaction.impasses().of(deal, 9)).isEmpty();
            assertThat(transaction.impasses().timesBroughtIn(deal.installation(), "Dana Wu", "Acme"))
                    .isZero();
            assertThat(transaction.drafts().find(room, ANA, draft)).isEmpty();
            assertThat(transaction.drafts().lastPosted(room, "floor")).isEmpty();
            assertThat(transaction.drafts().standards(deal, 9)).isEmpty();
            assertThat(transaction.posts().latest(room, 9)).isEmpty();
            assertThat(transaction.disclosures().of(deal, 9)).isEmpty();
            return true;
        });
        assertThat(store.answerTo(room, ANA, "d1")).isEmpty();
        assertThat(store.answered(room, ANA, 9)).isEmpty();
        assertThat(change().deals().takeLink(deal.installation(), Organisation.NONE, "CODE", NOW))
                .isEmpty();
    }

    private void assertThatEverythingIsFoundAt(RoomKey room, DealId deal, UUID draft) {
        String own = room.installation().id();
        store.read(transaction -> {
            assertThat(transaction.deals().of(room)).map(Deal::id).contains(deal);
            assertThat(transaction.deals().roomsOf(deal)).hasSize(1);
            assertThat(transaction.concessions().before(deal, 99, 9))
                    .extracting(entry -> entry.move().give())
                    .containsExactly(own);
            assertThat(transaction.concessions().owed(deal, 9)).hasSize(1);
            assertThat(transaction.concessions().balance(deal)).isEqualTo(new Balance(1, 1));
            assertThat(transaction.concessions().history(deal, 1)).hasSize(2);
            assertThat(transaction.concessions().lastActOf(deal, room, ANA))
                    .map(Concession::revision)
                    .contains(2);
            assertThat(transaction.concessions().worths(deal)).hasSize(2);
            assertThat(transaction.impasses().of(deal, 9)).hasSize(1);
            assertThat(transaction.impasses().timesBroughtIn(room.installation(), "Dana Wu", "Acme"))
                    .isEqualTo(1);
            assertThat(transaction.drafts().find(room, ANA, draft))
                    .map(Draft::text)
                    .contains(own);
            assertThat(transaction.drafts().lastPosted(room, "floor"))
                    .map(Draft::text)
                    .contains(own);
            assertThat(transaction.drafts().standards(deal, 9)).containsExactly("Index of " + own);
            assertThat(transaction.posts().latest(room, 9))
                    .extracting(Post::message)
                    .containsExactly(MessagesContract.message(own));
            assertThat(transaction.disclosures().of(deal, 9))
                    .extracting(Disclosure::text)
                    .containsExactly(own);
            return true;
        });
        assertThat(store.answerTo(room, ANA, "d1")).contains(Reply.answer(new PrivateMessage(own, List.of())));
        assertThat(change().deals().takeLink(room.installation(), Organisation.NONE, "CODE", NOW))
                .contains(deal);
    }

    @Test
    void nothing_is_found_under_another_installation() {
        UUID draft = UUID.randomUUID();
        DealId ours = everythingIn(INSIDE, draft);

        assertThatNothingIsFoundAt(THEIR_INSIDE.key(), new DealId(ACME, ours.id()), draft);
        assertThatEverythingIsFoundAt(INSIDE.key(), ours, draft);
    }

    @Test
    void nothing_is_changed_under_another_installation() {
        UUID draft = UUID.randomUUID();
        DealId ours = everythingIn(INSIDE, draft);
        DealId posing = new DealId(ACME, ours.id());
        Draft theirs = new Draft(
                draft, THEIR_INSIDE.key(), ANA, "floor", Map.of(), "", Optional.empty(), NOW, Optional.empty());
        Concession entry = saved().concessions().entry(ours, 1).orElseThrow();
        Concession posed = new Concession(
                posing, 1, entry.move(), entry.settlement(), true, NOW, 3, entry.act(), ANA, entry.room(), NOW);

        assertThatThrownBy(() -> change().deals().keep(Deal.unnamed(posing))).isInstanceOf(StoreFault.class);
        assertThatThrownBy(() -> change().concessions().revise(posed)).isInstanceOf(StoreFault.class);
        assertThatThrownBy(() -> change().impasses().add(posing, 1, ImpassesContract.took(Rung.PAUSE)))
                .isInstanceOf(StoreFault.class);
        assertThatThrownBy(() -> change().impasses()
                        .revise(
                                posing,
                                1,
                                saved().impasses().find(ours, 1).orElseThrow().report()))
                .isInstanceOf(StoreFault.class);
        assertThatThrownBy(() -> change().drafts().posted(theirs, NOW)).isInstanceOf(StoreFault.class);
        assertThatThrownBy(() -> change().disclosures()
                        .record(new Disclosure(ours, THEIR_INSIDE.key(), ANA, List.of(), "", NOW)))
                .isInstanceOf(StoreFault.class);
        change().forget(ACME);

        assertThatEverythingIsFoundAt(INSIDE.key(), ours, draft);
    }

    @Test
    void two_installations_may_share_every_id() {
        UUID draft = UUID.randomUUID();
        DealId ours = everythingIn(INSIDE, draft);
        DealId theirs = everythingIn(THEIR_INSIDE, draft);

        assertThatEverythingIsFoundAt(INSIDE.key(), ours, draft);
        assertThatEverythingIsFoundAt(THEIR_INSIDE.key(), theirs, draft);
    }

    @Test
    void what_is_forgotten_is_gone_and_nothing_else_is() {
        UUID draft = UUID.randomUUID();
        DealId ours = everythingIn(INSIDE, draft);
        DealId theirs = everythingIn(THEIR_INSIDE, draft);

        store.change(delivery(SHARED.key(), BO, "forget"), transaction -> {
            transaction.forget(HOME);
            return DONE;
        });
        reopen();

        assertThatNothingIsFoundAt(INSIDE.key(), ours, draft);
        assertThatEverythingIsFoundAt(THEIR_INSIDE.key(), theirs, draft);
        assertThat(dealAt(INSIDE)).isNotEqualTo(ours);
    }

    @Test
    void a_channel_that_is_called_by_the_id_of_another_keeps_what_both_had() {
        DealId ours = everythingIn(INSIDE, UUID.randomUUID());
        change().posts().append(SHARED.key(), ANA, MessagesContract.message("theirs"), NOW);
        Post waiting = change().posts().append(INSIDE.key(), ANA, MessagesContract.message("waiting"), NOW);
        change().outbox().add(waiting, true);
        DealId other = change().deals().openIdAt(SHARED, NOW);
        change().deals().join(SHARED, ours, NOW);

        act(transaction -> transaction.rename(INSIDE.key(), SHARED.key().channel()));

        assertThat(saved().deals().idOf(SHARED.key())).contains(ours).isNotEqualTo(Optional.of(other));
        assertThat(saved().deals().idOf(INSIDE.key())).isEmpty();
        List<Post> posts = saved().posts().latest(SHARED.key(), 99);
        assertThat(posts).extracting(Post::number).isSorted().doesNotHaveDuplicates();
        assertThat(change().outbox()
                        .take(SHARED.key(), NOW, Duration.ofSeconds(1))
                        .orElseThrow()
                        .post()
                        .message())
                .isEqualTo(waiting.message());
    }

    @Test
    void a_channel_that_is_called_by_the_id_of_one_with_another_deal_leaves_both_deals_where_they_are() {
        DealId ours = dealAt(INSIDE);
        DealId theirs = dealAt(SHARED);

        act(transaction -> transaction.rename(INSIDE.key(), SHARED.key().channel()));

        assertThat(saved().deals().idOf(INSIDE.key())).contains(ours);
        assertThat(saved().deals().idOf(SHARED.key())).contains(theirs);
    }

    @Test
    void what_was_kept_for_a_channel_is_found_under_its_new_id_and_no_longer_under_the_old_one() {
        UUID draft = UUID.randomUUID();
        DealId ours = everythingIn(INSIDE, draft);
        RoomKey renamed = new RoomKey(HOME, "C-renamed");

        act(transaction -> transaction.rename(INSIDE.key(), renamed.channel()));

        assertThatEverythingIsFoundAt(renamed, ours, draft);
        assertThat(saved().deals().of(INSIDE.key())).isEmpty();
        assertThat(saved().posts().latest(INSIDE.key(), 9)).isEmpty();
        assertThat(store.answerTo(INSIDE.key(), ANA, "d1")).isEmpty();
    }
}
