package dev.parley.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Confidential;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Builds a deal in which everything that could be noted is, and looks for what of it is confidential. */
class DealSecretsTest {

    private int made;

    /** What a deal may one day have, which nobody listed. */
    private record Beside(Deal deal, List<Optional<Mandate>> later) {}

    @Test
    void every_confidential_value_of_a_deal_is_among_its_secrets() throws ReflectiveOperationException {
        Deal deal = (Deal) sample(Deal.class);

        assertThat(confidentialIn(deal).toList())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(value -> assertThat(listed(deal)).contains(plain(value)));
    }

    @Test
    void one_that_is_not_listed_is_found() throws ReflectiveOperationException {
        Beside beside = (Beside) sample(Beside.class);
        Confidential later = beside.later().get(0).orElseThrow();

        assertThat(confidentialIn(beside)).contains(later);
        assertThat(listed(beside.deal())).doesNotContain(plain(later));
    }

    private static List<Confidential> listed(Deal deal) {
        return deal.secrets().map(DealSecret::value).toList();
    }

    private static Confidential plain(Confidential value) {
        return Confidential.composed(reader -> reader.read(value));
    }

    /** A value of a type with nothing in it empty, and no two texts alike. */
    private Object sample(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Object only = sample(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? Optional.of(only) : List.of(only);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "text " + ++made;
        }
        if (plain == UUID.class) {
            return new UUID(0, ++made);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return construct(plain);
    }

    /** With as much as it can be given. */
    private Object construct(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> type.isRecord() || Modifier.isPublic(each.getModifiers()))
                .max(Comparator.comparing(Constructor::getParameterCount))
                .orElseThrow();
        constructor.setAccessible(true);
        Type[] parameters = constructor.getGenericParameterTypes();
        Object[] arguments = new Object[parameters.length];
        for (int place = 0; place < parameters.length; place++) {
            arguments[place] = sample(parameters[place]);
        }
        return constructor.newInstance(arguments);
    }

    private static Stream<Confidential> confidentialIn(Object value) throws ReflectiveOperationException {
        Stream.Builder<Confidential> found = Stream.builder();
        collect(value, found);
        return found.build();
    }

    private static void collect(Object value, Stream.Builder<Confidential> found) throws ReflectiveOperationException {
        if (value instanceof Confidential confidential) {
            found.add(confidential);
            for (Field field : value.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                collect(field.get(value), found);
            }
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                collect(optional.get(), found);
            }
        } else if (value instanceof Iterable<?> several) {
            for (Object each : several) {
                collect(each, found);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                collect(component.getAccessor().invoke(value), found);
            }
        }
    }
}
