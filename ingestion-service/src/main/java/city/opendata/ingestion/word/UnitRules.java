package city.opendata.ingestion.word;

import city.opendata.ingestion.cleaning.detect.DetectionRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of detection with each unit's own words, the newest at every call. Those of the units
 * that were asked for last are kept: to make them takes milliseconds and some megabytes at most.
 */
@ApplicationScoped
public class UnitRules {

  private static final int MOST_KEPT = 16;
  private static final float LOAD = 0.75f;

  private final WordLists lists;
  private final Map<String, Kept> kept =
      new LinkedHashMap<>(MOST_KEPT, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Kept(long version, DetectionRules rules) {}

  UnitRules(WordLists lists) {
    this.lists = lists;
  }

  /** The rules for what a unit delivers. */
  public DetectionRules of(String unit) {
    long version = lists.version(unit);
    if (version == 0) {
      return DetectionRules.load();
    }
    synchronized (kept) {
      Kept known = kept.get(unit);
      if (known != null && known.version() >= version) {
        return known.rules();
      }
    }
    WordListVersion newest = lists.newest(unit);
    DetectionRules rules = DetectionRules.load().with(newest.words().version(newest.version()));
    synchronized (kept) {
      kept.put(unit, new Kept(newest.version(), rules));
    }
    return rules;
  }
}
