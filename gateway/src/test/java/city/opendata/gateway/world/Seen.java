package city.opendata.gateway.world;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/** A call as a service saw it. */
public final class Seen {

  private final HttpServerRequest request;
  private final String method;
  private final String uri;
  private final MultiMap headers;
  private final AtomicLong received = new AtomicLong();
  private final CRC32 checksum = new CRC32();
  private final CompletableFuture<Boolean> complete = new CompletableFuture<>();

  Seen(HttpServerRequest request) {
    this.request = request;
    this.method = request.method().name();
    this.uri = request.uri();
    this.headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
    request.handler(
        piece -> {
          received.addAndGet(piece.length());
          checksum.update(piece.getBytes());
        });
    request.endHandler(ended -> complete.complete(true));
    request.exceptionHandler(broken -> complete.complete(false));
    request.response().closeHandler(closed -> complete.complete(false));
  }

  /** To go on where the test's behaviour stopped. */
  public HttpServerRequest request() {
    return request;
  }

  public String method() {
    return method;
  }

  public String uri() {
    return uri;
  }

  public MultiMap headers() {
    return headers;
  }

  /** How many bytes of the body have arrived until now. */
  public long received() {
    return received.get();
  }

  /** Over the complete body; read it after {@link #complete}. */
  public long checksum() {
    return checksum.getValue();
  }

  /** True when the body ended as it should, false when it was broken off. */
  public CompletableFuture<Boolean> complete() {
    return complete;
  }
}
