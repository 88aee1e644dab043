package city.opendata.local;

import city.opendata.local.part.Port;
import city.opendata.local.postgres.Database;
import city.opendata.local.service.Service;
import java.util.HashMap;
import java.util.Map;

/** What each service is told about the installation, as environment variables. */
record ServiceSettings(Installation installation) {

  Map<String, String> of(Service service) {
    Map<String, String> settings = common(service);
    switch (service) {
      case CATALOG, EVALUATION -> addDatabaseAndEvents(settings, service);
      case INGESTION -> {
        addDatabaseAndEvents(settings, service);
        addOpenLibrary(settings);
        addObjectStore(settings);
      }
      case GATEWAY -> addServiceUrls(settings);
    }
    return settings;
  }

  private Map<String, String> common(Service service) {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(port(service.port())));
    settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", installation.keycloak().issuer());
    settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    // One memory arena for each thread would cost more than it wins here.
    settings.put("MALLOC_ARENA_MAX", "2");
    return settings;
  }

  private void addDatabaseAndEvents(Map<String, String> settings, Service service) {
    Database database = installation.databases().get(service.shortName());
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    settings.put("OPENDATA_CURSOR_KEY", installation.secrets().key("cursor"));
    settings.put("KAFKA_BOOTSTRAP_SERVERS", installation.kafka().bootstrapServers());
    // A replica with a name takes its partitions back at once after a restart.
    settings.put("OPENDATA_INBOX_INSTANCE", service.module() + "-local");
  }

  private void addOpenLibrary(Map<String, String> settings) {
    Database reader = installation.databases().openLibrary();
    settings.put("QUARKUS_DATASOURCE_OPEN_LIBRARY_JDBC_URL", reader.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_OPEN_LIBRARY_USERNAME", reader.username());
    settings.put("QUARKUS_DATASOURCE_OPEN_LIBRARY_PASSWORD", reader.password());
  }

  private void addObjectStore(Map<String, String> settings) {
    settings.put(
        "OPENDATA_OBJECT_STORE_FOLDER", installation.folder().resolve("object-store").toString());
    settings.put("OPENDATA_OBJECT_STORE_KEY", installation.secrets().key("object-store"));
  }

  private void addServiceUrls(Map<String, String> settings) {
    settings.put("OPENDATA_GATEWAY_CATALOG_URL", url(Port.CATALOG));
    settings.put("OPENDATA_GATEWAY_INGESTION_URL", url(Port.INGESTION));
    settings.put("OPENDATA_GATEWAY_EVALUATION_URL", url(Port.EVALUATION));
  }

  private String url(Port port) {
    return "http://127.0.0.1:" + port(port);
  }

  private int port(Port port) {
    return installation.ports().of(port);
  }
}
