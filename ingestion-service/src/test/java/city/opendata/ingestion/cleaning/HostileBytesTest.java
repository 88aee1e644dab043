package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBytesTest {

  private static final int ROUNDS = 2_000;
  private static final byte[] HEADER = "a,b\n".getBytes(UTF_8);
  private static final Field[] FIELDS = {aField("a").build(), aField("b").pattern("x*").build()};

  private static byte[] withHeader(Random random, String alphabet) {
    byte[] bytes = new byte[HEADER.length + random.nextInt(200)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
    }
    System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\",\n", "ab\",\n\r", "a,\n\u00E6\u00B9\u0096\u00FF", "a,\n\u00BA\u00FE\u0000"})
  void anyBytesEndInAReportThatAddsUpOrInAReasonWithItsPlace(String alphabet) {
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      CleaningRun run = CleaningRun.of(withHeader(random, alphabet), FIELDS);

      switch (run.result()) {
        case CleaningResult.Cleaned(CleaningReport report) -> {
          assertThat(run.good()).hasSize((int) report.rowsGood());
          assertThat(run.bad()).hasSize((int) report.rowsBad());
        }
        case CleaningResult.Rejected(List<Rejection> rejections) ->
            assertThat(rejections).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFaultyQuoteIsAlwaysAtThePlaceThatIsTold(long seed) {
    Random random = new Random(seed);
    int faults = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = withHeader(random, "Va\",\n\r");

      CleaningRun run = CleaningRun.of(bytes, FIELDS);

      if (run.result() instanceof CleaningResult.Rejected(List<Rejection> rejections)
          && (rejections.getFirst().code() == RejectionCode.UNCLOSED_QUOTE
              || rejections.getFirst().code() == RejectionCode.TEXT_AFTER_QUOTE)) {
        faults++;
        Rejection fault = rejections.getFirst();
        String line = new String(bytes, UTF_8).split("\r\n|\r|\n", -1)[(int) fault.line() - 1];
        assertThat(line.charAt((int) fault.column() - 1)).isEqualTo('"');
        assertThat(fault.row()).isEqualTo(run.good().size() + run.bad().size() + 1L);
      }
    }
    assertThat(faults).isPositive();
  }
}
