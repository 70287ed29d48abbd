package dev.parley.playground.draw;

import dev.parley.playground.world.DeliveryId;
import dev.parley.playground.world.Problem;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page's own files, by exact name and nothing else, from the class path. */
public final class Assets extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String OWN = "/dev/parley/playground/assets/";

    private final transient Map<String, Asset> assets;

    public Assets() {
        assets = Stream.of(
                        Asset.read("parley.css", OWN + "parley.css", "text/css;charset=UTF-8"),
                        Asset.read("parley.js", OWN + "parley.js", "text/javascript;charset=UTF-8"),
                        Asset.read("parley.svg", OWN + "parley.svg", "image/svg+xml"),
                        Asset.read("htmx.js", webjar("htmx"), "text/javascript;charset=UTF-8"))
                .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));
    }

    /** The address of a file, which changes whenever its content does. */
    public String address(String name) {
        Asset asset = Objects.requireNonNull(assets.get(name));
        return "/assets/" + name + "?v=" + asset.version();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        Asset asset = assets.get(path.substring(1));
        if (asset == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(Problem.nowhere().told());
            return;
        }
        String tag = "\"" + asset.version() + "\"";
        boolean versioned = ("v=" + asset.version()).equals(request.getQueryString());
        response.setHeader("Cache-Control", versioned ? "max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = asset.content().getBytes(StandardCharsets.UTF_8);
        response.setContentType(asset.type());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String webjar(String name) {
        Properties webjars = new Properties();
        try (InputStream file = open("/dev/parley/playground/webjars.properties")) {
            webjars.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(webjars.getProperty(name));
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource);
    }

    private record Asset(String name, String type, String content, String version) {

        static Asset read(String name, String resource, String type) {
            try (InputStream file = open(resource)) {
                String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return new Asset(name, type, content, DeliveryId.hash(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
