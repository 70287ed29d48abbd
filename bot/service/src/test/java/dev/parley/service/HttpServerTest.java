package dev.parley.service;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.core.dispatch.Meter.Outcome;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class HttpServerTest {

    private static final Limits TIGHT =
            new Limits(1_000, 1_000, Duration.ofMillis(900), Duration.ofMillis(400), Duration.ofSeconds(8), 16, 50);

    private final Metrics metrics = new Metrics();
    private final ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answerNow = new CountDownLatch(1);
    private HttpServer http;
    private int port;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.listen("127.0.0.1", 0, metrics, TIGHT);
        port = http.port();
    }

    @AfterEach
    void stop() {
        answerNow.countDown();
        trickle.shutdownNow();
        http.close();
        metrics.close();
    }

    @Test
    void while_starting_it_is_alive_but_not_ready_and_serves_nothing() throws IOException {
        assertThat(Wire.get(port, "/healthz")).startsWith("HTTP/1.1 200");
        assertThat(Wire.get(port, "/readyz")).startsWith("HTTP/1.1 503");
        assertThat(Wire.get(port, "/")).startsWith("HTTP/1.1 503").contains("Try again in a moment");
    }

    @Test
    void it_is_ready_as_long_as_the_store_answers() throws IOException {
        http.serve(pages(), () -> true);
        assertThat(Wire.get(port, "/readyz")).startsWith("HTTP/1.1 200");

        http.readyWhen(() -> {
            throw new IllegalStateException("the disk is gone");
        });
        assertThat(Wire.get(port, "/readyz")).startsWith("HTTP/1.1 503").doesNotContain("disk");
    }

    @Test
    void requests_are_counted_by_command_and_outcome_and_nothing_else_of_them_is_told() throws IOException {
        http.serve(pages(), () -> true);
        metrics.handled("concede", Outcome.ANSWERED, Duration.ofMillis(2));
        Wire.ask(port, "GREET /echo?secret=hunter2 HTTP/1.1", "");

        assertThat(Wire.get(port, "/metrics"))
                .contains("parley_requests_seconds_count{command=\"concede\",outcome=\"answered\"} 1")
                .contains("parley_http_exchanges_seconds_count{method=\"other\"")
                .contains("jvm_memory_used_bytes", "jvm_gc_", "jvm_threads_live_threads")
                .doesNotContain("hunter2", "GREET");
    }

    @Test
    void a_body_within_the_limit_arrives_whole() throws IOException {
        http.serve(pages(), () -> true);
        assertThat(post("Content-Length: 1000", "x".repeat(1_000)))
                .startsWith("HTTP/1.1 200")
                .endsWith("1000");
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_announced_or_not() throws IOException {
        http.serve(pages(), () -> true);
        assertThat(post("Content-Length: 1001", "x".repeat(1_001)))
                .startsWith("HTTP/1.1 413")
                .contains("Send less");
        assertThat(post("Transfer-Encoding: chunked", "3e9\r\n" + "x".repeat(1_001) + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("Send less");
    }

    @Test
    void headers_over_the_limit_are_refused() throws IOException {
        assertThat(Wire.ask(port, "GET / HTTP/1.1\r\nX-Long: " + "x".repeat(1_000), ""))
                .startsWith("HTTP/1.1 431")
                .contains("longer than Parley takes");
    }

    @Test
    void what_is_not_http_gets_a_plain_sentence() throws IOException {
        assertThat(Wire.ask(port, "GET \u0000 HTTP/9", ""))
                .startsWith("HTTP/1.1 400")
                .contains("couldn't read this request")
                .doesNotContain("Exception", "jetty", "Jetty");
    }

    @Test
    void a_fault_in_a_page_tells_its_reader_nothing_of_the_inside() throws IOException {
        http.serve(pages(), () -> true);
        assertThat(Wire.get(port, "/fault"))
                .startsWith("HTTP/1.1 500")
                .contains("Something went wrong inside Parley")
                .doesNotContain("walk away at 90k", "Exception", "\tat ", "jetty", "Server:");
    }

    @Test
    void a_client_that_trickles_its_headers_is_cut_off() throws IOException {
        http.serve(pages(), () -> true);
        assertCutOff("GET /echo HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    }

    @Test
    void a_client_that_trickles_its_body_is_cut_off() throws IOException {
        http.serve(pages(), () -> true);
        assertCutOff("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n");
    }

    @Test
    void a_client_that_says_nothing_is_cut_off() throws IOException {
        try (Wire silent = new Wire(port)) {
            assertThat(silent.rest()).isEmpty();
        }
    }

    @Test
    void a_slow_answer_is_not_a_slow_arrival() throws Exception {
        http.serve(pages(), () -> true);
        CompletableFuture<String> answer = inTheBackground(() -> Wire.get(port, "/when-told"));
        assertThat(asked.await(5, SECONDS)).isTrue();
        // Not at the very moment at which silence is looked for again.
        assertThat(answerNow.await(5 * TIGHT.idle().toMillis() / 2, MILLISECONDS))
                .isFalse();
        answerNow.countDown();
        assertThat(answer.get(10, SECONDS)).startsWith("HTTP/1.1 200");
    }

    @Test
    void stopping_finishes_what_was_accepted_and_takes_nothing_new() throws Exception {
        http.serve(pages(), () -> true);
        CompletableFuture<String> answer = inTheBackground(() -> Wire.get(port, "/when-told"));
        assertThat(asked.await(5, SECONDS)).isTrue();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(http::close);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThatThrownBy(() -> Wire.get(port, "/echo")).isInstanceOf(SocketException.class));
        assertThat(stopped).isNotDone();
        assertThat(answer).isNotDone();

        answerNow.countDown();
        assertThat(answer.get(5, SECONDS)).startsWith("HTTP/1.1 200").endsWith("told");
        stopped.get(5, SECONDS);
    }

    @Test
    void a_port_in_use_is_refused() {
        assertThatThrownBy(() -> HttpServer.listen("127.0.0.1", port, new Metrics(), TIGHT))
                .isInstanceOf(IOException.class);
    }

    private void assertCutOff(String beginning) throws IOException {
        try (Wire slow = new Wire(port)) {
            slow.send(beginning);
            var dripping = trickle.scheduleAtFixedRate(() -> drip(slow), 50, 50, MILLISECONDS);
            long begun = System.nanoTime();
            try {
                assertThat(slow.rest()).doesNotContain("200 OK");
            } catch (SocketException cut) {
                assertThat(cut).hasMessageContaining("reset");
            }
            dripping.cancel(true);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void drip(Wire wire) {
        try {
            wire.send("x");
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private String post(String header, String body) throws IOException {
        return Wire.ask(port, "POST /echo HTTP/1.1\r\n" + header, body);
    }

    private CompletableFuture<String> inTheBackground(Callable<String> work) {
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private ServletContextHandler pages() {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new Pages(), "/*");
        return context;
    }

    /** Pages that answer with the length of what came, late, or not at all. */
    @SuppressWarnings("serial")
    private final class Pages extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/fault" -> throw new IllegalStateException("we walk away at 90k");
                case "/when-told" -> {
                    asked.countDown();
                    try {
                        assertThat(answerNow.await(10, SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    response.getWriter().print("told");
                }
                default -> response.getWriter().print(request.getInputStream().readAllBytes().length);
            }
        }
    }
}
