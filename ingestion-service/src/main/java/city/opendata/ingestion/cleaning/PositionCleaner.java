package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.CoordinatePair;
import city.opendata.ingestion.cleaning.coordinate.PositionFault;
import city.opendata.ingestion.cleaning.coordinate.PositionStep;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Cleans what two columns are together, once each of them is typed and before it is masked. */
final class PositionCleaner {

  private final int longitude;
  private final int latitude;
  private final PositionStep step;

  /** Takes the positions of both fields in the contract, and their cleaners by position. */
  PositionCleaner(CoordinatePair pair, int longitude, int latitude, ColumnCleaner[] byField) {
    this.longitude = longitude;
    this.latitude = latitude;
    int[] errors = new int[PositionFault.values().length];
    for (PositionFault fault : PositionFault.values()) {
      errors[fault.ordinal()] =
          byField[longitude].addError(reason(fault), pair.longitude(), pair.latitude());
    }
    this.step =
        new PositionStep(
            pair.from(), pair.to(), errors, byField[longitude].tally(), byField[latitude].tally());
  }

  void clean(CleanBlock block, TextBuffer text) {
    step.apply(block.field(longitude), block.field(latitude), text);
  }

  private static Reason reason(PositionFault fault) {
    return switch (fault) {
      case INCOMPLETE -> Reason.POSITION_INCOMPLETE;
      case SWAPPED -> Reason.POSITION_SWAPPED;
      case ZERO -> Reason.POSITION_ZERO;
      case IMPOSSIBLE -> Reason.POSITION_IMPOSSIBLE;
      case OUTSIDE_CHINA -> Reason.POSITION_OUTSIDE_CHINA;
    };
  }
}
