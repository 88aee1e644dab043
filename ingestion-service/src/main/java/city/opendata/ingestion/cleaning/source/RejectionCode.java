package city.opendata.ingestion.cleaning.source;

import java.util.Locale;

/** Why a whole file is refused. Each code tells the arguments that its message needs. */
public enum RejectionCode {
  /** Nothing in it. No arguments. */
  EMPTY_FILE,
  /** A header and no row. No arguments. */
  NO_ROWS,
  /** Not text at all. Arguments: what it is, as PNG. */
  BINARY_FILE,
  /** The declared character encoding is not one that is read. Arguments: its name. */
  UNSUPPORTED_CHARSET,
  /**
   * A byte that the encoding does not explain. Arguments: the encoding, the bytes in hexadecimal.
   */
  UNDECODABLE,
  /** Reads as GB18030 only with private-use characters: likely another encoding. No arguments. */
  DOUBTFUL_ENCODING,
  /** Read as GB18030, with text in UTF-8 from this line on. No arguments. */
  MIXED_ENCODINGS,
  /** UTF-16 that does not say so. No arguments. */
  UTF16_WITHOUT_MARK,
  /** A NUL character. No arguments. */
  NUL_CHARACTER,
  /**
   * The first line names hardly a column of the contract, so it is perhaps data and is not shown.
   * Arguments: how many columns the contract has, then the first of them.
   */
  NO_HEADER,
  /** Columns that the contract does not know. Arguments: how many, then the first of them. */
  UNKNOWN_COLUMNS,
  /** Fields that have no column. Arguments: how many, then the first of them. */
  MISSING_COLUMNS,
  /** Fields that have more than one column. Arguments: how many, then the first of them. */
  REPEATED_COLUMNS,
  /** Separated by something else than commas. Arguments: the character's name, as SEMICOLON. */
  WRONG_DELIMITER,
  /** Arguments: the greatest number. */
  TOO_MANY_COLUMNS,
  /** Arguments: the greatest number of characters. */
  FIELD_TOO_LONG,
  /** Arguments: the greatest number of characters. */
  RECORD_TOO_LONG,
  /** A quote that opens at this place and never closes. No arguments. */
  UNCLOSED_QUOTE,
  /**
   * Text between a closing quote and the next comma: quotes inside a value must be doubled. The
   * place is where the quote opened. Arguments: line and column of the text.
   */
  TEXT_AFTER_QUOTE,
  /** The contract's pattern backtracks without end. Arguments: the field. */
  PATTERN_TOO_COSTLY;

  /** The name in problems and reports. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
