package dev.parley.playground.world;

import dev.parley.core.chat.ButtonAction;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.playground.out.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The ids under which this page delivers requests. The first letter says what led to one. */
public final class DeliveryId {

    private static final Pattern FROM_BROWSER = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private static final Pattern ANSWERED = Pattern.compile("[tfb]-[A-Za-z0-9.-]{8,80}");

    private DeliveryId() {}

    public static String chat(String fromBrowser) {
        return "c-" + checked(fromBrowser);
    }

    public static String typed(String fromBrowser) {
        return "t-" + checked(fromBrowser);
    }

    public static String form(String fromBrowser) {
        return "f-" + checked(fromBrowser);
    }

    public static String reset(String fromBrowser) {
        return "r-" + checked(fromBrowser);
    }

    public static boolean isForm(String id) {
        return id.startsWith("f-");
    }

    /** Whether this can be the id of something that Parley answered to one person. */
    public static boolean isAnswered(String id) {
        return ANSWERED.matcher(id).matches();
    }

    /**
     * The id of a button in a message: the same however often it is drawn, so that a double click, or a second click
     * after the page was drawn again, is one delivery.
     *
     * @param holder the {@link Line#holder()} of the line that it stands in
     */
    public static String button(RoomKey room, Person person, String holder, ButtonAction action) {
        return "b-" + hash(String.join(" ", room.channel(), person.id(), holder, action.encode()));
    }

    /** A short stand-in for a text, for ids within the page. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String checked(String fromBrowser) {
        if (!FROM_BROWSER.matcher(fromBrowser).matches()) {
            throw new Problem(400, "That came without a proper delivery id. Reload the page and try again.");
        }
        return fromBrowser;
    }
}
