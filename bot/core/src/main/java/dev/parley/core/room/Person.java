package dev.parley.core.room;

/**
 * Someone in the chat.
 *
 * @param id the platform's id; the only thing by which a person is recognised
 * @param name the name others see; never trusted for anything but showing
 */
public record Person(String id, String name) {
    public Person {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a person needs an id");
        }
        if (name.isBlank()) {
            name = id;
        }
    }
}
