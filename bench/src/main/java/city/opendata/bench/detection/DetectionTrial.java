package city.opendata.bench.detection;

import java.time.LocalDate;

/**
 * Runs the detector over sets made anew with a fixed seed, so that every run gives the same
 * figures. The sets have words of their own: the detector's dictionaries are not read for them.
 *
 * @param repeats columns for each header
 * @param texts how many texts, half of them about nobody
 */
public record DetectionTrial(long seed, int repeats, int texts) {

  /** What the set shows: columns above, places in free text below. */
  public record Result(Scores columns, Scores texts) {}

  /** Runs it; no birthday is after today. */
  public Result run(LocalDate today) {
    return new Result(
        new ColumnTrial(today).run(ColumnCases.all(seed, repeats)),
        new TextTrial(today).run(TextCases.all(seed, texts)));
  }
}
