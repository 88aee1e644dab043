package city.opendata.ingestion.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait=10|10",
        "respond-async, wait=10|10",
        "WAIT = \"10\"|10",
        "wait=10; foo=bar|10",
        "wait=0|0",
        "wait=61|60",
        "wait=999999999|60",
        "wait=5, wait=9|5"
      })
  void readsHowLongToWait(String header, int seconds) {
    assertThat(Preferences.of(List.of(header)).waiting()).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wait",
        "wait=",
        "wait=-1",
        "wait=1.5",
        "wait=ten",
        "wait=99999999999",
        "=10",
        ",;="
      })
  void ignoresWhatIsNotUnderstood(String header) {
    assertThat(Preferences.of(List.of(header)).waiting()).isEmpty();
  }

  @Test
  void readsSeveralHeaders() {
    Preferences preferences = Preferences.of(List.of("count=exact", "wait=3"));

    assertThat(preferences.countExactly()).isTrue();
    assertThat(preferences.waiting()).contains(Duration.ofSeconds(3));
  }

  @Test
  void aVeryLongHeaderIsIgnored() {
    assertThat(Preferences.of(List.of("wait=3," + " ".repeat(2_000))).waiting()).isEmpty();
  }
}
