package dev.parley.core.room;

import java.util.Objects;

/**
 * One organisation's copy of Parley on one chat platform. Everything private is kept under its installation and no
 * query crosses it; only a room of the same {@link Organisation} may come to carry a deal of another installation.
 *
 * @param platform the chat platform, lower case, such as {@code playground}
 * @param id the platform's own id of the organisation
 */
public record Installation(String platform, String id) {
    public Installation {
        Objects.requireNonNull(platform);
        Objects.requireNonNull(id);
        if (platform.isBlank() || id.isBlank() || platform.indexOf('/') >= 0) {
            throw new IllegalArgumentException("an installation needs a platform (without /) and an id");
        }
    }

    /** The form under which it is stored: {@code platform/id}. */
    public String key() {
        return platform + "/" + id;
    }

    /** The inverse of {@link #key()}. */
    public static Installation ofKey(String key) {
        int slash = key.indexOf('/');
        return new Installation(key.substring(0, slash), key.substring(slash + 1));
    }
}
