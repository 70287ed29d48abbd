package dev.parley.service;

import java.time.Duration;

/**
 * What one client can take of the server.
 *
 * @param bodyBytes the most bytes of a request body
 * @param headerBytes the most bytes of a request line with its headers
 * @param idle how long a connection may be silent
 * @param arrival how long a request may take to arrive, however it trickles
 * @param stop how long requests that are being answered may take when the service stops
 * @param threads how many threads answer, at most
 * @param connections how many connections are open at once, at most
 */
record Limits(
        int bodyBytes, int headerBytes, Duration idle, Duration arrival, Duration stop, int threads, int connections) {

    /** A typed text of 100 kB, percent-encoded, still gets through to a proper refusal. */
    static final Limits STANDARD = new Limits(
            1_000_000, 8_192, Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(10), 64, 1_000);
}
