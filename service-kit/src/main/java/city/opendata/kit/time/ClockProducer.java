package city.opendata.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** One clock for the service, so that logic takes it as a parameter. */
class ClockProducer {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(CityTime.ZONE);
  }
}
