package dev.parley.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            Maria Chen - CFO                                  | 1
            Maria Chen, our CFO                               | 1
            Maria Chen, VP Sales and Marketing                | 1
            Maria Chen, Sales & Marketing                     | 1
            Maria Chen (Sales & Marketing)                    | 1
            Maria Chen, Acme Inc.                             | 1
            Maria Chen, Jr.                                   | 1
            Dr. Chen, Ph.D.                                   | 1
            Maria Chen <maria@acme.example>                   | 1
            our CFO                                           | 1
            VP Sales and Marketing                            | 1
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
            Maria Chen; Jo Park                               | 2
            Maria Chen x Jo Park                              | 2
            Maria Chen → Jo Park                              | 2
            Maria Chen <> Jo Park                             | 2
            Maria Chen to Jo Park                             | 2
            Maria Chen - Jo Park                              | 2
            Maria Chen et Jo Park                             | 2
            José García y Ana Pérez                           | 2
            Maria Chen e Jo Park                              | 2
            Мария Чен и Джо Парк                              | 2
            陈玛丽和朴乔 与 朴乔                                     | 2
            陈玛丽、朴乔                                         | 2
            between Maria Chen and Jo Park                    | 2
            both our bosses                                   | 2
            both CFOs                                         | 2
            sponsor to sponsor                                | 2
            our CFO, your CEO                                 | 2
            Ms. Chen, Mr. Park                                | 2
            Chen, Maria and Park, Jo                          | 2
            Chen, Maria; Park, Jo                             | 2
            Maria Chen, Acme GmbH, Jo Park, Northwind Ltd     | 2
            Maria Chen (our CFO) with Jo Park (your CEO)      | 2
            Maria Chen <m@a.example>, Jo Park <j@b.example>   | 2
            @maria and @jo                                    | 2
            @maria @jo                                        | 2
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
            CHEN, Maria          | Maria CHEN       | CHEN and Maria
            Chen, Maria, CFO     | Maria Chen       | Chen and Maria
            van den Berg, Jan    | Jan van den Berg | van den Berg and Jan
            Chen, Maria and Maria Chen | Maria Chen | Chen and Maria
            Maria Chen, Jo       | Maria Chen (Jo)  | Maria Chen and Jo
            Maria Chen, Northwind| Maria Chen (Northwind) | Maria Chen and Northwind
            Ortega y Gasset      | Ortega-Gasset    | Ortega and Gasset
            """)
    void what_may_be_one_or_two_is_asked_about(String text, String one, String two) {
        assertThat(People.read(text))
                .isEqualTo(new Reading.Unclear<List<String>>(
                        "Does “" + text + "” name one person or two?", List.of(one, two)));
        assertThat(People.read(one).understood().map(List::size)).contains(1);
        assertThat(People.read(two).understood().map(List::size)).contains(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Maria Chen,maria chén,true",
        "Maria Chen,Dr. Maria Chen (CFO),true",
        "'Chen, Maria',Maria Chen,true",
        "'Maria Chen, CFO',maria  chen,true",
        "Maria Chen,Maria Chen and Jo Park,false",
        "Maria Chen,Jo Park,false",
        "'','',false",
        "!!,??,false"
    })
    void a_person_is_the_same_however_written(String one, String other, boolean same) {
        assertThat(People.same(one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothing_typed_ever_throws_and_what_is_asked_about_has_two_lines_that_settle_it(long seed) {
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "Maria ", "Chen", "Jo Park", ",", " and ", " y ", " - ", "/", "(", ")", "@jo ", "CFO", "our ", "both ",
                "s", "<", ">", "Dr. ", "\n", "\ud83d", "\u200B", "de ", "!", " to ", "sales");
        for (int i = 0; i < 500; i++) {
            String typed = random.ints(random.nextInt(8), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .reduce("", String::concat);
            People.same(typed, typed);
            if (People.read(typed) instanceof Reading.Unclear<List<String>> unclear) {
                assertThat(unclear.works()).as(typed).hasSize(2).doesNotContain("");
            }
        }
    }
}
