package city.opendata.gateway.service;

import city.opendata.gateway.config.GatewayConfig;
import io.netty.channel.ConnectTimeoutException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Asks every part again and again whether it is ready. */
@Singleton
public class ServiceMonitor {

  private static final Logger LOG = Logger.getLogger(ServiceMonitor.class);
  private static final String SERVICE_READY = "/q/health/ready";
  private static final String ISSUER_READY = "/.well-known/openid-configuration";

  /** The identity provider is asked less often: tokens are checked with keys that are at hand. */
  private static final int ISSUER_INTERVALS = 5;

  private final Vertx vertx;
  private final PartClient client;
  private final GatewayConfig config;
  private final Map<Part, Pulse> pulses = new EnumMap<>(Part.class);
  private final Map<Part, AtomicBoolean> asking = new EnumMap<>(Part.class);
  private final Map<Part, Set<Runnable>> waiting = new EnumMap<>(Part.class);
  private final Set<Long> timers = ConcurrentHashMap.newKeySet();

  ServiceMonitor(Vertx vertx, PartClient client, GatewayConfig config) {
    this.vertx = vertx;
    this.client = client;
    this.config = config;
    for (Part part : Part.values()) {
      pulses.put(part, new Pulse(Clock.systemUTC()));
      asking.put(part, new AtomicBoolean());
      waiting.put(part, ConcurrentHashMap.newKeySet());
    }
  }

  void start(@Observes StartupEvent starting) {
    for (Part part : Part.values()) {
      int intervals = part == Part.IDENTITY_PROVIDER ? ISSUER_INTERVALS : 1;
      long millis = config.probeInterval().toMillis() * intervals;
      timers.add(vertx.setPeriodic(millis, tick -> probe(part)));
      probe(part);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    timers.forEach(vertx::cancelTimer);
  }

  /** What is known of a part. */
  public Pulse pulse(Part part) {
    return of(pulses, part);
  }

  /** Runs the action when a part has been silent for so long that waiting for it is vain. */
  public void onLongSilence(Part part, Runnable action) {
    of(waiting, part).add(action);
  }

  /** Takes back {@link #onLongSilence}. */
  public void noLongerWaits(Part part, Runnable action) {
    of(waiting, part).remove(action);
  }

  /** Asks a part now, unless it is being asked already. */
  public void probe(Part part) {
    if (!of(asking, part).compareAndSet(false, true)) {
      return;
    }
    long started = System.nanoTime();
    boolean issuer = part == Part.IDENTITY_PROVIDER;
    Duration within = issuer ? config.probeTimeout().multipliedBy(2) : config.probeTimeout();
    client
        .get(part, issuer ? ISSUER_READY : SERVICE_READY, within)
        .<ProbeResult>map(
            reply ->
                new ProbeResult.Answered(
                    reply.status() == 200, Duration.ofNanos(System.nanoTime() - started)))
        .otherwise(ServiceMonitor::withoutAnswer)
        .onSuccess(result -> take(part, result))
        .onComplete(asked -> of(asking, part).set(false));
  }

  /** The result of a question that failed. */
  static ProbeResult withoutAnswer(Throwable failure) {
    boolean late = failure instanceof TimeoutException || isConnectTimeout(failure);
    return late ? new ProbeResult.Missed() : new ProbeResult.Refused();
  }

  private static boolean isConnectTimeout(Throwable failure) {
    return failure instanceof ConnectTimeoutException;
  }

  private void take(Part part, ProbeResult result) {
    Pulse pulse = pulse(part);
    Standing before = pulse.read().standing();
    pulse.record(result);
    Pulse.Reading now = pulse.read();
    if (now.standing() != before) {
      LOG.infof("Part changed part=%s from=%s to=%s", part.id(), before, now.standing());
    }
    if (now.missed() >= config.giveUpAfterMissedProbes()) {
      of(waiting, part).forEach(Runnable::run);
    }
  }

  private static <T> T of(Map<Part, T> map, Part part) {
    T value = map.get(part);
    if (value == null) {
      throw new IllegalStateException(part.id());
    }
    return value;
  }
}
