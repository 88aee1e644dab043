package city.opendata.gateway.edge;

import city.opendata.gateway.config.GatewayConfig;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.ProblemWriter;
import io.netty.util.NetUtil;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Keeps health details and metrics (/q) from everyone but this machine. */
@Singleton
public class OperationsGuard implements Handler<RoutingContext> {

  private final ProblemWriter problems;
  private final boolean open;

  OperationsGuard(ProblemWriter problems, GatewayConfig config) {
    this.problems = problems;
    this.open = config.openOperations();
  }

  @Override
  public void handle(RoutingContext context) {
    String path = PathGuard.target(context).path();
    boolean operations = path.equals("/q") || path.startsWith("/q/");
    if (operations && !open && !isLocal(context.request())) {
      problems.write(context, GatewayProblem.NOT_FOUND);
      return;
    }
    context.next();
  }

  /** A call that came through a proxy on this machine is not this machine's own. */
  private static boolean isLocal(HttpServerRequest request) {
    boolean proxied =
        request.headers().contains("X-Forwarded-For") || request.headers().contains("Forwarded");
    return !proxied && isLoopback(request.remoteAddress().hostAddress());
  }

  private static boolean isLoopback(String address) {
    byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
    try {
      return bytes != null && InetAddress.getByAddress(bytes).isLoopbackAddress();
    } catch (UnknownHostException impossible) {
      return false;
    }
  }
}
