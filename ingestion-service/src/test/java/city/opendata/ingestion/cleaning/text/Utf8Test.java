package city.opendata.ingestion.cleaning.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "无锡", "湖㳇镇 plain ASCII behind it", "𠮷 野家", "\u07FF\u0800\uFFFF"})
  void findsNoFaultInText(String text) {
    byte[] bytes = text.getBytes(UTF_8);

    assertThat(Utf8.firstFault(bytes, 0, bytes.length)).isEqualTo(bytes.length);
  }

  @Test
  void tellsTheFirstFaultAsTheDecoderOfTheJdkDoes() {
    Random random = new Random(11);
    for (int run = 0; run < 200_000; run++) {
      byte[] bytes = damaged(random);

      assertThat(Utf8.firstFault(bytes, 0, bytes.length))
          .as(Arrays.toString(bytes))
          .isEqualTo(expectedFault(bytes));
    }
  }

  @Test
  void tellsEverySecondByteBehindEveryLeadOfThreeInBothOfTwoCharacters() {
    for (int lead = 0xE0; lead <= 0xEF; lead++) {
      for (int second = 0x70; second <= 0xC0; second++) {
        for (int at = 0; at <= 3; at += 3) {
          byte[] bytes = "中文中文".getBytes(UTF_8);
          bytes[at] = (byte) lead;
          bytes[at + 1] = (byte) second;

          assertThat(Utf8.firstFault(bytes, 0, bytes.length))
              .as("lead %x, second %x", lead, second)
              .isEqualTo(expectedFault(bytes));
        }
      }
    }
  }

  @Test
  void aNulIsAFaultWhereverItStandsInAWord() {
    for (int at = 0; at < 24; at++) {
      byte[] bytes = "abcdefghijklmnopqrstuvwx".getBytes(UTF_8);
      bytes[at] = 0;

      assertThat(Utf8.firstFault(bytes, 0, bytes.length)).isEqualTo(at);
    }
  }

  @Test
  void walksCharacterByCharacter() {
    String text = "aé中𠮷z";
    byte[] bytes = text.getBytes(UTF_8);
    int[] codePoints = text.codePoints().toArray();

    int at = 0;
    for (int codePoint : codePoints) {
      assertThat(Utf8.codePoint(bytes, at)).isEqualTo(codePoint);
      int next = at + Utf8.length(bytes[at]);
      assertThat(Utf8.previous(bytes, next)).isEqualTo(at);
      at = next;
    }
    assertThat(at).isEqualTo(bytes.length);
    assertThat(Utf8.count(bytes, 0, bytes.length)).isEqualTo(codePoints.length);
  }

  private static byte[] damaged(Random random) {
    byte[] bytes = "编码 mixed with ASCII 𠮷é".repeat(1 + random.nextInt(2)).getBytes(UTF_8);
    int start = random.nextInt(bytes.length);
    byte[] cut = Arrays.copyOfRange(bytes, start, start + random.nextInt(bytes.length - start + 1));
    for (int i = random.nextInt(3); i > 0 && cut.length > 0; i--) {
      cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
    }
    return cut;
  }

  private static int expectedFault(byte[] bytes) {
    for (int length = bytes.length; length >= 0; length--) {
      if (isText(bytes, length)) {
        return length;
      }
    }
    throw new AssertionError("nothing is always text");
  }

  private static boolean isText(byte[] bytes, int length) {
    try {
      return UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .chars()
          .noneMatch(c -> c == 0);
    } catch (CharacterCodingException fault) {
      return false;
    }
  }
}
