package dev.parley.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Confidential;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What was noted as private, in the spellings that people use. */
class GuardCasesTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "guard.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            commentCharacter = '#',
            ignoreLeadingAndTrailingWhitespace = false)
    void a_message_is_stopped_where_it_reveals_what_was_noted(String noted, String message, String expected) {
        boolean stopped = new Confidential(noted).isRevealedBy(OutgoingText.of(message, "EUR"));
        assertThat(stopped).isEqualTo(expected.equals("stop"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Contoso at 91,300 by June                                    | Contoso
            contoso at 91,300 by june                                    | contoso
            Buy from Soylent at 69.8k                                    | Soylent
            Globodyne Systems GmbH, quoted EUR 95,000 p.a. on Friday     | Globodyne Systems
            SAP or Oracle; IBM as a third option                         | SAP, Oracle, IBM
            Stay with the incumbent (Initech) for 12 months              | Initech
            Second supplier: Hooli Inc. at $90k                          | Hooli
            Acme could be replaced by Fabrikam                           | Fabrikam
            Renew with O'Reilly at 50k; Jo Park agrees                   | O'Reilly
            Build in-house at 80k by March, plus two German contractors  | ''
            No deal: delay to Q3 2027, risk medium, EUR 20k per month    | ''
            Walk away and offer less on Price                            | ''
            """)
    void the_names_in_a_best_alternative_are_found(String note, String names) {
        assertThat(String.join(", ", ProperNames.in(note, List.of("Acme", "Maria Chen", "Jo Park", "price"))))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Contoso           | We are also talking to Contoso.          | true
            Contoso           | contoso's offer is on the table          | true
            Globodyne Systems | Globodyne came back to us                | true
            Globodyne Systems | our systems are down                     | false
            Contoso           | Let us sign in June.                     | false
            Delta Air Lines   | two lines on air quality                 | false
            Delta Air Lines   | Delta is cheaper                         | true
            Umbrella          | Umbrellas for everybody                  | false
            """)
    void a_message_that_mentions_a_guarded_name_is_stopped(String name, String message, boolean stopped) {
        assertThat(new Confidential(name).isNamedIn(OutgoingText.of(message, "EUR")))
                .isEqualTo(stopped);
    }

    @Test
    void an_empty_note_names_nobody() {
        assertThat(ProperNames.in("", List.of())).isEmpty();
        assertThat(ProperNames.in("\u202e 🙂 — …", List.of())).isEmpty();
    }
}
