package city.opendata.gateway.edge;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The scheme, host and port under which a caller reaches the gateway; services build links with it.
 */
public record PublicOrigin(String scheme, String host, int port) {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}]");
  private static final int HIGHEST_PORT = 65_535;

  public PublicOrigin {
    boolean plausible = HOST.matcher(host).matches() && port > 0 && port <= HIGHEST_PORT;
    if (!plausible || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("Not an origin");
    }
  }

  /**
   * @param port 0 or less when the caller named none
   */
  static PublicOrigin of(String scheme, String host, int port) {
    return new PublicOrigin(scheme, host, port > 0 ? port : usualPort(scheme));
  }

  static PublicOrigin of(URI address) {
    return of(address.getScheme(), address.getHost(), address.getPort());
  }

  private static int usualPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  public boolean secure() {
    return scheme.equals("https");
  }

  /** The host, with the port unless it is the scheme's usual one. */
  public String authority() {
    return port == usualPort(scheme) ? host : host + ":" + port;
  }

  @Override
  public String toString() {
    return scheme + "://" + authority();
  }
}
