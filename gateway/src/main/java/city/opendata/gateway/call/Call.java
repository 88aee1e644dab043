package city.opendata.gateway.call;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call from outside, from its first byte to its log line. */
public final class Call {

  private static final String KEY = Call.class.getName();

  private final String requestId;
  private final long startedNanos;
  private @Nullable String subject;
  private boolean logged;

  private Call(String requestId) {
    this.requestId = requestId;
    this.startedNanos = System.nanoTime();
  }

  /** Starts the call that this context handles, and sees to it that it is logged. */
  public static Call start(RoutingContext context) {
    Call started = context.get(KEY);
    if (started != null) {
      return started;
    }
    Call call = new Call(RequestIds.choose(context.request().headers().getAll(RequestIds.HEADER)));
    context.put(KEY, call);
    context.addEndHandler(ended -> AccessLog.over(context));
    return call;
  }

  /** The call that this context handles. */
  public static Call of(RoutingContext context) {
    return Objects.requireNonNull(context.<Call>get(KEY), "call");
  }

  public String requestId() {
    return requestId;
  }

  public long millis() {
    return (System.nanoTime() - startedNanos) / 1_000_000;
  }

  /** The token's subject; empty for an anonymous call. */
  public String subject() {
    return subject == null ? "" : subject;
  }

  public void madeBy(@Nullable String verifiedSubject) {
    subject = verifiedSubject;
  }

  /** True the first time only: a call is logged once, however many events end it. */
  boolean shouldLog() {
    boolean first = !logged;
    logged = true;
    return first;
  }
}
