package city.opendata.local;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.part.ProjectFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

  private final ReferenceData data = new ReferenceData(ProjectFolder.find());

  private List<String[]> rows(String file) {
    return new String(data.file(file), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  @Test
  void targetsOfAllUnitsSumUpAsThePlanSays() {
    assertThat(rows("targets-2023.csv")).hasSize(68);
    assertThat(rows("targets-2023.csv").stream().mapToInt(row -> Integer.parseInt(row[2])).sum())
        .isEqualTo(2637);
  }

  @Test
  void organisationsAreTheUnitsOfTheTargets() {
    List<String[]> targets = rows("targets-2023.csv");
    List<String> organisations =
        new String(data.file("organisations-2023.csv"), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .toList();

    assertThat(organisations).hasSameSizeAs(targets);
    for (int i = 0; i < targets.size(); i++) {
      String[] target = targets.get(i);
      assertThat(organisations.get(i))
          .startsWith("320200-%03d,%s,%s,".formatted(i + 1, target[0], target[1]))
          .endsWith("," + target[3] + ",");
    }
  }
}
