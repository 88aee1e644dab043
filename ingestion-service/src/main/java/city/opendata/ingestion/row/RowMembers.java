package city.opendata.ingestion.row;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.kit.text.ShownName;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object as the cells of a row, and notes what is wrong with them.
 */
final class RowMembers {

  private static final int MOST_PLACES = 400;
  private static final int LONGEST_KEY = 2_000;

  private final RowColumns columns;
  private final String place;
  private final RowFaults faults;
  private final @Nullable String[] cells;

  /** Which columns the row has given, be it as null. */
  private final boolean[] given;

  /**
   * Reads into these columns.
   *
   * @param place of the row in the body, empty when the body is the row
   */
  RowMembers(RowColumns columns, String place, RowFaults faults) {
    this.columns = columns;
    this.place = place;
    this.faults = faults;
    this.cells = new String[columns.count()];
    this.given = new boolean[columns.count()];
  }

  /** The row's cells, after its last member. What is not given is empty. */
  String[] read(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Integer column = columns.position(name);
      if (column == null) {
        note(ShownName.of(name), "unknown");
        parser.skipChildren();
      } else if (given[column]) {
        note(name, "repeated");
        parser.skipChildren();
      } else {
        given[column] = true;
        cells[column] = cell(parser, column, name);
      }
    }
    String[] row = new String[cells.length];
    for (int i = 0; i < row.length; i++) {
      if (cells[i] == null && columns.isRequired(i)) {
        note(columns.name(i), "required");
      }
      row[i] = cells[i] == null ? "" : cells[i];
    }
    checkKeys(row);
    return row;
  }

  /** An index takes no longer entry, and one row must not stop a batch of many. */
  private void checkKeys(String[] row) {
    for (int[] key : columns.keys()) {
      int bytes = 0;
      for (int column : key) {
        bytes += row[column].getBytes(StandardCharsets.UTF_8).length;
      }
      if (bytes > LONGEST_KEY) {
        note(columns.name(key[0]), "key-too-long", LONGEST_KEY);
      }
    }
  }

  private @Nullable String cell(JsonParser parser, int column, String name) throws IOException {
    FieldType type = columns.type(column);
    JsonToken token = parser.currentToken();
    switch (token) {
      case VALUE_NULL -> {
        return null;
      }
      case VALUE_STRING -> {
        return text(parser, name);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (type.numeric()) {
          return number(parser.getText(), name);
        }
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        if (type == FieldType.BOOLEAN) {
          return parser.getText();
        }
      }
      default -> parser.skipChildren();
    }
    note(name, expected(type));
    return "";
  }

  private static String expected(FieldType type) {
    if (type.numeric()) {
      return "number-expected";
    }
    return type == FieldType.BOOLEAN ? "boolean-expected" : "text-expected";
  }

  private String text(JsonParser parser, String name) throws IOException {
    String text = parser.getText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        boolean isPair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!isPair) {
          note(name, "unusable-character");
          return "";
        }
        i++;
      }
    }
    return text;
  }

  /** The number as it is written, to the last digit; only an exponent is written out. */
  private String number(String text, String name) {
    if (text.indexOf('e') < 0 && text.indexOf('E') < 0) {
      return text;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException exponentTooLarge) {
      note(name, "number-too-long", MOST_PLACES);
      return "";
    }
    if (Math.abs((long) number.scale()) > MOST_PLACES) {
      note(name, "number-too-long", MOST_PLACES);
      return "";
    }
    return number.toPlainString();
  }

  private void note(String name, String code, Object... arguments) {
    faults.add(place.isEmpty() ? name : place + "." + name, code, arguments);
  }
}
