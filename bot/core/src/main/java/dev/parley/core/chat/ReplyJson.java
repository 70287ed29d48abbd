package dev.parley.core.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Replies and room messages as JSON: what the store keeps of them, and how they are shown to a developer.
 *
 * <p>Open words are plain strings, secret ones are objects with one field, {@code secret}. A secret is read back as a
 * bare {@link Confidential}, whatever it was before. What is written here holds private values: it belongs in the
 * database, or in front of the one person whom the reply is for.
 */
public final class ReplyJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(words())
            .addMixIn(Reply.class, ReplyTypes.class)
            .addMixIn(Block.class, BlockTypes.class)
            .addMixIn(Button.class, ButtonTypes.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            // An answer recorded by another version must not become unreadable over a field too many.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final ObjectWriter REPLY_WRITER = MAPPER.writerFor(Reply.class);
    private static final ObjectWriter MESSAGE_WRITER = MAPPER.writerFor(RoomMessage.class);

    private ReplyJson() {}

    public static String write(Reply reply) {
        return written(REPLY_WRITER, reply);
    }

    public static String write(RoomMessage message) {
        return written(MESSAGE_WRITER, message);
    }

    /**
     * The inverse of {@link #write(Reply)}.
     *
     * @throws IllegalArgumentException if this never was a written reply
     */
    public static Reply readReply(String json) {
        return read(Reply.class, json);
    }

    /**
     * The inverse of {@link #write(RoomMessage)}.
     *
     * @throws IllegalArgumentException if this never was a written message for a room; secret words make it none
     */
    public static RoomMessage readRoomMessage(String json) {
        return read(RoomMessage.class, json);
    }

    private static String written(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    private static <T> T read(Class<T> type, String json) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new IllegalArgumentException("nothing to read");
            }
            return value;
        } catch (JsonProcessingException e) {
            // Jackson's own message may quote the text, and the text may be private.
            throw new IllegalArgumentException(
                    "not what was once written: " + e.getClass().getSimpleName());
        }
    }

    private static SimpleModule words() {
        return new SimpleModule()
                .addSerializer(new OpenWriter())
                .addSerializer(new SecretWriter())
                .addDeserializer(Text.class, new WordsReader())
                .addDeserializer(PublicText.class, new OpenReader())
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addDeserializer(LocalDate.class, new DayReader());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "answer", value = Reply.Answer.class),
        @JsonSubTypes.Type(name = "ask", value = Reply.Ask.class),
        @JsonSubTypes.Type(name = "refused", value = Reply.Refused.class),
        @JsonSubTypes.Type(name = "silent", value = Reply.Silent.class)
    })
    private interface ReplyTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "paragraph", value = Block.Paragraph.class),
        @JsonSubTypes.Type(name = "warning", value = Block.Warning.class),
        @JsonSubTypes.Type(name = "quote", value = Block.Quote.class),
        @JsonSubTypes.Type(name = "facts", value = Block.Facts.class),
        @JsonSubTypes.Type(name = "table", value = Block.Table.class),
        @JsonSubTypes.Type(name = "chart", value = Block.Chart.class),
        @JsonSubTypes.Type(name = "steps", value = Block.Steps.class),
        @JsonSubTypes.Type(name = "examples", value = Block.Examples.class),
        @JsonSubTypes.Type(name = "actions", value = Block.Actions.class),
        @JsonSubTypes.Type(name = "document", value = Block.Document.class)
    })
    private interface BlockTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "do", value = Button.Do.class),
        @JsonSubTypes.Type(name = "copy", value = Button.Copy.class)
    })
    private interface ButtonTypes {}

    private static final class OpenWriter extends StdSerializer<PublicText> {
        OpenWriter() {
            super(PublicText.class);
        }

        @Override
        public void serialize(PublicText words, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(words.text());
        }
    }

    private static final class SecretWriter extends StdSerializer<SecretText> {
        SecretWriter() {
            super(SecretText.class);
        }

        @Override
        public void serialize(SecretText words, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("secret", words.value().forStorage());
            json.writeEndObject();
        }
    }

    private static final class DayReader extends FromStringDeserializer<LocalDate> {
        DayReader() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String text, DeserializationContext context) {
            return LocalDate.parse(text);
        }
    }

    private static final class OpenReader extends StdDeserializer<PublicText> {
        OpenReader() {
            super(PublicText.class);
        }

        @Override
        public PublicText deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "open words are a string");
            }
            return new PublicText(json.getText());
        }
    }

    private static final class WordsReader extends StdDeserializer<Text> {
        WordsReader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                return new PublicText(json.getText());
            }
            if (json.hasToken(JsonToken.START_OBJECT)
                    && "secret".equals(json.nextFieldName())
                    && json.nextToken() == JsonToken.VALUE_STRING) {
                SecretText secret = new SecretText(new Confidential(json.getText()));
                if (json.nextToken() == JsonToken.END_OBJECT) {
                    return secret;
                }
            }
            return context.reportInputMismatch(this, "words are a string or one secret");
        }
    }
}
