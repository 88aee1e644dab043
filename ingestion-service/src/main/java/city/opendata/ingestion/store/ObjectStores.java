package city.opendata.ingestion.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The service's one object store and its key. */
class ObjectStores {

  @Produces
  @Singleton
  DataKey key(ObjectStoreConfig config) {
    return new DataKey(config.key());
  }

  @Produces
  @Singleton
  ObjectStore store(ObjectStoreConfig config, DataKey key) {
    return new ObjectStore(config.folder(), key);
  }
}
