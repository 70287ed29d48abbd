package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveTabsTest {

    private static final String ENDED = "ended";

    private RunningPlayground running;

    @BeforeEach
    void start() throws Exception {
        running = new RunningPlayground("hello");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_message_wakes_every_tab_of_the_room_and_says_nothing_of_itself() throws Exception {
        BlockingQueue<String> bo = listening("shared", "bo");
        BlockingQueue<String> maria = listening("shared", "maria");

        running.say("shared", "ana", "good morning");

        assertThat(bo.poll(10, TimeUnit.SECONDS)).isEqualTo("event: changed");
        assertThat(maria.poll(10, TimeUnit.SECONDS)).isEqualTo("event: changed");
    }

    @Test
    void a_private_answer_wakes_only_the_tabs_of_the_one_who_asked() throws Exception {
        BlockingQueue<String> bo = listening("shared", "bo");
        BlockingQueue<String> ana = listening("shared", "ana");
        BlockingQueue<String> inside = listening("inside", "ana");

        running.say("shared", "ana", "/keep");
        assertThat(ana.poll(10, TimeUnit.SECONDS)).isEqualTo("event: changed");
        running.say("shared", "bo", "the next thing");

        assertThat(bo.poll(10, TimeUnit.SECONDS)).isEqualTo("event: changed");
        running.close();
        assertThat(bo.poll(10, TimeUnit.SECONDS)).isEqualTo(ENDED);
        assertThat(inside.poll(10, TimeUnit.SECONDS)).isEqualTo(ENDED);
    }

    /** The events of a tab from now on, without their empty data, and a last word when the stream has ended. */
    private BlockingQueue<String> listening(String room, String person) throws Exception {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        HttpResponse<java.io.InputStream> stream = HttpClient.newHttpClient()
                .send(
                        running.request("/rooms/" + room + "/events?as=" + person)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        Thread reader = new Thread(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> line.startsWith("event: ")).forEach(events::add);
            } catch (java.io.IOException | java.io.UncheckedIOException e) {
                events.add("broken");
            } finally {
                events.add(ENDED);
            }
        });
        reader.setDaemon(true);
        reader.start();
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("event: ready");
        return events;
    }
}
