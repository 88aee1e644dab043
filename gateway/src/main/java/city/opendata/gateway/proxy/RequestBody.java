package city.opendata.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A caller's body. At most a number of bytes of it pass; it tells once when more come, and when it
 * breaks off.
 */
final class RequestBody extends PassedBody {

  private final long limit;
  private final Runnable exceeded;
  private final Runnable broken;
  private long received;

  RequestBody(ReadStream<Buffer> source, long limit, Runnable exceeded, Runnable broken) {
    super(source);
    this.limit = limit;
    this.exceeded = exceeded;
    this.broken = broken;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    return super.handler(handler == null ? null : buffer -> take(buffer, handler));
  }

  private void take(Buffer buffer, Handler<Buffer> handler) {
    boolean alreadyTold = received > limit;
    received += buffer.length();
    if (received <= limit) {
      handler.handle(buffer);
    } else if (!alreadyTold) {
      exceeded.run();
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    return super.exceptionHandler(handler == null ? null : failure -> fail(failure, handler));
  }

  private void fail(Throwable failure, Handler<Throwable> handler) {
    broken.run();
    handler.handle(failure);
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    return super.endHandler(handler == null ? null : ended -> endWithin(handler));
  }

  /** A body that was too large never ends, so that the service never takes it for complete. */
  private void endWithin(Handler<Void> handler) {
    if (received <= limit) {
      handler.handle(null);
    }
  }
}
