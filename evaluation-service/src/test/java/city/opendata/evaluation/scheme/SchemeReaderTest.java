package city.opendata.evaluation.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.evaluation.testing.ShippedScheme;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeReaderTest {

  private static final String HEADER =
      "code,dimension,name_zh,name_en,formula,direction,floor,goal,normalisation,"
          + "w_municipal,w_district,source_service,mode\n";
  private static final String A1 = "A1,组织,甲,One,f,+,0,1,linear,60,70,plan,auto\n";
  private static final String B1 = "B1,数量,乙,Two,f,-,0.4,0.05,linear,40,30,plan,auto\n";

  private final String shipped = ShippedScheme.text();

  @Test
  void theShippedSchemeHoldsTogether() {
    Scheme scheme = SchemeReader.read(shipped);

    assertThat(scheme.indicators()).hasSize(28);
    assertThat(scheme.dimensions())
        .extracting(Dimension::code)
        .containsExactly("A", "B", "C", "D", "E");
    assertThat(scheme.dimensions())
        .extracting(dimension -> dimension.weight(Group.MUNICIPAL).intValueExact())
        .containsExactly(10, 20, 30, 15, 25);
    assertThat(scheme.dimensions())
        .extracting(dimension -> dimension.weight(Group.DISTRICT).intValueExact())
        .containsExactly(12, 20, 30, 15, 23);
  }

  @Test
  void anIndicatorCarriesItsLineAndWeights() {
    Indicator openRate = SchemeReader.read(shipped).indicator("B2");

    assertThat(openRate.nameZh()).isEqualTo("应开放数据开放率");
    assertThat(openRate.floor()).isEqualByComparingTo("0.6");
    assertThat(openRate.goal()).isEqualByComparingTo("0.95");
    assertThat(openRate.weight(Group.MUNICIPAL)).isEqualByComparingTo(new BigDecimal(5));
    assertThat(openRate.weight(Group.DISTRICT)).isEqualByComparingTo(new BigDecimal(4));
  }

  @Test
  void aGoalThatIsAPercentileIsNoNumber() {
    Indicator use = SchemeReader.read(shipped).indicator("E1");

    assertThat(use.goal()).isNull();
    assertThat(use.goalRule()).isEqualTo("P90 of group");
    assertThat(use.normalisation()).isEqualTo(Normalisation.LOG_PERCENTILE);
  }

  @Test
  void aSmallSchemeIsRead() {
    assertThat(SchemeReader.read(HEADER + A1 + B1).indicators()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "60,61,weights of MUNICIPAL sum to 101",
    "70,71,weights of DISTRICT sum to 101",
    "B1,A1,code A1 is repeated",
    "B1,B01,code B01 is not a letter and number",
    "B1,A2,dimension A has two names",
    "0.05,0.5,goal of B1 is not beyond its floor",
    "0.05,many,goal of B1 is not a number",
    "0.4,some,floor is not a number in line 3",
    "Two,'',name_en is empty in line 3",
    "乙,' ',name_zh is empty in line 3",
    "-,*,direction * is neither + nor -",
    "linear,cubic,normalisation cubic is not known",
    "60,-60,weight of A1 is negative",
    "name_zh,name,header is not",
    "auto,'auto,more',malformed CSV",
  })
  void aSchemeThatContradictsItselfIsRefused(String part, String replacement, String reason) {
    String broken = HEADER + replaceLast(A1 + B1, part, replacement);
    if (broken.equals(HEADER + A1 + B1)) {
      broken = HEADER.replaceFirst(part, replacement) + A1 + B1;
    }
    String csv = broken;

    assertThatThrownBy(() -> SchemeReader.read(csv))
        .isInstanceOf(InvalidSchemeException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void anEmptySchemeIsRefused() {
    assertThatThrownBy(() -> SchemeReader.read(HEADER)).hasMessageContaining("sum to 0");
  }

  private static String replaceLast(String text, String part, String replacement) {
    int at = text.lastIndexOf("," + part + ",");
    if (at >= 0) {
      return text.substring(0, at + 1) + replacement + text.substring(at + 1 + part.length());
    }
    return text.replaceFirst("(?m)^" + part + ",", replacement + ",")
        .replaceFirst("(?m)," + part + "$", "," + replacement);
  }
}
