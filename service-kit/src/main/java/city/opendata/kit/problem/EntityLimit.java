package city.opendata.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds bodies that become an object in memory, such as JSON, where a service lets larger ones in
 * for endpoints that stream them and have a limit of their own.
 */
@Provider
public class EntityLimit implements ReaderInterceptor {

  private final long limit;

  EntityLimit(
      @ConfigProperty(name = "opendata.http.largest-entity", defaultValue = "10M")
          MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!InputStream.class.isAssignableFrom(context.getType())) {
      String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
      if (length == null) {
        context.setInputStream(new Bounded(context.getInputStream(), limit));
      } else if (Long.parseLong(length) > limit) {
        throw ProblemException.of(KitProblem.BODY_TOO_LARGE, limit);
      }
    }
    return context.proceed();
  }

  /** Refuses the body at the first byte beyond the limit. */
  private static final class Bounded extends FilterInputStream {

    private final long limit;
    private long read;

    Bounded(InputStream body, long limit) {
      super(body);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int got = in.read(buffer, from, length);
      count(got);
      return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = in.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(long bytes) {
      read += Math.max(bytes, 0);
      if (read > limit) {
        throw ProblemException.of(KitProblem.BODY_TOO_LARGE, limit);
      }
    }
  }
}
