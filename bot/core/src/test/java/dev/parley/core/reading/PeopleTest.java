package dev.parley.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Maria Chen                                        | 1
            Maria Chen (CFO, Northwind)                       | 1
            Maria Chen [CFO and sponsor]                      | 1
            Maria Chen, Maria Chen                            | 1
            Maria Chen and maria  chén                        | 1
            Dr. Maria Chen and Maria Chen                     | 1
            Maria Chen, CFO                                   | 1
            Maria Chen, VP Sales                              | 1
            Maria Chen - Head of Procurement                  | 1
            Maria Chen, Ph.D.                                 | 1
            Maria                                             | 1
            your counterpart to Maria Chen                    | 1
            maria@acme.example                                | 1
            Alexandra Yves-Etienne                            | 1
            Maria Chen vs Jo Park                             | 2
            Maria Chen vs. Jo Park                            | 2
            Maria Chen and Jo Park                            | 2
            Maria Chen / Jo Park                              | 2
            Maria Chen/Jo Park                                | 2
            Maria Chen, Jo Park                               | 2
            Maria Chen & Jo Park                              | 2
            Maria Chen + Jo Park                              | 2
            Maria Chen with Jo Park                           | 2
            Maria Chen <-> Jo Park                            | 2
            Maria Chen ↔ Jo Park                              | 2
            Maria Chen und Jo Park                            | 2
            Maria Chen, CFO and Jo Park, CEO                  | 2
            Maria Chen (CFO), Jo Park (CEO)                   | 2
            our CFO and your CEO                              | 2
            Maria and Jo                                      | 2
            Maria Chen and your counterpart to Maria Chen     | 2
            maria@acme.example, jo@northwind.example          | 2
            Maria Chen, Jo Park and Kim Wu                    | 3
            ''                                                | 0
            """)
    void who_is_named_is_counted(String text, int people) {
        assertThat(People.read(text).understood().map(List::size)).contains(people);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chen, Maria          | Maria Chen       | Chen and Maria
            Maria, Jo            | Jo Maria         | Maria and Jo
            Maria Chen, Jo       | Jo Maria Chen    | Maria Chen and Jo
            Maria Chen, Northwind| Northwind Maria Chen | Maria Chen and Northwind
            """)
    void a_comma_by_a_single_word_is_asked_about(String text, String one, String two) {
        assertThat(People.read(text))
                .isEqualTo(new Reading.Unclear<List<String>>(
                        "Does “" + text + "” name one person or two?", List.of(one, two)));
    }

    @ParameterizedTest
    @CsvSource({
        "Maria Chen,maria chén,true",
        "Maria Chen,Dr. Maria Chen (CFO),true",
        "Maria Chen,Jo Park,false",
        "'','',false"
    })
    void a_person_is_the_same_however_written(String one, String other, boolean same) {
        assertThat(People.same(one, other)).isEqualTo(same);
    }
}
