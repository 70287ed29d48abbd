package dev.parley.playground;

import dev.parley.core.chat.Reply;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.concession.Concessions;
import dev.parley.core.deal.Deals;
import dev.parley.core.impasse.Impasses;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Answered;
import dev.parley.core.store.ConversationReferences;
import dev.parley.core.store.Credentials;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Disclosures;
import dev.parley.core.store.Drafts;
import dev.parley.core.store.Outbox;
import dev.parley.core.store.Post;
import dev.parley.core.store.Posts;
import dev.parley.core.store.Store;
import dev.parley.core.store.SystemTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps posts and answers in memory, which is all that the page itself asks of a store. */
final class MemoryStore implements Store {

    private final List<Post> posts = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();
    private final SystemTransaction transaction = new PostsOnly();

    @Override
    public synchronized <T> T read(Function<? super SystemTransaction, T> work) {
        return work.apply(transaction);
    }

    @Override
    public synchronized Reply change(Delivery delivery, Function<? super SystemTransaction, Reply> work) {
        Optional<Reply> before = answerTo(delivery.room(), delivery.person(), delivery.id());
        if (before.isPresent()) {
            return before.get();
        }
        Reply reply = work.apply(transaction);
        answers.add(new Answered(delivery, reply));
        return reply;
    }

    @Override
    public synchronized Optional<Reply> answerTo(RoomKey room, Person person, String deliveryId) {
        return of(room, person).stream()
                .filter(each -> each.delivery().id().equals(deliveryId))
                .map(Answered::reply)
                .findFirst();
    }

    @Override
    public synchronized List<Answered> answered(RoomKey room, Person person, int size) {
        List<Answered> all = of(room, person);
        return all.subList(Math.max(0, all.size() - size), all.size());
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private List<Answered> of(RoomKey room, Person person) {
        return answers.stream()
                .filter(each -> each.delivery().room().equals(room)
                        && each.delivery().person().id().equals(person.id()))
                .toList();
    }

    private final class PostsOnly implements SystemTransaction, Posts {

        @Override
        public Post append(RoomKey room, Person by, RoomMessage message, Instant at) {
            Post post = new Post(room, latest(room, Integer.MAX_VALUE).size() + 1L, by, message, at);
            posts.add(post);
            return post;
        }

        @Override
        public List<Post> latest(RoomKey room, int size) {
            List<Post> all =
                    posts.stream().filter(each -> each.room().equals(room)).toList();
            return all.subList(Math.max(0, all.size() - size), all.size());
        }

        @Override
        public Posts posts() {
            return this;
        }

        @Override
        public void rename(RoomKey room, String channel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(Installation installation) {
            posts.removeIf(each -> each.room().installation().equals(installation));
            answers.removeIf(each -> each.delivery().room().installation().equals(installation));
        }

        @Override
        public Credentials credentials() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConversationReferences conversations() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Deals deals() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Concessions concessions() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Impasses impasses() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Drafts drafts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outbox outbox() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Disclosures disclosures() {
            throw new UnsupportedOperationException();
        }
    }
}
