package dev.parley.teams.draw;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationAccount;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** JSON as Teams speaks it. The SDK's own reader refuses common timestamps, and its writer repeats unknown fields. */
public final class TeamsJson {

    /** What the store has room for, and what fits into the path of a URL. */
    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[!-~]{1,255}");

    /** Reads what Teams sends, and writes trees. */
    public static final ObjectMapper JSON = JsonMapper.builder(new Forgiving())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Activity.class, PlainTimestamp.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private TeamsJson() {}

    @SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // read by Jackson
    private abstract static class PlainTimestamp {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        private OffsetDateTime timestamp;
    }

    @JsonIgnoreProperties({"fromStreamingConnection", "teamsActivity", "historyDisclosed"})
    private abstract static class NoActivityGetters {}

    @JsonIgnoreProperties("group")
    private abstract static class NoConversationGetters {}

    /** Writes half of a character as a question mark, and does not fail at it. */
    private static final class Forgiving extends JsonFactory {

        private static final long serialVersionUID = 1;

        @Override
        public JsonFactory copy() {
            return new Forgiving();
        }

        @Override
        protected JsonGenerator _createUTF8Generator(OutputStream out, IOContext context) throws IOException {
            return _createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8), context);
        }
    }

    /** Writes activities for the SDK's client. */
    public static final class Writer extends JacksonAdapter {

        private static final ObjectMapper WRITING = JSON.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .addMixIn(Activity.class, NoActivityGetters.class)
                .addMixIn(ConversationAccount.class, NoConversationGetters.class);

        @Override
        public ObjectMapper serializer() {
            return WRITING;
        }
    }

    /** Whether it could be an id of Teams'. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
