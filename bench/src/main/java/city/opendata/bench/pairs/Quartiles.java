package city.opendata.bench.pairs;

import java.util.List;

/** The middle of some figures, and where their middle half begins and ends. */
public record Quartiles(double lower, double median, double upper) {

  /** The quartiles of at least one figure, interpolated between neighbours. */
  public static Quartiles of(List<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("no figures");
    }
    List<Double> sorted = figures.stream().sorted().toList();
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(List<Double> sorted, double share) {
    double position = share * (sorted.size() - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.size() - 1);
    double low = sorted.get(below);
    return low + (sorted.get(above) - low) * (position - below);
  }
}
