package city.opendata.ingestion.sweep;

import city.opendata.ingestion.cleaning.detect.DetectionRules;
import java.time.LocalDate;

/**
 * What released data is searched by.
 *
 * @param today no birthday is after it
 */
record SweepRules(DetectionRules detection, LocalDate today) {}
