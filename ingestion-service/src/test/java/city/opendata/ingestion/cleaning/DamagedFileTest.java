package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that broke on their way. */
class DamagedFileTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Field A = aField("a").build();
  private static final Field B = aField("b").required().build();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void aFileCutAtAnyByteOfItsLastRowKeepsTheRowsBefore(String charset) {
    String before = "a,b\n无锡,1\n湖㳇镇,2\n";
    byte[] whole = (before + "江阴,\"宜兴, \"\"市\"\"\"\n").getBytes(Charset.forName(charset));
    int lastRow = before.getBytes(Charset.forName(charset)).length;
    for (int length = lastRow; length <= whole.length; length++) {
      CleaningRun run = CleaningRun.of(Arrays.copyOf(whole, length), A, B);

      switch (run.result()) {
        case CleaningResult.Cleaned cleaned -> {
          assertThat(run.good().subList(0, 2))
              .containsExactly(List.of("无锡", "1"), List.of("湖㳇镇", "2"));
          assertThat(run.good().size() + run.bad().size()).isEqualTo(length == lastRow ? 2 : 3);
        }
        case CleaningResult.Rejected(List<Rejection> rejections) ->
            assertThat(rejections)
                .extracting(Rejection::code)
                .containsAnyOf(RejectionCode.UNCLOSED_QUOTE, RejectionCode.UNDECODABLE);
      }
    }
  }

  @Test
  void aFileInTwoEncodingsIsRefusedWithThePlaceWhereTheSecondBegins() throws IOException {
    CleaningRun run = CleaningRun.of(mixed(UTF_8, "江阴市,二\n", GB18030), A, B);

    assertThat(run.rejection().code()).isEqualTo(RejectionCode.UNDECODABLE);
    assertThat(run.rejections()).extracting(Rejection::line).contains(20_002L);
  }

  @Test
  void theOtherWayRoundItIsRefusedAsWell() throws IOException {
    CleaningRun run = CleaningRun.of(mixed(GB18030, "江阴,宜兴\n", UTF_8), A, B);

    assertThat(run.rejection().code()).isEqualTo(RejectionCode.MIXED_ENCODINGS);
    assertThat(run.rejection().line()).isEqualTo(20_002);
    assertThat(run.good()).isEmpty();
  }

  @Test
  void aCellOfAMegabyteIsACell() {
    String large = "无".repeat(1_000_000);

    assertThat(CleaningRun.of("a,b\n" + large + ",x\ny,\"" + large + "\"\n", A, B).good())
        .containsExactly(List.of(large, "x"), List.of("y", large));
  }

  /** 20,000 rows in one encoding, and ten others behind them. */
  private static byte[] mixed(Charset first, String last, Charset second) throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("a,b\n".getBytes(UTF_8));
    mixed.write("无锡市滨湖区,一\n".repeat(20_000).getBytes(first));
    mixed.write(last.repeat(10).getBytes(second));
    return mixed.toByteArray();
  }
}
