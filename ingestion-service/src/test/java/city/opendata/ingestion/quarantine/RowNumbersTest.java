package city.opendata.ingestion.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowNumbersTest {

  @Test
  void aNumberIsNewOnce() {
    RowNumbers seen = new RowNumbers();

    for (long number : new long[] {0, 1, 65_535, 65_536, 1L << 40, Long.MAX_VALUE}) {
      assertThat(seen.add(number)).as("%d", number).isTrue();
      assertThat(seen.add(number)).as("%d", number).isFalse();
    }
  }
}
