package city.opendata.ingestion.cleaning.detect;

import java.time.LocalDate;

/** Finds a unit's own words too. */
final class UnitTextScan extends FreeTextScan {

  private final UnitWordSearch words;

  UnitTextScan(DetectionRules rules, LocalDate today, WordAutomaton words) {
    super(rules, today);
    this.words = new UnitWordSearch(words);
  }

  @Override
  public boolean isSuspect(byte[] text, int start, int end) {
    return super.isSuspect(text, start, end) || words.isIn(text, start, end);
  }

  @Override
  int scan(byte[] text, int context, int start, int end, Hits hits) {
    int before = hits.size();
    int found = super.scan(text, context, start, end, hits);
    if (words.find(text, start, end, hits)) {
      hits.settle(before, start);
      found = hits.size() - before;
    }
    return found;
  }
}
