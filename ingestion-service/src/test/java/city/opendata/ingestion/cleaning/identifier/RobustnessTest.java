package city.opendata.ingestion.cleaning.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobustnessTest {

  private static final int RUNS = 50_000;
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  /** What identifiers are made of, so that garbage gets beyond the first comparison. */
  private static final byte[] PIECES =
      "0123456789ABEHKMXabx.:-@/()+%#[] 苏沪转挂\u00A0\u2019".getBytes(UTF_8);

  @ParameterizedTest
  @EnumSource
  void noBytesAtAllMakeItThrow(IdentifierKind kind) {
    Identifier identifier = kind.create(TODAY);
    Random random = new Random(kind.ordinal());
    TextBuffer into = new TextBuffer(8);
    for (int run = 0; run < RUNS; run++) {
      byte[] text = new byte[random.nextInt(24)];
      random.nextBytes(text);
      for (int i = 0; i < text.length; i++) {
        boolean noise = random.nextInt(16) == 0;
        text[i] = noise ? text[i] : PIECES[random.nextInt(PIECES.length)];
      }
      checkAndRewrite(identifier, text, into);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noPartOfANumberMakesItThrow(IdentifierKind kind) {
    Identifier identifier = kind.create(TODAY);
    TextBuffer into = new TextBuffer(8);
    for (String number : Samples.OF.values()) {
      byte[] text = number.getBytes(UTF_8);
      for (int length = 0; length <= text.length; length++) {
        checkAndRewrite(identifier, Arrays.copyOf(text, length), into);
        checkAndRewrite(identifier, Arrays.copyOfRange(text, length, text.length), into);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLongTextIsNeitherAnIdentifierNorCopied(IdentifierKind kind) {
    byte[] text = "1 ".repeat(50_000).getBytes(UTF_8);
    TextBuffer into = new TextBuffer(8);
    Identifier identifier = kind.create(TODAY);

    assertThat(identifier.check(text, 0, text.length)).isEqualTo(Verdict.WRONG_FORM);
    assertThat(identifier.rewrite(text, 0, text.length, into)).isFalse();
    assertThat(into.bytes()).hasSize(8);
  }

  /** The array ends where the slice does, so that a look beyond its end is found out. */
  private static void checkAndRewrite(Identifier identifier, byte[] text, TextBuffer into) {
    Verdict before = identifier.check(text, 0, text.length);
    into.clear();
    boolean rewritten = identifier.rewrite(text, 0, text.length, into);
    if (rewritten) {
      Verdict behind = identifier.check(into.bytes(), 0, into.size());
      assertThat(behind).as(new String(text, UTF_8)).isNotEqualTo(Verdict.WRONG_FORM);
      assertThat(before).as(new String(text, UTF_8)).isNotEqualTo(Verdict.VALID);
    } else {
      assertThat(into.size()).isZero();
    }
  }
}
