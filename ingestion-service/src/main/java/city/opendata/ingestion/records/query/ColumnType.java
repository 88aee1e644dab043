package city.opendata.ingestion.records.query;

import org.jspecify.annotations.Nullable;

/** The types that a column of the open library has, each with the form its values take in a URL. */
public enum ColumnType {
  /** {@code text collate "C"}. */
  TEXT("滨湖区", QueryErrorCode.BAD_CHARACTER),
  /** {@code bigint}. */
  INTEGER("100", QueryErrorCode.NOT_AN_INTEGER),
  /** {@code numeric}. */
  NUMBER("12.50", QueryErrorCode.NOT_A_NUMBER),
  /** {@code boolean}. */
  BOOLEAN("true", QueryErrorCode.NOT_A_BOOLEAN),
  /** {@code date}. */
  DATE("2026-01-31", QueryErrorCode.NOT_A_DATE),
  /** {@code timestamptz}. */
  INSTANT("2026-01-31T08:00:00+08:00", QueryErrorCode.NOT_AN_INSTANT);

  private final String example;
  private final QueryErrorCode mistake;

  ColumnType(String example, QueryErrorCode mistake) {
    this.example = example;
    this.mistake = mistake;
  }

  /** A value as it is written in a URL. */
  public String example() {
    return example;
  }

  /** What a value of another type is told. */
  QueryErrorCode mistake() {
    return mistake;
  }

  /** The value as JDBC binds it, or null when the text is none of this type. */
  @Nullable Object parse(String text) {
    return switch (this) {
      case TEXT -> text;
      case INTEGER -> ValueParser.integer(text);
      case NUMBER -> ValueParser.number(text);
      case BOOLEAN -> ValueParser.truth(text);
      case DATE -> ValueParser.date(text);
      case INSTANT -> ValueParser.instant(text);
    };
  }
}
