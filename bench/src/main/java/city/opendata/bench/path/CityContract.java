package city.opendata.bench.path;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.dataset.ContractDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the city data promises: the twelve columns with their types and checks. */
public final class CityContract {

  private CityContract() {}

  /** As the catalog registers it. */
  static String json() {
    try (InputStream resource = CityContract.class.getResourceAsStream("contract.json")) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As the cleaner takes it. */
  public static Contract contract() {
    return ContractDocument.read(json()).contract();
  }
}
