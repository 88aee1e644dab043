package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.mask.PseudonymKey;
import city.opendata.ingestion.store.DataKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Gives each dataset its own keys for pseudonyms, derived from the key that raw data is kept by.
 */
@ApplicationScoped
class Pseudonyms {

  private final byte[] secret;

  Pseudonyms(DataKey key) {
    this.secret = key.derive("pseudonyms");
  }

  PseudonymKey.Source of(UUID dataset) {
    return version -> PseudonymKey.derived(secret, dataset.toString(), version);
  }
}
