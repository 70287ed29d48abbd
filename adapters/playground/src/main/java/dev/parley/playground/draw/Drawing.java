package dev.parley.playground.draw;

import dev.parley.core.chat.Reply;
import dev.parley.playground.out.Line;
import dev.parley.playground.out.Transcript;
import dev.parley.playground.world.DeliveryId;
import dev.parley.playground.world.PlaygroundWorld;
import dev.parley.playground.world.PlaygroundWorld.Seat;
import dev.parley.playground.world.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the lines of a transcript into entries of the page, in the reader's own zone. */
public final class Drawing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACTLY =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss (VV)", Locale.ENGLISH);

    private static final int LONGEST_ASKED = 300;

    private final PlaygroundWorld world;
    private final ZoneId zone;
    private final boolean neutral;

    public Drawing(PlaygroundWorld world, Visit visit) {
        this.world = world;
        this.zone = visit.zone();
        this.neutral = visit.neutral();
    }

    public List<Entry> of(Transcript transcript) {
        List<Entry> entries = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (Line line : transcript.lines()) {
            LocalDate day = line.at().atZone(zone).toLocalDate();
            Optional<String> announced = day.equals(before) ? Optional.empty() : Optional.of(DAY.format(day));
            entries.add(
                    line instanceof Line.Posted posted ? posted(posted, announced) : told((Line.Told) line, announced));
            before = day;
        }
        return List.copyOf(entries);
    }

    public static String idOf(String line) {
        return "e-" + DeliveryId.hash(line);
    }

    private Entry posted(Line.Posted line, Optional<String> day) {
        var post = line.post();
        String attribution = post.message().attribution();
        return new Entry(
                idOf(line.key()),
                line.key(),
                line.holder(),
                attribution.isEmpty() ? Entry.Kind.CHAT : Entry.Kind.POST,
                post.by().name(),
                world.seat(post.by().id()).map(Seat::initials).orElse("?"),
                day,
                time(line.at()),
                line.at().toString(),
                exactly(line.at()),
                attribution,
                "",
                "",
                Part.of(post.message().shown()),
                Optional.empty(),
                neutral ? Optional.of(NeutralJson.of(post.message())) : Optional.empty());
    }

    private Entry told(Line.Told line, Optional<String> day) {
        Reply reply = line.reply();
        return new Entry(
                idOf(line.key()),
                line.key(),
                line.holder(),
                Entry.Kind.PRIVATE,
                "Parley",
                "P",
                day,
                time(line.at()),
                line.at().toString(),
                exactly(line.at()),
                "",
                shortened(line.asked()),
                reply instanceof Reply.Answer answer ? answer.message().title() : "",
                reply instanceof Reply.Answer answer ? Part.of(answer.message().shown()) : List.of(),
                reply instanceof Reply.Refused refused ? Optional.of(refused.refusal()) : Optional.empty(),
                neutral ? Optional.of(NeutralJson.of(reply)) : Optional.empty());
    }

    private static String shortened(String asked) {
        return asked.codePointCount(0, asked.length()) <= LONGEST_ASKED
                ? asked
                : asked.substring(0, asked.offsetByCodePoints(0, LONGEST_ASKED)) + "…";
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private String exactly(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return EXACTLY.format(local);
    }
}
