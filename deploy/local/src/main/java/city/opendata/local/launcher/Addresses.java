package city.opendata.local.launcher;

import city.opendata.local.part.Port;
import city.opendata.local.part.Ports;
import java.net.URI;

/** The addresses that people use. */
record Addresses(URI gateway, URI keycloak, URI tokenUrl) {

  static Addresses of(Ports ports) {
    URI keycloak = URI.create("http://localhost:" + ports.of(Port.KEYCLOAK));
    return new Addresses(
        URI.create("http://localhost:" + ports.of(Port.GATEWAY)),
        keycloak,
        keycloak.resolve("/realms/open-data/protocol/openid-connect/token"));
  }
}
