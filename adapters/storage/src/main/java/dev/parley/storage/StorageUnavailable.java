package dev.parley.storage;

/** The database could not be opened. The message is a sentence that says what to do about it. */
public final class StorageUnavailable extends RuntimeException {
    StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    StorageUnavailable(String message) {
        super(message);
    }
}
