package city.opendata.ingestion.batch;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.store.ObjectStore;
import city.opendata.ingestion.store.ObjectWriter;
import city.opendata.ingestion.store.StoredObject;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Streams a body into the object store; what does not arrive whole leaves nothing behind. */
@ApplicationScoped
public class BodyReceiver {

  private static final Logger LOG = Logger.getLogger(BodyReceiver.class);
  private static final int BUFFER_BYTES = 64 * 1024;

  private final ObjectStore store;
  private final long largest;

  BodyReceiver(ObjectStore store, PushConfig config) {
    this.store = store;
    this.largest = config.largestBody().asLongValue();
  }

  /**
   * Stores a body.
   *
   * @param declared its Content-Length, -1 when it has none
   */
  public StoredObject receive(UUID name, InputStream body, long declared) {
    return receive(name, body, declared, largest);
  }

  /** Stores a body for which another limit holds. */
  public StoredObject receive(UUID name, InputStream body, long declared, long most) {
    requireAllowed(declared, most);
    try (ObjectWriter object = store.create(name)) {
      long received = copy(body, object, most);
      if (received == 0) {
        throw ProblemException.of(IngestionProblem.EMPTY_BODY);
      }
      if (declared >= 0 && received != declared) {
        throw ProblemException.of(IngestionProblem.INCOMPLETE_BODY);
      }
      return object.finish();
    } catch (IOException full) {
      LOG.errorf("Delivery could not be stored: %s", full.toString());
      throw ProblemException.of(IngestionProblem.STORAGE_FULL);
    }
  }

  /** Forgets a stored body. */
  public void discard(UUID name) {
    try {
      store.delete(name);
    } catch (IOException remains) {
      LOG.warnf("Object is left to the janitor object=%s", name);
    }
  }

  private static long copy(InputStream body, ObjectWriter object, long most) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long received = 0;
    for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
      received += read;
      requireAllowed(received, most);
      object.write(buffer, 0, read);
    }
    return received;
  }

  /** A failing read is the sender's side; a failing write is ours. */
  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException broken) {
      LOG.debugf("Body broke off: %s", broken.toString());
      throw ProblemException.of(IngestionProblem.INCOMPLETE_BODY);
    }
  }

  private static void requireAllowed(long bytes, long most) {
    if (bytes > most) {
      throw ProblemException.of(KitProblem.BODY_TOO_LARGE, most);
    }
  }
}
