package city.opendata.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Gateway {

  /**
   * Quarkus answers a request line with unescaped characters with an empty 400. The gateway reads
   * it itself, more strictly in the path and with an explanation.
   */
  private static final String LEAVE_URIS_TO_US = "vertx.disableURIValidation";

  public static void main(String... arguments) {
    System.setProperty(LEAVE_URIS_TO_US, "true");
    Quarkus.run(arguments);
  }
}
