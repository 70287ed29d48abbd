package dev.parley.core.playbook.template;

import dev.parley.core.room.Person;

/** Says who posts a message for whom. */
final class PostedBy {

    private PostedBy() {}

    static String line(Person person) {
        return "Posted by Parley for " + person.name();
    }
}
