package city.opendata.gateway.edge;

import city.opendata.gateway.call.Call;
import city.opendata.gateway.call.RequestIds;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The first handler of every call: names it, and sees to it that it is logged. */
@Singleton
public class CallStart implements Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext context) {
    begin(context);
    context.next();
  }

  /** Does so once, also for a call that was refused before it came to any handler. */
  public static void begin(RoutingContext context) {
    Call call = Call.start(context);
    MultiMap headers = context.response().headers();
    headers.set(RequestIds.HEADER, call.requestId());
    SecurityHeaders.setAlways(headers);
  }
}
