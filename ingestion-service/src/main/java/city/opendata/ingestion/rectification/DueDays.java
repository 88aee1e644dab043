package city.opendata.ingestion.rectification;

import city.opendata.ingestion.workday.WorkingDays;
import city.opendata.ingestion.workday.WorkingDaysFile;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Tells until when a ticket has to be settled. */
@ApplicationScoped
class DueDays {

  private static final Logger LOG = Logger.getLogger(DueDays.class);

  private final WorkingDays days;
  private final int count;
  private final Set<Integer> missed = ConcurrentHashMap.newKeySet();

  DueDays(RectificationConfig config) throws IOException {
    Optional<Path> file = config.holidays();
    this.days =
        file.isPresent() ? WorkingDaysFile.shippedWith(file.get()) : WorkingDaysFile.shipped();
    this.count = config.workingDays();
  }

  /** The last day on which a ticket that is opened now is on time. */
  LocalDate of(Instant openedAt) {
    LocalDate opened = openedAt.atZone(CityTime.ZONE).toLocalDate();
    LocalDate due = days.after(opened, count);
    if (!days.knows(due) && missed.add(due.getYear())) {
      LOG.warnf(
          "The holidays of %d are not known, so Monday to Friday count as working days;"
              + " give them with opendata.rectification.holidays",
          due.getYear());
    }
    return due;
  }
}
