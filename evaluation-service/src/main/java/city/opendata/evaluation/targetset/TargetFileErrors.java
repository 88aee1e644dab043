package city.opendata.evaluation.targetset;

import city.opendata.evaluation.targetset.InvalidTargetFileException.FileError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file of targets, and bounds how much is told. */
final class TargetFileErrors {

  private static final int MOST = 100;

  private final List<FileError> errors = new ArrayList<>();
  private int count;

  /** An error in a cell. */
  void add(long line, String column, String code, Object... arguments) {
    add("line[" + line + "]." + column, code, arguments);
  }

  /** An error of a line or of the whole file. */
  void add(String field, String code, Object... arguments) {
    if (count < MOST) {
      errors.add(new FileError(field, code, List.of(arguments)));
    }
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  InvalidTargetFileException refusal() {
    if (count > MOST) {
      errors.add(new FileError("file", "more-errors", List.of(count - MOST)));
    }
    return new InvalidTargetFileException(errors);
  }
}
