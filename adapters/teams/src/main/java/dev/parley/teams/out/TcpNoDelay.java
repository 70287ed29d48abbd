package dev.parley.teams.out;

import java.net.SocketException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/**
 * Sends what is written as it is written. OkHttp leaves Nagle's algorithm on, and writes a body in pieces of 8 KB: the last
 * one of a card larger than that waits until the other side confirms the one before, which takes its time over it (40 ms).
 */
public final class TcpNoDelay extends EventListener {

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        try {
            connection.socket().setTcpNoDelay(true);
        } catch (SocketException e) {
            // It is closed, as the call is about to find out.
        }
    }
}
