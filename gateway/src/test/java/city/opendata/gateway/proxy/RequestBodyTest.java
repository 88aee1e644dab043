package city.opendata.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

  private final Source source = new Source();
  private final List<String> told = new ArrayList<>();
  private final RequestBody body =
      new RequestBody(source, 5, () -> told.add("exceeded"), () -> told.add("broken"));

  /** A body that a test sends by hand. */
  private static final class Source extends PassedBody {

    private Handler<Buffer> pieces = piece -> {};
    private Handler<Throwable> failures = failure -> {};
    private Handler<Void> ends = end -> {};

    @SuppressWarnings("NullAway") // nothing is passed on
    Source() {
      super(null);
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
      pieces = handler == null ? piece -> {} : handler;
      return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
      failures = handler == null ? failure -> {} : handler;
      return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
      ends = handler == null ? end -> {} : handler;
      return this;
    }
  }

  private void read() {
    body.handler(piece -> told.add(piece.toString()));
    body.exceptionHandler(failure -> told.add("failed"));
    body.endHandler(end -> told.add("end"));
  }

  @Test
  void passesABodyOfExactlyTheLimit() {
    read();
    source.pieces.handle(Buffer.buffer("abc"));
    source.pieces.handle(Buffer.buffer("de"));
    source.ends.handle(null);

    assertThat(told).containsExactly("abc", "de", "end");
  }

  @Test
  void tellsOnceWhenMoreComesAndNeverEnds() {
    read();
    source.pieces.handle(Buffer.buffer("abc"));
    source.pieces.handle(Buffer.buffer("def"));
    source.pieces.handle(Buffer.buffer("ghi"));
    source.ends.handle(null);

    assertThat(told).containsExactly("abc", "exceeded");
  }

  @Test
  void tellsABreakBeforeItIsPassedOn() {
    read();
    source.failures.handle(new IllegalStateException());

    assertThat(told).containsExactly("broken", "failed");
  }
}
