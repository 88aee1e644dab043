package city.opendata.gateway.proxy;

import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.Pulse;
import city.opendata.gateway.service.ServiceMonitor;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Watches over a call that waits for its service.
 *
 * <p>A frozen service still accepts connections, so waiting alone tells nothing. When no answer
 * comes at once the service is probed, and a service that gives no sign of life at all is given up
 * in time for the caller to be told within two seconds. A service that lives may take as long as it
 * needs; only when it falls silent for long is the call given up after all.
 */
final class Vigil {

  private static final long PROBE_AFTER_MILLIS = 300;

  private final Vertx vertx;
  private final ServiceMonitor monitor;
  private final Part part;
  private final Runnable onLongSilence;
  private final long probeTimer;
  private final long lifeTimer;

  private Vigil(
      Vertx vertx, ServiceMonitor monitor, Part part, Duration signOfLifeWithin, Runnable giveUp) {
    Context here = vertx.getOrCreateContext();
    Pulse pulse = monitor.pulse(part);
    long signsBefore = pulse.signs();
    this.vertx = vertx;
    this.monitor = monitor;
    this.part = part;
    this.onLongSilence = () -> here.runOnContext(silent -> giveUp.run());
    this.probeTimer = vertx.setTimer(PROBE_AFTER_MILLIS, late -> monitor.probe(part));
    this.lifeTimer =
        vertx.setTimer(
            signOfLifeWithin.toMillis(),
            late -> {
              if (pulse.signs() == signsBefore) {
                giveUp.run();
              }
            });
  }

  static Vigil begin(
      Vertx vertx, ServiceMonitor monitor, Part part, Duration signOfLifeWithin, Runnable giveUp) {
    Vigil vigil = new Vigil(vertx, monitor, part, signOfLifeWithin, giveUp);
    monitor.onLongSilence(part, vigil.onLongSilence);
    return vigil;
  }

  /** The service has begun to answer. */
  void answered() {
    monitor.pulse(part).showedLife();
    cancelTimers();
  }

  /** The call is over. */
  void end() {
    cancelTimers();
    monitor.noLongerWaits(part, onLongSilence);
  }

  private void cancelTimers() {
    vertx.cancelTimer(probeTimer);
    vertx.cancelTimer(lifeTimer);
  }
}
