package city.opendata.ingestion.row;

import city.opendata.ingestion.cleaning.text.Utf8;
import city.opendata.kit.problem.ProblemException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/**
 * Reads the body of a push: one JSON object, an array of them, or one a line (NDJSON). It is read
 * once, strictly, and nothing in it is taken for what it is not. Whether a value fits its column is
 * the cleaning's business; only what JSON says of a value's type must fit at once.
 */
final class RowReader {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_NUMBER = 1_000;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** It would guess other encodings, but what is no UTF-8, or has a NUL, does not come to it. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private final RowColumns columns;
  private final int mostRows;

  RowReader(RowColumns columns, int mostRows) {
    this.columns = columns;
    this.mostRows = mostRows;
  }

  /**
   * Reads a body.
   *
   * @param isLines whether it is NDJSON
   */
  RowLines read(byte[] body, boolean isLines) {
    int fault = Utf8.firstFault(body, 0, body.length);
    if (fault < body.length) {
      throw RowFaults.of("body", "not-utf-8", fault + 1);
    }
    int start = hasByteOrderMark(body) ? BYTE_ORDER_MARK.length : 0;
    RowText text = new RowText();
    RowFaults faults = new RowFaults();
    int count;
    try (JsonParser parser = JSON.createParser(body, start, body.length - start)) {
      count = isLines ? lines(parser, text, faults) : value(parser, text, faults);
    } catch (StreamConstraintsException tooMuch) {
      throw RowFaults.of("body", "json-too-complex", DEEPEST, LONGEST_NUMBER);
    } catch (JsonParseException malformed) {
      throw notJson(malformed.getLocation());
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory cannot be read", impossible);
    }
    faults.check();
    return new RowLines(count, text.toBytes());
  }

  private int value(JsonParser parser, RowText text, RowFaults faults) throws IOException {
    JsonToken first = parser.nextToken();
    int count = 0;
    if (first == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        row(parser, "[" + count + "]", text, faults);
        count = oneMore(count);
      }
      if (count == 0) {
        throw RowFaults.of("body", "no-rows");
      }
    } else {
      row(parser, "", text, faults);
      count = 1;
    }
    if (parser.nextToken() != null) {
      throw notJson(parser.currentTokenLocation());
    }
    return count;
  }

  private int lines(JsonParser parser, RowText text, RowFaults faults) throws IOException {
    int count = 0;
    int lastLine = 0;
    while (parser.nextToken() != null) {
      if (parser.currentTokenLocation().getLineNr() == lastLine) {
        throw notJson(parser.currentTokenLocation());
      }
      row(parser, "[" + count + "]", text, faults);
      lastLine = parser.currentLocation().getLineNr();
      count = oneMore(count);
    }
    if (count == 0) {
      throw RowFaults.of("body", "no-rows");
    }
    return count;
  }

  private int oneMore(int count) {
    if (count == mostRows) {
      throw RowFaults.of("body", "too-many-rows", mostRows);
    }
    return count + 1;
  }

  private void row(JsonParser parser, String place, RowText text, RowFaults faults)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw RowFaults.of(place.isEmpty() ? "body" : place, "object-expected");
    }
    text.append(new RowMembers(columns, place, faults).read(parser));
  }

  private static boolean hasByteOrderMark(byte[] body) {
    return body.length >= BYTE_ORDER_MARK.length
        && body[0] == BYTE_ORDER_MARK[0]
        && body[1] == BYTE_ORDER_MARK[1]
        && body[2] == BYTE_ORDER_MARK[2];
  }

  private static ProblemException notJson(JsonLocation at) {
    return RowFaults.of("body", "not-json", at.getLineNr(), at.getColumnNr());
  }
}
