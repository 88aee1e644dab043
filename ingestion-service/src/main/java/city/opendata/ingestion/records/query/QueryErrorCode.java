package city.opendata.ingestion.records.query;

import java.util.Locale;

/** What can be wrong with a records request, each with the arguments of its text in order. */
public enum QueryErrorCode {
  /** 0: the dataset's columns. */
  UNKNOWN_PARAMETER,
  /** None. */
  REPEATED_PARAMETER,
  /** 0: the most characters. */
  PARAMETER_TOO_LONG,
  /** None: NUL or half a surrogate pair. */
  BAD_CHARACTER,
  /** 0: the name asked for as it may be shown, 1: the dataset's columns. */
  UNKNOWN_COLUMN,
  /** 0: the column. */
  REPEATED_COLUMN,
  /** 0: the dataset's columns: the list of columns lacks a name. */
  BAD_COLUMN_LIST,
  /** 0: the most filters, counted together over the request. */
  TOO_MANY_FILTERS,
  /** 0: the column, 1: the operators, 2: an example. */
  BAD_OPERATOR,
  /** 0: the column, 1: the operator, which compares text only. */
  OPERATOR_NEEDS_TEXT,
  /** 0: the column: its pattern ends in a backslash that escapes nothing. */
  BAD_PATTERN,
  /** 0: the column: after {@code in.} stands no list in parentheses. */
  BAD_LIST,
  /** 0: the column, 1: the most values. */
  LIST_TOO_LONG,
  /** 0: the column, 1: what may stand after {@code is.}. */
  BAD_STATE,
  /** 0: the column, 1: an example. */
  NOT_AN_INTEGER,
  /** As {@link #NOT_AN_INTEGER}. */
  NOT_A_NUMBER,
  /** As {@link #NOT_AN_INTEGER}. */
  NOT_A_BOOLEAN,
  /** As {@link #NOT_AN_INTEGER}. */
  NOT_A_DATE,
  /** As {@link #NOT_AN_INTEGER}. */
  NOT_AN_INSTANT,
  /** 0: where it stops making sense, counted in characters from 1, 1: an example. */
  BAD_LOGIC,
  /** 0: the deepest nesting. */
  LOGIC_TOO_DEEP,
  /** 0: which of its columns, counted from 1, 1: an example. */
  BAD_ORDER,
  /** 0: the most columns. */
  TOO_MANY_ORDER_COLUMNS,
  /** 0: the least, 1: the most. */
  BAD_LIMIT,
  /** None: the parameter pages, and an export is always whole. */
  NOT_IN_EXPORT,
  /** None: not a cursor, or one of another query. */
  BAD_CURSOR;

  /** The code as it stands in an answer, such as {@code unknown-column}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
