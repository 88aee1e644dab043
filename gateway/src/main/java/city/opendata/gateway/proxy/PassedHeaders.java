package city.opendata.gateway.proxy;

import city.opendata.gateway.call.RequestIds;
import city.opendata.gateway.edge.PublicOrigin;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Which headers cross the gateway, in either direction. */
final class PassedHeaders {

  /** RFC 9110, 7.6.1, and what is between the caller and the gateway alone. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authentication-info",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  /** A caller cannot speak for the gateway, and a cookie is no credential of a service. */
  private static final Set<String> NEVER_SENT =
      Set.of(
          "cookie",
          "expect",
          "forwarded",
          "via",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          "x-original-url",
          "x-real-ip",
          "x-request-id",
          "x-rewrite-url");

  /** The gateway's own headers, and what tells strangers about the software. */
  private static final Set<String> NEVER_RETURNED =
      Set.of(
          "content-security-policy",
          "referrer-policy",
          "server",
          "strict-transport-security",
          "via",
          "x-content-type-options",
          "x-frame-options",
          "x-powered-by",
          "x-request-id");

  private PassedHeaders() {}

  /** Leaves what a service may see of a caller's headers, and adds what the gateway knows. */
  static void toService(
      MultiMap headers, PublicOrigin origin, SocketAddress caller, String requestId) {
    remove(headers, name -> NEVER_SENT.contains(name) || name.startsWith("x-forwarded"));
    headers.set("X-Forwarded-Host", origin.authority());
    headers.set("X-Forwarded-Proto", origin.scheme());
    headers.set("X-Forwarded-Port", String.valueOf(origin.port()));
    headers.set("X-Forwarded-For", forwardedFor(caller));
    headers.set(RequestIds.HEADER, requestId);
  }

  /** IPv6 addresses in brackets, as their colons would be read as the start of a port. */
  private static String forwardedFor(SocketAddress caller) {
    String address = String.valueOf(caller.hostAddress());
    int zone = address.indexOf('%');
    String bare = zone < 0 ? address : address.substring(0, zone);
    return bare.indexOf(':') < 0 ? bare : "[" + bare + "]";
  }

  /** Leaves what a caller may see of a service's headers. */
  static void toCaller(MultiMap headers) {
    remove(headers, name -> NEVER_RETURNED.contains(name) || name.startsWith("access-control-"));
  }

  /** Removes what is meant for one hop alone, and what else is unwanted. */
  private static void remove(MultiMap headers, Predicate<String> unwanted) {
    Set<String> named = namedByConnection(headers);
    List<String> removed = new ArrayList<>();
    headers.forEach(
        header -> {
          String name = header.getKey().toLowerCase(Locale.ROOT);
          if (HOP_BY_HOP.contains(name) || named.contains(name) || unwanted.test(name)) {
            removed.add(header.getKey());
          }
        });
    removed.forEach(headers::remove);
  }

  /** RFC 9110, 7.6.1: what stands in Connection is for one hop. */
  private static Set<String> namedByConnection(MultiMap headers) {
    if (!headers.contains(HttpHeaders.CONNECTION)) {
      return Set.of();
    }
    Set<String> named = new HashSet<>();
    for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
      for (String name : value.split(",", -1)) {
        named.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return named;
  }
}
