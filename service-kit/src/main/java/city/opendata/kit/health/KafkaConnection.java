package city.opendata.kit.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * Whether Kafka answers. A service without Kafka goes on serving, and its events wait in the
 * outbox, so this never makes it unready.
 *
 * <p>Kafka is asked in the background: a health check that waited for a dead broker would keep the
 * one who asks waiting.
 */
@Wellness
@ApplicationScoped
class KafkaConnection implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(KafkaConnection.class);
  private static final String NAME = "Kafka connection health check";
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int PATIENCE_MILLIS = 2_000;

  private final Map<String, Object> broker;
  private final Thread thread = new Thread(this::run, "kafka-connection");
  private volatile boolean up;

  KafkaConnection(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  void start(@Observes StartupEvent starting) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.interrupt();
    thread.join(Duration.ofSeconds(5));
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(NAME).status(up).build();
  }

  private void run() {
    try {
      while (true) {
        ask();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException stopped) {
      up = false;
    }
  }

  /** Asks until the client breaks, as it does on an address that cannot be resolved yet. */
  private void ask() throws InterruptedException {
    try (Admin admin = Admin.create(settings())) {
      while (true) {
        up = answers(admin);
        Thread.sleep(PAUSE);
      }
    } catch (KafkaException unusable) {
      up = false;
      LOG.warnf("Kafka cannot be asked for its health: %s", unusable.toString());
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, PAUSE.toMillis());
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, PAUSE.toMillis());
    return settings;
  }

  private static boolean answers(Admin admin) throws InterruptedException {
    try {
      admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS)).nodes().get();
      return true;
    } catch (ExecutionException silent) {
      LOG.debugf("Kafka does not answer: %s", silent.getCause());
      return false;
    }
  }
}
