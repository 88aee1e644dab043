package city.opendata.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.bench.measure.Measure;
import city.opendata.local.part.PlatformException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  @Test
  void withoutOptionsEverythingIsMeasuredWithAMillionRows() {
    Arguments arguments = Arguments.of(List.of());

    assertThat(arguments.rows()).isEqualTo(1_000_000);
    assertThat(arguments.pairs()).isEqualTo(7);
    assertThat(arguments.measures()).containsExactlyInAnyOrder(Measure.values());
  }

  @Test
  void optionsChooseRowsPairsAndMeasures() {
    Arguments arguments =
        Arguments.of(List.of("--rows=50000", "--pairs=2", "--only=single-rows,cleaner"));

    assertThat(arguments.rows()).isEqualTo(50_000);
    assertThat(arguments.pairs()).isEqualTo(2);
    assertThat(arguments.inOrder()).containsExactly(Measure.CLEANER, Measure.SINGLE_ROWS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rows=0        | --rows takes a whole number from 1 to 100000000, not '0'.",
        "--rows=1e6      | --rows takes a whole number from 1 to 100000000, not '1e6'.",
        "--pairs=        | --pairs takes a whole number from 1 to 1000, not ''.",
        "--only=speed    | There is no measure 'speed'; there are copy, cleaner, bad-rows, scale, single-rows.",
        "--only=copy,    | There is no measure ''; there are copy, cleaner, bad-rows, scale, single-rows.",
        "--row=5         | Unknown option --row=5: see ./platform help"
      })
  void aWrongOptionSaysWhatIsRight(String option, String message) {
    assertThatThrownBy(() -> Arguments.of(List.of(option)))
        .isInstanceOf(PlatformException.class)
        .hasMessage(message);
  }

  @Test
  void aDiskThatWouldBeFullIsRefusedBeforehand() {
    Arguments arguments = Arguments.of(List.of("--only=scale"));
    long needed = DiskNeed.bytes(arguments);

    assertThat(needed).isGreaterThan(2_200_000_000L);
    assertThatThrownBy(() -> DiskNeed.require(Path.of("/somewhere"), needed, needed - 1))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("are free where /somewhere is");
  }
}
