package city.opendata.catalog.dataset;

/** How often the unit promises new data. */
public enum UpdateCycle {
  REALTIME,
  DAILY,
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  HALF_YEARLY,
  YEARLY,
  IRREGULAR
}
