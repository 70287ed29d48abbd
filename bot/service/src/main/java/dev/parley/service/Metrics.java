package dev.parley.service;

import dev.parley.core.dispatch.Meter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Counts what happens: numbers and durations by command and outcome, never what was said or by whom. */
final class Metrics implements Meter, AutoCloseable {

    private static final Duration[] BOUNDS = List.of(1, 3, 10, 30, 100, 300, 1_000, 3_000).stream()
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    /** Whatever else a client makes up must not become a series of its own. */
    private static final Set<String> METHODS = Set.of("GET", "POST");

    private static final Pattern KIND = Pattern.compile("[a-z0-9_]{1,40}");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics pauses = new JvmGcMetrics();

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        pauses.bindTo(registry);
    }

    @Override
    public void handled(String command, Outcome outcome, Duration took) {
        timer(
                        "parley.requests",
                        "How long requests to Parley took, by command and outcome",
                        Tags.of("command", command, "outcome", outcome.name().toLowerCase(Locale.ROOT)))
                .record(took);
    }

    /** The kind is the platform's word; anything that does not look like one must not become a series of its own. */
    @Override
    public void troubled(String platform, String kind) {
        Counter.builder("parley.platform.troubles")
                .description("How often a chat platform refused or failed, by kind")
                .tags("platform", platform, "kind", KIND.matcher(kind).matches() ? kind : "other")
                .register(registry)
                .increment();
    }

    /** An HTTP exchange is over. */
    void exchanged(String method, int status, Duration took) {
        timer(
                        "parley.http.exchanges",
                        "How long HTTP exchanges took, by method and kind of status",
                        Tags.of("method", METHODS.contains(method) ? method : "other", "status", status / 100 + "xx"))
                .record(took);
    }

    void gauge(String name, String description, IntSupplier now) {
        Gauge.builder(name, now, IntSupplier::getAsInt)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** Everything counted so far, in the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        pauses.close();
        registry.close();
    }

    private Timer timer(String name, String description, Tags tags) {
        return Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
