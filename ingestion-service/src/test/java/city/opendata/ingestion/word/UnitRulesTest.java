package city.opendata.ingestion.word;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.detect.DetectionRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitRulesTest {

  private final Lists lists = new Lists();
  private final UnitRules rules = new UnitRules(lists);

  @Test
  void aUnitWithoutWordsGoesByWhatShips() {
    assertThat(rules.of("a")).isSameAs(DetectionRules.load());
    assertThat(lists.read).isZero();
  }

  @Test
  void theRulesAreMadeOnceForEachVersion() {
    lists.change("a");

    DetectionRules first = rules.of("a");
    assertThat(rules.of("a")).isSameAs(first);
    assertThat(lists.read).isEqualTo(1);

    lists.change("a");
    assertThat(rules.of("a").version()).endsWith("+2").isNotEqualTo(first.version());
    assertThat(lists.read).isEqualTo(2);
  }

  @Test
  void unitsHaveRulesOfTheirOwn() {
    lists.change("a");

    assertThat(rules.of("b")).isSameAs(DetectionRules.load());
    lists.change("b");
    assertThat(rules.of("b")).isNotSameAs(rules.of("a"));
  }

  @Test
  void onlyThoseThatWereAskedForLastAreKept() {
    for (int i = 0; i < 17; i++) {
      lists.change("unit" + i);
      rules.of("unit" + i);
    }
    assertThat(lists.read).isEqualTo(17);

    rules.of("unit16");
    assertThat(lists.read).isEqualTo(17);
    rules.of("unit0");
    assertThat(lists.read).isEqualTo(18);
  }

  /** Lists in memory, each with one word. */
  private static final class Lists implements WordLists {

    private final Map<String, Long> versions = new HashMap<>();
    private int read;

    void change(String unit) {
      versions.merge(unit, 1L, Long::sum);
    }

    @Override
    public long version(String unit) {
      return versions.getOrDefault(unit, 0L);
    }

    @Override
    public WordListVersion newest(String unit) {
      read++;
      return new WordListVersion(
          unit, version(unit), new WordList(List.of(), List.of("凤凰计划")), null, null);
    }
  }
}
