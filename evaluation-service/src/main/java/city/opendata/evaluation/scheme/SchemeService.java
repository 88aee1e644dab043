package city.opendata.evaluation.scheme;

import city.opendata.evaluation.hash.Sha256;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The default scheme, kept as a new version whenever its content differs, and earlier versions. */
@ApplicationScoped
public class SchemeService {

  private static final Logger LOG = Logger.getLogger(SchemeService.class);
  private static final String RESOURCE = "/indicators.csv";

  private final SchemeRepository repository;
  private final String content = readResource();
  private final Scheme scheme = SchemeReader.read(content);
  private volatile @Nullable SchemeVersion current;

  SchemeService(SchemeRepository repository) {
    this.repository = repository;
  }

  /** Checks and keeps the scheme when the service starts: a broken one stops the start. */
  void keep(@Observes StartupEvent starting) {
    String hash = Sha256.of(content);
    SchemeVersion kept = new SchemeVersion(repository.keep(hash, content), hash, scheme);
    LOG.infof("Indicator scheme version=%d", kept.version());
    current = kept;
  }

  /** The default scheme of this build. */
  public SchemeVersion current() {
    SchemeVersion known = current;
    if (known == null) {
      throw new IllegalStateException("The scheme is kept when the service starts");
    }
    return known;
  }

  /** A version that a run used. */
  @Transactional
  public SchemeVersion version(int version) {
    return repository.get(version);
  }

  private static String readResource() {
    try (InputStream resource =
        Objects.requireNonNull(SchemeService.class.getResourceAsStream(RESOURCE))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
