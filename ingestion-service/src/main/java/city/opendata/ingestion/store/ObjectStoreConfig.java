package city.opendata.ingestion.store;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where raw deliveries are kept. */
@ConfigMapping(prefix = "opendata.object-store")
public interface ObjectStoreConfig {

  /** A folder that all replicas share; made when it is missing. */
  Path folder();

  /** Key that everything in it is encrypted with: 32 random bytes in Base64. */
  String key();
}
