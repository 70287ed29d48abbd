package dev.parley.service;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Parley. Everything is constructed here, top to bottom, and closed in reverse. */
final class Wiring implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Wiring.class);

    private final Settings settings;
    private final Metrics metrics = new Metrics();
    private final HttpServer http;

    private Wiring(Map<String, String> environment, InstantSource clock) throws Misconfiguration {
        SettingsReader reader = new SettingsReader(environment);
        settings = reader.read();
        reader.warnings().forEach(log::warn);
        List<Problem> problems = new ArrayList<>(reader.problems());
        Optional<HttpServer> bound = listen(problems);
        HomeFolder.prepare(settings.home()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            bound.ifPresent(HttpServer::close);
            throw new Misconfiguration(problems);
        }
        http = bound.orElseThrow();
        Objects.requireNonNull(clock);
        http.serve(new ServletContextHandler(), () -> true);
    }

    /**
     * Starts everything.
     *
     * @throws Misconfiguration with all that is to be put right; nothing is left running then
     */
    static Wiring open(Map<String, String> environment, InstantSource clock) throws Misconfiguration {
        return new Wiring(environment, clock);
    }

    /** Where the page is. */
    String url() {
        String host = settings.host().equals("127.0.0.1") ? "localhost" : settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.port();
    }

    @Override
    public void close() {
        http.close();
        metrics.close();
    }

    private Optional<HttpServer> listen(List<Problem> problems) {
        boolean addressIsWrong = problems.stream()
                .anyMatch(each -> List.of(Settings.HOST, Settings.PORT).contains(each.key()));
        if (addressIsWrong) {
            return Optional.empty();
        }
        try {
            return Optional.of(HttpServer.listen(settings.host(), settings.port(), metrics, Limits.STANDARD));
        } catch (IOException e) {
            problems.add(
                    new Problem(
                            Settings.PORT,
                            "port " + settings.port() + " of " + settings.host() + " cannot be listened on",
                            "a port that nothing else uses",
                            "Stop what uses it (perhaps another Parley), or choose another: PARLEY_PORT=0 takes any free one."));
            return Optional.empty();
        }
    }
}
