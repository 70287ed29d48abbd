package dev.parley.playground.out;

import dev.parley.core.chat.Reply;
import dev.parley.core.store.Answered;
import dev.parley.core.store.Post;
import java.time.Instant;

/** One entry of someone's transcript, before it is drawn. */
public sealed interface Line {

    /** Which one it is, the same at every look; unique within a transcript. */
    String key();

    Instant at();

    /** What exactly is shown here now: unlike the key, it changes when the line is replaced. */
    String holder();

    /** Something that everybody in the room reads. */
    public record Posted(Post post) implements Line {
        @Override
        public String key() {
            return "post." + post.number();
        }

        @Override
        public Instant at() {
            return post.at();
        }

        @Override
        public String holder() {
            return key();
        }
    }

    /**
     * Something that only this person reads.
     *
     * @param first the answer in whose place this stands, which says where it appears
     * @param last the answer that is shown
     * @param asked what was asked for; may be empty
     */
    public record Told(Answered first, Answered last, String asked) implements Line {
        @Override
        public String key() {
            return "answer." + first.delivery().id();
        }

        @Override
        public Instant at() {
            return first.delivery().at();
        }

        public Reply reply() {
            return last.reply();
        }

        @Override
        public String holder() {
            return last.delivery().id();
        }
    }
}
