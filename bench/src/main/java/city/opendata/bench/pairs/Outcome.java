package city.opendata.bench.pairs;

/** What came of a measure. Figures are rows a second. */
public sealed interface Outcome {

  /**
   * Both sides were measured.
   *
   * @param ratio of the pairs, ours by the denominator: above 1 ours is faster
   */
  record Compared(Quartiles ours, Quartiles denominator, Quartiles ratio) implements Outcome {}

  /** Our side is not there yet. */
  record DenominatorOnly(Quartiles denominator) implements Outcome {}

  /** Neither side is there: the denominator, too, is a run of ours. */
  record NotMeasured() implements Outcome {}
}
