package city.opendata.local.service;

import city.opendata.local.part.Port;
import java.util.Locale;

/** The platform's services, with the memory each is given. */
public enum Service {
  CATALOG(Port.CATALOG, "catalog-service", 128),
  INGESTION(Port.INGESTION, "ingestion-service", 224),
  EVALUATION(Port.EVALUATION, "evaluation-service", 128),
  GATEWAY(Port.GATEWAY, "gateway", 96);

  private final Port port;
  private final String module;
  private final int heapMebibytes;

  Service(Port port, String module, int heapMebibytes) {
    this.port = port;
    this.module = module;
    this.heapMebibytes = heapMebibytes;
  }

  public Port port() {
    return port;
  }

  /** The folder that it is built in. */
  public String module() {
    return module;
  }

  int heapMebibytes() {
    return heapMebibytes;
  }

  /** The name of its log, its pid file and, where it has one, its database. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
