package city.opendata.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.catalog.CatalogTest;
import city.opendata.catalog.Registrations;
import city.opendata.kit.caller.Caller;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stewards whose account names no unit of the platform, which no demo account does. */
@CatalogTest
class UnknownUnitTest {

  @Inject DatasetService datasets;

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"999999-999", "nobody"})
  void theyRegisterNothing(@Nullable String unit) {
    Caller caller = new Caller("subject", "name", Set.of("steward"), unit);
    DatasetRequest request = Registrations.as(DatasetRequest.class, Registrations.aRegistration());

    assertThatThrownBy(() -> datasets.register(request, caller)).hasMessage("unit-unknown");
  }
}
