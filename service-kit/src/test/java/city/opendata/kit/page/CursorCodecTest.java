package city.opendata.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTest {

  private static final String CONTEXT = "datasets?theme=机构团体";

  private final CursorCodec codec = new CursorCodec(new byte[32]);

  @Test
  void valuesComeBackAsTheyWent() {
    Random random = new Random(20231);
    for (int round = 0; round < 500; round++) {
      List<String> values = randomValues(random);

      String cursor = codec.encode(CONTEXT, values);

      assertThat(codec.decode(CONTEXT, cursor)).isEqualTo(values);
    }
  }

  @Test
  void everyChangedCharacterIsRefused() {
    String cursor = codec.encode(CONTEXT, Arrays.asList("320211001", null, "湖㳇镇"));
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    for (int i = 0; i < bytes.length; i++) {
      byte[] forged = bytes.clone();
      forged[i] ^= 1;

      assertRefused(CONTEXT, Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
    }
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    assertRefused("another query", codec.encode(CONTEXT, List.of("a")));
  }

  @Test
  void aCursorOfAnotherKeyIsRefused() {
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;

    assertRefused(CONTEXT, new CursorCodec(otherKey).encode(CONTEXT, List.of("a")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "%%%", "游标", "AAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --"})
  void whatIsNoCursorIsRefused(String cursor) {
    assertRefused(CONTEXT, cursor);
  }

  @Test
  void aHugeCursorIsRefused() {
    assertRefused(CONTEXT, "A".repeat(1_000_000));
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new CursorCodec(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertRefused(String context, String cursor) {
    assertThatThrownBy(() -> codec.decode(context, cursor))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(KitProblem.INVALID_CURSOR));
  }

  private static List<String> randomValues(Random random) {
    List<String> values = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int[] codePoints = random.ints(random.nextInt(40), 0x20, 0x9fff).toArray();
      values.add(random.nextInt(5) == 0 ? null : new String(codePoints, 0, codePoints.length));
    }
    return values;
  }
}
