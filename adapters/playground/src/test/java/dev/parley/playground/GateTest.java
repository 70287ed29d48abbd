package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private RunningPlayground running;

    @BeforeEach
    void start() throws Exception {
        running = new RunningPlayground("hello");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LOCALHOST:PORT"})
    void this_machine_by_its_own_names_is_let_in(String host) throws Exception {
        assertThat(raw("GET /rooms/inside?as=ana HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example:PORT",
                "Host: localhost.evil.example:PORT",
                "Host: localhost",
                "Host: localhost:1",
                "Host: 127.0.0.1.nip.example:PORT",
                "Host: 10.0.0.1:PORT",
                "Host: [::2]:PORT",
                "Host: localhost:PORT@evil.example",
                "Host: localhost:PORT\r\nHost: evil.example",
                "X-Forwarded-Host: localhost:PORT",
                "Host: evil.example\r\nX-Forwarded-Host: localhost:PORT"
            })
    void any_other_host_is_refused_whatever_is_asked(String headers) throws Exception {
        for (String line : new String[] {"GET /rooms/inside?as=ana", "GET /assets/parley.css", "GET /healthz"}) {
            String answer = raw(line + " HTTP/1.1", headers);
            assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("Ana Ruiz");
        }
    }

    @Test
    void a_request_line_that_names_another_host_is_refused() throws Exception {
        assertThat(raw("GET http://evil.example/rooms/inside HTTP/1.1", "Host: localhost:PORT"))
                .matches("(?s)HTTP/1.1 4\\d\\d.*");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Origin, https://localhost:PORT",
        "Origin, http://127.0.0.1:PORT",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, nonsense"
    })
    void a_post_from_another_site_changes_nothing(String header, String value) throws Exception {
        HttpResponse<String> answer = running.send(running.posting(
                        "/rooms/shared/say?as=ana",
                        HttpRequest.BodyPublishers.ofString("text=forged&delivery=12345678"))
                .header(header, value.replace("PORT", Integer.toString(running.port()))));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(running.transcript("shared", "ana").text()).doesNotContain("forged");
    }

    @Test
    void a_post_from_the_page_itself_is_let_in() throws Exception {
        HttpResponse<String> answer = running.send(running.posting(
                        "/rooms/shared/say?as=ana",
                        HttpRequest.BodyPublishers.ofString("text=genuine&delivery=12345678"))
                .header("Origin", "http://localhost:" + running.port())
                .header("Sec-Fetch-Site", "same-origin"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(running.transcript("shared", "bo").text()).contains("genuine");
    }

    @Test
    void methods_that_are_not_used_are_refused() throws Exception {
        for (String method : new String[] {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"}) {
            assertThat(raw(method + " /rooms/inside?as=ana HTTP/1.1", "Host: localhost:PORT"))
                    .as(method)
                    .startsWith("HTTP/1.1 405");
        }
    }

    @Test
    void every_page_says_what_it_may_do_and_is_not_kept() throws Exception {
        HttpResponse<String> page = running.send(running.request("/rooms/inside?as=ana"));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'");
        assertThat(page.headers().map())
                .containsKeys("x-content-type-options", "referrer-policy", "cross-origin-resource-policy");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private String raw(String requestLine, String headers) throws IOException {
        String text = (requestLine + "\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                .replace("PORT", Integer.toString(running.port()));
        try (Socket socket = new Socket("localhost", running.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
