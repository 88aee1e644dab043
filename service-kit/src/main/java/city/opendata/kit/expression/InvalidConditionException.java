package city.opendata.kit.expression;

import java.util.List;

/** A text that is no condition, or one that may not run. */
public final class InvalidConditionException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient List<Object> arguments;

  /** What is wrong. Each fault tells its arguments; a position is the number of a character. */
  public enum Fault {
    /** More characters than allowed. Arguments: the greatest number. */
    TOO_LONG,
    /** Not to be read as an expression. Arguments: position. */
    SYNTAX,
    /** Nested too deep or made of too many parts. No arguments. */
    TOO_COMPLEX,
    /** A name that stands for no value. Arguments: position, name. */
    UNKNOWN_NAME,
    /** A function that does not exist here. Arguments: position, name. */
    UNKNOWN_FUNCTION,
    /** Something of the language that has no use here. Arguments: position, what. */
    UNSUPPORTED,
    /** A day or pattern that is none, or not written as a literal. Arguments: position, what. */
    BAD_LITERAL,
    /** Values that an operation does not take. Arguments: position, operation with their types. */
    WRONG_TYPES,
    /** Neither true nor false. Arguments: its type. */
    NOT_BOOLEAN,
    /** The same for all values, because it reads none. No arguments. */
    READS_NOTHING,
    /** Might take too long with the longest values. No arguments. */
    TOO_COSTLY
  }

  InvalidConditionException(Fault fault, Object... arguments) {
    super(fault + " " + List.of(arguments), null, false, false);
    this.fault = fault;
    this.arguments = List.of(arguments);
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** What a message about it needs to say. */
  public List<Object> arguments() {
    return arguments;
  }
}
