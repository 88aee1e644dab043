package city.opendata.ingestion.records.format;

import city.opendata.ingestion.records.query.ColumnType;
import city.opendata.ingestion.records.query.KeysetPosition;
import city.opendata.ingestion.records.query.RecordStatement;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a page as a JSON array of objects, row by row. */
public final class JsonRecords {

  private final RecordStatement statement;
  private final SerializableString[] names;
  private final ColumnType[] types;

  public JsonRecords(RecordStatement statement) {
    this.statement = statement;
    this.names =
        statement.columns().stream()
            .map(column -> new SerializedString(column.name()))
            .toArray(SerializableString[]::new);
    this.types = statement.types().toArray(ColumnType[]::new);
  }

  /** Writes at most the page's limit of rows and looks whether there is one more. */
  public RecordPage write(RowCursor rows, JsonGenerator out) throws IOException, SQLException {
    int written = 0;
    KeysetPosition last = null;
    boolean more = rows.next();
    // Rare Chinese characters as themselves, not as two escapes
    out.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
    out.writeStartArray();
    while (more && written < statement.limit()) {
      out.writeStartObject();
      for (int i = 0; i < names.length; i++) {
        out.writeFieldName(names[i]);
        value(out, types[i], rows.getString(i));
      }
      out.writeEndObject();
      written++;
      last = written == statement.limit() ? position(rows) : null;
      more = rows.next();
    }
    out.writeEndArray();
    return new RecordPage(written, more ? last : null);
  }

  private static void value(JsonGenerator out, ColumnType type, @Nullable String value)
      throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    switch (type) {
      case INTEGER, NUMBER -> out.writeNumber(value);
      case BOOLEAN -> out.writeBoolean(value.equals("true"));
      case TEXT, DATE, INSTANT -> out.writeString(value);
    }
  }

  private @Nullable KeysetPosition position(RowCursor rows) throws SQLException {
    List<Integer> indexes = statement.positionIndexes();
    if (indexes.isEmpty()) {
      return null;
    }
    List<@Nullable String> values = new ArrayList<>();
    for (int index : indexes) {
      values.add(rows.getString(index));
    }
    String row = values.removeLast();
    if (row == null) {
      throw new IllegalStateException("a row without its number");
    }
    return KeysetPosition.behind(statement.fingerprint(), Long.parseLong(row), values);
  }
}
