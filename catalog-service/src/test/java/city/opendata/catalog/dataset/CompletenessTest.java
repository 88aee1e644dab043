package city.opendata.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.Registrations;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  @Test
  void aFullRegistrationIsComplete() {
    Completeness completeness = of(Registrations.aRegistration());

    assertThat(completeness.filled()).isEqualTo(completeness.mandatory()).isEqualTo(17);
    assertThat(completeness.missing()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedInBothLanguages() {
    ObjectNode registration = Registrations.aRegistration();
    registration.remove("licence");

    Completeness completeness = of(registration);

    assertThat(completeness.filled()).isEqualTo(16);
    assertThat(completeness.missing())
        .containsExactly(new Completeness.MissingItem("licence", "许可协议", "Licence"));
  }

  @Test
  void aBareRegistrationLacksAllThatCanBeLeftOut() {
    assertThat(of(Registrations.aBareRegistration()).missing())
        .extracting(Completeness.MissingItem::field)
        .containsExactly(
            "summaryZh",
            "dataFormat",
            "shouldOpenReason",
            "keywords",
            "licence",
            "contact",
            "spatialCoverage",
            "temporalCoverage");
  }

  @Test
  void itemsHaveDistinctNames() {
    assertThat(Arrays.stream(MandatoryItem.values()).map(MandatoryItem::nameZh))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(MandatoryItem.values()).map(MandatoryItem::nameEn))
        .doesNotHaveDuplicates();
  }

  private static Completeness of(ObjectNode registration) {
    return Completeness.of(Registrations.as(DatasetRequest.class, registration).metadata());
  }
}
