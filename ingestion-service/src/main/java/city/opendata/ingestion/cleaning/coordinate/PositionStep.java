package city.opendata.ingestion.cleaning.coordinate;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Checks positions in two columns of plain decimals and brings them into another system. The error
 * of a position is the longitude's.
 */
public final class PositionStep {

  /** 0.1 m: fewer decimals would lose what the conversion gains. */
  private static final int LEAST_DECIMALS = 6;

  /** 0.1 mm: the conversion is no more exact. */
  private static final int MOST_DECIMALS = 9;

  private static final double[] POWERS = {1e6, 1e7, 1e8, 1e9};

  private final CoordinateSystem from;
  private final CoordinateSystem to;
  private final int[] errors;
  private final ColumnTally longitudes;
  private final ColumnTally latitudes;

  /** Takes the errors by the ordinal of the fault. */
  public PositionStep(
      CoordinateSystem from,
      CoordinateSystem to,
      int[] errors,
      ColumnTally longitudes,
      ColumnTally latitudes) {
    this.from = from;
    this.to = to;
    this.errors = errors.clone();
    this.longitudes = longitudes;
    this.latitudes = latitudes;
  }

  /** Goes over the two cells of each row of a block. */
  public void apply(Cells longitude, Cells latitude, TextBuffer text) {
    for (int row = 0; row < longitude.rows(); row++) {
      int first = longitude.verdicts()[row];
      int second = latitude.verdicts()[row];
      if (first > 0 || second > 0 || (first == Cells.EMPTY && second == Cells.EMPTY)) {
        continue;
      }
      if (first == Cells.EMPTY || second == Cells.EMPTY) {
        refuse(longitude, row, PositionFault.INCOMPLETE);
        continue;
      }
      Position position = new Position(degrees(longitude, row, text), degrees(latitude, row, text));
      PositionFault fault = fault(position);
      if (fault != null) {
        refuse(longitude, row, fault);
      } else if (!from.isSameAs(to)) {
        Position converted = Coordinates.convert(position, from, to);
        write(longitude, row, converted.longitude(), text, longitudes);
        write(latitude, row, converted.latitude(), text, latitudes);
      }
    }
  }

  private void refuse(Cells longitude, int row, PositionFault fault) {
    longitude.verdicts()[row] = (short) errors[fault.ordinal()];
  }

  private @Nullable PositionFault fault(Position position) {
    if (position.longitude() == 0 && position.latitude() == 0) {
      return PositionFault.ZERO;
    }
    if (Coordinates.isSwapped(position)) {
      return PositionFault.SWAPPED;
    }
    if (!Coordinates.isPossible(position)) {
      return PositionFault.IMPOSSIBLE;
    }
    boolean inChinaOnly = from.isShifted() || to.isShifted();
    return inChinaOnly && !Coordinates.isInChina(position) ? PositionFault.OUTSIDE_CHINA : null;
  }

  private static double degrees(Cells cells, int row, TextBuffer text) {
    int start = cells.starts()[row];
    return Double.parseDouble(
        new String(text.bytes(), start, cells.ends()[row] - start, StandardCharsets.US_ASCII));
  }

  /** With as many decimals as it came with, within reason. */
  private static void write(
      Cells cells, int row, double degrees, TextBuffer text, ColumnTally tally) {
    int decimals = decimals(text.bytes(), cells.starts()[row], cells.ends()[row]);
    long unscaled = Math.round(degrees * POWERS[decimals - LEAST_DECIMALS]);
    cells.starts()[row] = text.size();
    text.append(BigDecimal.valueOf(unscaled, decimals).toPlainString());
    cells.ends()[row] = text.size();
    tally.changed(Change.CONVERTED, row);
  }

  private static int decimals(byte[] text, int start, int end) {
    int point = start;
    while (point < end && text[point] != '.') {
      point++;
    }
    return Math.clamp(end - point - 1, LEAST_DECIMALS, MOST_DECIMALS);
  }
}
