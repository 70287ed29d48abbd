package dev.parley.playground.world;

import static dev.parley.playground.world.PlaygroundWorld.ANA;
import static dev.parley.playground.world.PlaygroundWorld.BO;
import static dev.parley.playground.world.PlaygroundWorld.MARIA;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Reply;
import dev.parley.playground.world.PlaygroundWorld.Place;
import dev.parley.playground.world.PlaygroundWorld.Seat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has been said and logged when the playground is opened for the first time, or again. */
public final class DemoDeal {

    /** The delivery that marks seeding as finished. */
    public static final String DONE = "demo-done";

    private static final String PREFIX = "demo-";

    /** Stands for the line that the last answer offered to type elsewhere. */
    private static final String OFFERED = "";

    private static final List<Spoken> LINES = List.of(
            inside(MARIA, "Ana, the Acme renewal is yours. Talk to me before anything goes below 110k."),
            inside(ANA, "/deal start Acme renewal 2027 | Acme | EUR | Maria Chen | Jo Park | direct"),
            inside(ANA, "/deal issue price | 110k"),
            inside(ANA, "/deal issue liability cap | twice the yearly fee"),
            inside(ANA, "/deal batna Contoso takes the capacity for 105k, live by March"),
            inside(ANA, "/deal link"),
            shared(ANA, OFFERED),
            inside(ANA, "/concede payment terms | 45 days instead of 30 | quarterly prepayment | us 4k, them 9k"),
            inside(ANA, "/concede onboarding | two extra workshops"),
            shared(BO, "Morning Ana. To sign this quarter we'd need 15% off the annual fee."),
            shared(ANA, "Morning Bo. Let me see what we can do about that; I'll come back to you today."));

    private DemoDeal() {}

    private static Spoken inside(Seat by, String text) {
        return new Spoken(by, PlaygroundWorld.INSIDE, text);
    }

    private static Spoken shared(Seat by, String text) {
        return new Spoken(by, PlaygroundWorld.SHARED, text);
    }

    public static List<Spoken> lines() {
        return LINES;
    }

    public static String id(int index) {
        return PREFIX + index;
    }

    public static boolean isSeed(String delivery) {
        return delivery.startsWith(PREFIX);
    }

    /** One line that someone typed somewhere; a command if it starts with a slash. */
    public record Spoken(Seat by, Place in, String text) {

        /** What is typed, given what Parley answered to the line before. */
        public String after(Optional<Reply> answer) {
            return text.equals(OFFERED) ? answer.flatMap(DemoDeal::offeredBy).orElse("/deal link") : text;
        }
    }

    private static Optional<String> offeredBy(Reply reply) {
        return Stream.of(reply)
                .filter(Reply.Answer.class::isInstance)
                .flatMap(answer -> ((Reply.Answer) answer).message().blocks().stream())
                .filter(Block.Examples.class::isInstance)
                .flatMap(block -> ((Block.Examples<?>) block).lines().stream())
                .findFirst();
    }
}
