package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.batch.BatchRejection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a shortage, and which. */
class ShortageKindsTest {

  @Test
  void aFullDiskIsOne() {
    assertThat(of(new SQLException("No space left on device", "53100"))).contains("storage-full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"53000", "53200", "53300", "57P01", "57P03"})
  void soAreMemoryAndConnectionsAndAServerThatStopsOrStarts(String state) {
    assertThat(of(new SQLException("not now", state))).contains("database-busy");
  }

  @Test
  void soIsAPoolThatHasNoConnectionLeft() {
    assertThat(of(new SQLException("Sorry, acquisition timeout!"))).contains("database-busy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"53400", "08006", "57014", "22001"})
  void whatTheDeliveryMayBringAboutIsNone(String state) {
    assertThat(of(new SQLException("temporary file size exceeds temp_file_limit", state)))
        .isEmpty();
  }

  @Test
  void aFailureOfAnotherKindIsNone() {
    assertThat(Shortage.of(new IllegalStateException("acquisition timeout"))).isEmpty();
    assertThat(of(new SQLException("says no more"))).isEmpty();
  }

  private static Optional<String> of(SQLException failure) {
    return Shortage.of(new IllegalStateException(failure)).map(BatchRejection::reason);
  }
}
