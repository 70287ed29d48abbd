package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatabaseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:h2:/data/parley           | jdbc:h2:retry:/data/parley",
                "jdbc:h2:./parley               | jdbc:h2:retry:./parley",
                "jdbc:h2:~/parley               | jdbc:h2:retry:~/parley",
                "jdbc:h2:file:/data/parley      | jdbc:h2:retry:/data/parley",
                "jdbc:h2:retry:file:/data/parley| jdbc:h2:retry:/data/parley",
                "jdbc:h2:C:/data/parley         | jdbc:h2:retry:C:/data/parley",
                "jdbc:h2:mem:x                  | jdbc:h2:mem:x",
                "jdbc:h2:tcp://host/parley      | jdbc:h2:tcp://host/parley"
            })
    void a_url_gets_what_durability_needs(String given, String expected) {
        assertThat(Database.of(given).url())
                .isEqualTo(expected
                        + ";WRITE_DELAY=0;RETENTION_TIME=2000;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE"
                        + ";TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=100");
    }

    @Test
    void what_a_url_says_itself_stays() {
        assertThat(Database.of("jdbc:h2:/data/parley;write_delay=10;TRACE_LEVEL_FILE=1")
                        .url())
                .isEqualTo("jdbc:h2:retry:/data/parley;write_delay=10;TRACE_LEVEL_FILE=1;RETENTION_TIME=2000"
                        + ";OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=100");
    }

    @Test
    void the_url_of_a_folder_is_complete() {
        String url = JdbiStore.fileUrl(Path.of("data"));

        assertThat(url).startsWith("jdbc:h2:retry:/").contains("/data/parley;WRITE_DELAY=0;");
        assertThat(Database.of(url).url()).isEqualTo(url);
    }

    @Test
    void a_place_tells_no_password() {
        assertThat(Database.of("jdbc:h2:/data/parley;USER=a;PASSWORD=secret").place())
                .isEqualTo("/data/parley");
        assertThat(Database.of("jdbc:postgresql://host/parley?user=a&password=secret")
                        .place())
                .isEqualTo("jdbc:postgresql://host/parley");
    }
}
