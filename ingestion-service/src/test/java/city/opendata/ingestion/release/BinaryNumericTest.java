package city.opendata.ingestion.release;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.ByteConverter;

class BinaryNumericTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "1",
        "-1",
        "1.50",
        "10000",
        "9999",
        "12345.6789",
        "0.0001",
        "0.00001",
        "100000000",
        "-0.5",
        "20000.00020000",
        "99999999999999999999"
      })
  void isReadAsTheSameNumberWithTheSameScale(String number) {
    assertThat(read(number)).isEqualTo(new BigDecimal(number));
  }

  @Test
  void anyNumberOfAHundredDigitsIsReadAsItself() {
    Random random = new Random(3);
    for (int run = 0; run < 50_000; run++) {
      BigDecimal number =
          new BigDecimal(new BigInteger(random.nextInt(300), random), random.nextInt(60));

      assertThat(read(number.toPlainString())).isEqualTo(number);
      assertThat(read(number.negate().toPlainString())).isEqualTo(number.negate());
    }
  }

  private static Number read(String number) {
    byte[] text = ("x" + number + "7").getBytes(US_ASCII);
    TextBuffer output = new TextBuffer(4);
    output.append("before");
    BinaryNumeric.write(text, 1, text.length - 1, output);
    byte[] value = Arrays.copyOfRange(output.bytes(), 10, output.size());
    assertThat(ByteConverter.int4(output.bytes(), 6)).isEqualTo(value.length);
    return ByteConverter.numeric(value);
  }
}
