package city.opendata.kit.inbox;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service that has stopped reading its events must be restarted. */
@Liveness
class EventConsumerLiveness implements HealthCheck {

  private final EventConsumer consumer;

  EventConsumerLiveness(EventConsumer consumer) {
    this.consumer = consumer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("event-consumer").status(consumer.isAlive()).build();
  }
}
