package dev.parley.playground;

import dev.parley.core.chat.Reply;
import dev.parley.core.chat.RoomMessage;

/** The neutral message behind a drawn one, as text for the curious. */
final class NeutralJson {

    private NeutralJson() {}

    static String of(Reply reply) {
        return reply.toString();
    }

    static String of(RoomMessage message) {
        return message.toString();
    }
}
