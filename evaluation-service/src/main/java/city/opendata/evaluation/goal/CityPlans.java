package city.opendata.evaluation.goal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The plans whose goals the board knows. */
@ApplicationScoped
class CityPlans {

  private static final Logger LOG = Logger.getLogger(CityPlans.class);

  private final Map<Integer, CityPlan> plans;

  CityPlans(GoalConfig config, ObjectMapper mapper) {
    this.plans = read(config.planYears(), mapper);
  }

  /** Reads the plans when the service starts, so that a broken one is found at once. */
  void check(@Observes StartupEvent starting) {
    LOG.infof("City goals years=%s", plans.keySet());
  }

  Optional<CityPlan> find(int year) {
    return Optional.ofNullable(plans.get(year));
  }

  static Map<Integer, CityPlan> read(List<Integer> years, ObjectMapper mapper) {
    return years.stream()
        .map(year -> read(year, mapper))
        .collect(Collectors.toUnmodifiableMap(CityPlan::year, Function.identity()));
  }

  private static CityPlan read(int year, ObjectMapper mapper) {
    String name = "/city-goals/" + year + ".json";
    try (InputStream resource = CityPlans.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("There is no " + name);
      }
      CityPlan plan = mapper.readValue(resource, CityPlan.class);
      if (plan.year() != year) {
        throw new IllegalStateException(name + " is of the year " + plan.year());
      }
      return plan;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
