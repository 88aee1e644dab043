package city.opendata.bench.detection;

import java.time.LocalDate;
import java.util.List;

/**
 * Runs the detector over sets made anew with a fixed seed, so that every run gives the same
 * figures. The sets have words of their own: the detector's dictionaries are not read for them.
 *
 * @param repeats columns for each header
 * @param texts how many texts, half of them about nobody
 */
public record DetectionTrial(long seed, int repeats, int texts) {

  /**
   * Sets that were written before the detector had seen any of them. What it missed in them has
   * been read since, in the last seven after their only run as unread ones.
   */
  public static final List<String> FRESH_SETS =
      List.of(
          "welfare",
          "safety",
          "learning",
          "leisure",
          "housing",
          "hospitals",
          "courts",
          "personnel",
          "transport",
          "market",
          "farming",
          "generic",
          "civil",
          "police",
          "handbook",
          "towns",
          "offices",
          "audit",
          "portals");

  /** What the set shows: columns above, places in free text below. */
  public record Result(Scores columns, Scores texts) {}

  /** Runs it over a set of its own: half the texts, since it has fewer sentences. */
  public Result run(String freshSet, LocalDate today) {
    FreshSet set = new FreshSet(freshSet);
    return new Result(
        new ColumnTrial(today).run(ColumnCases.of(set, seed, repeats)),
        new TextTrial(today).run(TextCases.of(set, seed, texts / 2)));
  }

  /** Runs it; no birthday is after today. */
  public Result run(LocalDate today) {
    return new Result(
        new ColumnTrial(today).run(ColumnCases.all(seed, repeats)),
        new TextTrial(today).run(TextCases.all(seed, texts)));
  }
}
