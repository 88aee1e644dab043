package city.opendata.evaluation.targetset;

import city.opendata.evaluation.error.EvaluationProblem;
import city.opendata.kit.problem.ProblemException;
import java.util.List;

/** A file of targets that breaks a rule, with everything that is wrong with it. */
final class InvalidTargetFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FileError> errors;

  InvalidTargetFileException(List<FileError> errors) {
    super("Invalid target file", null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** What is wrong with a cell, a line or the file. */
  record FileError(String field, String code, List<Object> arguments) {

    FileError {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return field + " " + code;
    }
  }

  List<FileError> errors() {
    return errors;
  }

  /** The answer for whoever sent the file. */
  ProblemException problem() {
    ProblemException problem = ProblemException.of(EvaluationProblem.INVALID_TARGET_FILE);
    for (FileError error : errors) {
      problem.withField(error.field(), error.code(), error.arguments().toArray());
    }
    return problem;
  }
}
