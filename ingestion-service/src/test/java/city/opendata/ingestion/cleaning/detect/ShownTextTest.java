package city.opendata.ingestion.cleaning.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

  private final ShownText texts = new ShownText(DetectionRules.load(), LocalDate.of(2026, 11, 30));

  @ParameterizedTest
  @ValueSource(strings = {"备注", "联系电话", "金额", "2023", "remarks_2", "所属街道（镇）", "第3季度"})
  void aColumnsNameStaysAsItIs(String name) {
    assertThat(texts.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "110101199003074477, 110101199003074477",
    "电话13800138000, 13800138000",
    "备注 张伟 13800138000, 13800138000",
    "6222021234567890123, 6222021234567890123",
    "wang.wei@example.com, wang.wei",
    "王建国, 王建国",
    "１３８００１３８０００, １３８００１３８０００",
    "1380 0138 000, 0138 000",
    "12345678901234, 12345678"
  })
  void whatCouldTellOfAPersonIsNotShown(String name, String secret) {
    assertThat(texts.of(name)).isNotBlank().doesNotContain(secret);
  }

  @Test
  void controlsAndMarksOfDirectionAreNotShown() {
    assertThat(texts.of("a\u202Eb\u0000\n<c>\u200B")).isEqualTo("a b <c>");
    assertThat(texts.of("\u200B\n")).isEmpty();
  }

  @Test
  void aLongTextIsCutAfterItWasMasked() {
    String name = "长".repeat(95) + "13800138000" + "尾".repeat(5_000);

    assertThat(texts.of(name)).startsWith("长".repeat(95) + "[").endsWith("…").hasSize(101);
  }

  @Test
  void halfACharacterDoesNoHarm() {
    assertThat(texts.of("\uD83D")).isEmpty();
  }
}
