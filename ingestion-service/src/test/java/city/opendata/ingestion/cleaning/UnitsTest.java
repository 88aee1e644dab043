package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  private static CleaningRun run(FieldType type, String unit, String cell) {
    return CleaningRun.of("n\n\"" + cell + "\"\n", aField("n", type).unit(unit).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "元", "万元", "亿元", "亿", "㎡", "平方米", "平方千米", "亩", "公顷", "m", "km", "公里", "m³", "吨", "kWh", "人",
        "人次", "户", "℃", "μg/m³", "‰", "％", "ｋｍ"
      })
  void aNumberMayEndInTheUnitThatItsContractDeclaresAndIsNotScaled(String unit) {
    for (String cell :
        List.of("3.5" + unit, "3.5 " + unit, "３．５" + unit, " 3.5\u00A0" + unit + " ")) {
      CleaningRun run = run(FieldType.NUMBER, unit, cell);

      assertThat(run.good()).as(cell).containsExactly(List.of("3.5"));
      assertThat(run.column(0).changes()).as(cell).containsEntry(Change.UNIT_REMOVED, 1L);
    }
    assertThat(run(FieldType.INTEGER, unit, "1,234" + unit).good())
        .containsExactly(List.of("1234"));
    assertThat(run(FieldType.NUMBER, unit, "3.5").good()).containsExactly(List.of("3.5"));
  }

  @ParameterizedTest
  @CsvSource({
    "元, 3.5万元",
    "元, 3.5亿元",
    "万元, 3.5元",
    "万元, 3.5亿元",
    "亿元, 3.5万元",
    "亿, 3.5万亿",
    "㎡, 3.5亩",
    "亩, 3.5㎡",
    "㎡, 3.5m2",
    "km, 12m",
    "km, 12公里",
    "m, 12km",
    "m, 12cm",
    "人, 3万人",
    "元, 3万",
    "亩, 3亩半",
    "km, km",
    "km, 12kmkm"
  })
  void anyOtherUnitIsAnErrorAndNeverAnotherNumber(String unit, String cell) {
    CleaningRun run = run(FieldType.NUMBER, unit, cell);

    assertThat(run.good()).isEmpty();
    assertThat(run.bad().getFirst().reasons()).containsExactly(Reason.TYPE_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5万元", "12 km", "100㎡"})
  void aNumberWithoutDeclaredUnitHasNone(String cell) {
    CleaningRun run = CleaningRun.of("n\n" + cell + "\n", aField("n", FieldType.NUMBER).build());

    assertThat(run.bad().getFirst().reasons()).containsExactly(Reason.TYPE_MISMATCH);
  }
}
