package city.opendata.bench.detection;

/** What was found and missed of one kind. */
public final class Score {

  private long right;
  private long wrong;
  private long missed;

  void addRight() {
    right++;
  }

  void addWrong() {
    wrong++;
  }

  void addMissed() {
    missed++;
  }

  void add(Score other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
  }

  /** How many were found and right. */
  public long right() {
    return right;
  }

  /** How many were found and wrong. */
  public long wrong() {
    return wrong;
  }

  /** How many were not found. */
  public long missed() {
    return missed;
  }

  /** How much of what was found is right; 1 when nothing was. */
  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** How much was found of what there is; 1 when there is nothing. */
  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }
}
