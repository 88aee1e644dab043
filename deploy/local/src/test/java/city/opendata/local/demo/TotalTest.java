package city.opendata.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TotalTest {

  private static final String INDICATOR =
      "{'code': '%s', 'dimension': '%s', 'weight': %s, 'measured': %s, 'score': %s}";

  private static String total(String dimensions, String... indicators)
      throws JsonProcessingException {
    String unit =
        "{'dimensions': [%s], 'indicators': [%s]}"
            .formatted(dimensions, String.join(", ", indicators));
    return Total.of(new ObjectMapper().readTree(unit.replace('\'', '"'))).toString();
  }

  @Test
  void whatWasNotMeasuredLeavesItsWeightToTheRestOfItsDimension() throws JsonProcessingException {
    String dimensions = "{'code': 'B', 'weight': 20}, {'code': 'C', 'weight': 30}";

    String total =
        total(
            dimensions,
            INDICATOR.formatted("B1", "B", 6, true, 0.05),
            INDICATOR.formatted("B2", "B", 5, true, 1),
            INDICATOR.formatted("B3", "B", 9, false, null),
            INDICATOR.formatted("C2", "C", 7, true, 0.5));

    // B = (6 * 0.05 + 5) / 11 = 0.481818; (20 * B + 30 * 0.5) / 50
    assertThat(total).isEqualTo("49.27");
  }

  @Test
  void aDimensionWithoutAnyLeavesItsWeightToTheOthers() throws JsonProcessingException {
    String total =
        total(
            "{'code': 'B', 'weight': 20}, {'code': 'C', 'weight': 30}",
            INDICATOR.formatted("B1", "B", 6, true, 0.25),
            INDICATOR.formatted("C2", "C", 7, false, null));

    assertThat(total).isEqualTo("25.00");
  }
}
