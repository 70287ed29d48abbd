package dev.parley.playground.in;

import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Interaction;
import dev.parley.playground.draw.Assets;
import dev.parley.playground.draw.Download;
import dev.parley.playground.draw.Drawing;
import dev.parley.playground.draw.Sheet;
import dev.parley.playground.draw.View;
import dev.parley.playground.out.LiveTabs;
import dev.parley.playground.out.PageAnswer;
import dev.parley.playground.out.Transcript;
import dev.parley.playground.world.PlaygroundWorld;
import dev.parley.playground.world.PlaygroundWorld.Place;
import dev.parley.playground.world.PlaygroundWorld.Seat;
import dev.parley.playground.world.Problem;
import dev.parley.playground.world.Visit;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every page and fragment of the playground. */
public final class RoomPages extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger log = LoggerFactory.getLogger(RoomPages.class);
    private static final int LONGEST_LABEL = 120;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final transient Conversation conversation;
    private final transient PlaygroundWorld world;
    private final transient LiveTabs tabs;
    private final transient Assets assets;
    private final transient Pages pages = new Pages();

    public RoomPages(Conversation conversation, PlaygroundWorld world, LiveTabs tabs, Assets assets) {
        this.conversation = conversation;
        this.world = world;
        this.tabs = tabs;
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, path -> {
            FormBody query = FormBody.ofQuery(request);
            if (path.isRoot()) {
                Place first = PlaygroundWorld.INSIDE;
                response.sendRedirect(Visit.address(first, PlaygroundWorld.ANA, ""));
                return;
            }
            Visit visit = visit(request, path, query, query);
            switch (path.below()) {
                case "" -> html(response, "page", Map.of("page", page(request, visit)));
                case "transcript" -> transcript(response, visit, Optional.empty());
                case "events" ->
                    tabs.open(
                            new LiveTabs.Watch(visit.place().id(), visit.seat().id()), request, response);
                case "file" -> file(response, visit, query.first("line"), query.first("block"));
                default -> throw Problem.nowhere();
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, path -> {
            FormBody body = FormBody.of(request);
            Visit visit = visit(request, path, FormBody.ofQuery(request), body);
            switch (path.below()) {
                case "say" ->
                    told(response, visit, conversation.say(visit, body.first("delivery"), body.first("text")), "");
                case "press" -> press(response, visit, body);
                case "form" -> form(response, visit, body);
                case "complete" ->
                    html(
                            response,
                            "completions",
                            Map.of("completions", conversation.complete(visit, body.first("text"))));
                case "reset" -> {
                    conversation.reset(visit.seat(), body.first("delivery"));
                    response.setHeader("HX-Refresh", "true");
                    response.setStatus(HttpServletResponse.SC_OK);
                }
                default -> throw Problem.nowhere();
            }
        });
    }

    private void press(HttpServletResponse response, Visit visit, FormBody body) throws IOException {
        ButtonAction action;
        try {
            action = ButtonAction.decode(body.first("press"));
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "That button isn't Parley's. Reload the page and try again.");
        }
        String holder = body.first("holder");
        told(response, visit, conversation.press(visit, holder, action, shortened(body.first("label"))), holder);
    }

    private void form(HttpServletResponse response, Visit visit, FormBody body) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        body.fields().forEach((posted, values) -> {
            List<String> filled =
                    values.stream().filter(value -> !value.isEmpty()).toList();
            Sheet.Field.inputName(posted).ifPresent(name -> fields.put(name, filled));
        });
        Interaction.FormSubmission submitted =
                new Interaction.FormSubmission(body.first("command"), body.first("subject"), fields);
        String holder = body.first("holder");
        PageAnswer told =
                conversation.submit(visit, body.first("delivery"), holder, submitted, shortened(body.first("title")));
        if (told.refusal().isPresent()) {
            // The form stays as it was filled in; only what was wrong, and a fresh delivery id, come back.
            retarget(response, "#form-problem");
            html(response, "formrefusal", Map.of("refusal", told.refusal().get(), "delivery", freshId()));
        } else {
            told(response, visit, told, holder);
        }
    }

    private void told(HttpServletResponse response, Visit visit, PageAnswer told, String holder) throws IOException {
        if (told.form().isPresent()) {
            retarget(response, "#form-dialog");
            html(response, "form", Map.of("sheet", Sheet.of(told.form().get(), holder, freshId()), "visit", visit));
        } else {
            transcript(response, visit, Optional.of(told));
        }
    }

    private void transcript(HttpServletResponse response, Visit visit, Optional<PageAnswer> told) throws IOException {
        html(response, "transcript", Map.of("room", room(visit, told)));
    }

    private View.Room room(Visit visit, Optional<PageAnswer> told) {
        // Read before the lines, so that what is drawn from older lines never carries the newer number.
        long changes = conversation.changes();
        Transcript transcript = conversation.transcript(visit);
        return new View.Room(
                visit,
                new Drawing(world, visit).of(transcript),
                transcript.complete(),
                transcript.isUntouched(),
                changes,
                told.flatMap(each -> transcript.lineOf(each.delivery())).map(line -> Drawing.idOf(line.key())),
                told.isPresent());
    }

    private View.Page page(HttpServletRequest request, Visit visit) {
        return new View.Page(
                visit,
                world.placesOf(visit.seat()),
                world.people().stream()
                        .map(seat -> View.Person.of(world, seat, visit.place()))
                        .toList(),
                room(visit, Optional.empty()),
                cookie(request, "theme")
                        .filter(List.of("light", "dark")::contains)
                        .orElse("auto"),
                String.join(" ", conversation.words()),
                freshId(),
                assets);
    }

    private void file(HttpServletResponse response, Visit visit, String line, String block) throws IOException {
        Download download = conversation
                .transcript(visit)
                .find(line)
                .flatMap(found -> Download.from(found, block))
                .orElseThrow(() -> new Problem(404, "That file has expired. Ask Parley for it again."));
        download.send(response);
    }

    private Visit visit(HttpServletRequest request, RoomPath path, FormBody query, FormBody options) {
        String as = query.first("as");
        Seat seat = as.isEmpty()
                ? PlaygroundWorld.ANA
                : world.seat(as).orElseThrow(() -> new Problem(404, "Nobody here goes by that name."));
        Place place = world.place(path.room(), seat)
                .orElseThrow(() -> new Problem(404, "There's no such room for " + seat.name() + "."));
        return new Visit(seat, place, zone(request), options.first("neutral").equals("on"));
    }

    private static ZoneId zone(HttpServletRequest request) {
        try {
            return cookie(request, "zone").map(ZoneId::of).orElse(UTC);
        } catch (DateTimeException e) {
            return UTC;
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(each -> each.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String shortened(String label) {
        int end = label.offsetByCodePoints(0, Math.min(LONGEST_LABEL, label.codePointCount(0, label.length())));
        return label.substring(0, end);
    }

    private static String freshId() {
        return UUID.randomUUID().toString();
    }

    private static void retarget(HttpServletResponse response, String target) {
        response.setHeader("HX-Retarget", target);
        response.setHeader("HX-Reswap", "innerHTML");
    }

    private void html(HttpServletResponse response, String template, Map<String, Object> parameters)
            throws IOException {
        byte[] page = pages.draw(template, parameters).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** Serves a request; whatever goes wrong becomes a plain answer that says so. */
    private void serve(HttpServletRequest request, HttpServletResponse response, Serving serving) throws IOException {
        Problem problem;
        try {
            serving.serve(RoomPath.of(request.getRequestURI()));
            return;
        } catch (Problem e) {
            problem = e;
        } catch (RuntimeException e) {
            // The server's own limits, met while a body was read, say which status they mean.
            if (e instanceof HttpException limit && limit.getCode() < 500) {
                throw e;
            }
            String code = freshId().substring(0, 8);
            log.error("fault {} in the page", code, e);
            problem = new Problem(
                    500,
                    "Something broke on Parley's side (code " + code + "). Send it again; nothing will happen twice.");
        }
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        if (isFromPage(request)) {
            byte[] told = problem.told().getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/plain;charset=UTF-8");
            response.setContentLength(told.length);
            response.getOutputStream().write(told);
        } else {
            html(response, "problem", Map.of("what", problem.told(), "assets", assets));
        }
    }

    /** Whether the page's own script asks, which shows a short text where the reader is looking. */
    private static boolean isFromPage(HttpServletRequest request) {
        return isTrue(request.getHeader("HX-Request"));
    }

    private static boolean isTrue(@Nullable String header) {
        return "true".equals(header);
    }

    @FunctionalInterface
    private interface Serving {
        void serve(RoomPath path) throws IOException;
    }
}
