package city.opendata.ingestion.replay;

import city.opendata.ingestion.cleaning.decode.Encoding;
import city.opendata.ingestion.spreadsheet.CsvOutput;
import city.opendata.ingestion.store.ObjectWriter;
import city.opendata.ingestion.store.StoredObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Corrected rows as a delivery: a CSV file in UTF-8 whose header names the contract's fields. Every
 * cell is in quotes, so that no text can be taken for anything but itself: not an empty row for an
 * empty line, nor a first cell for a byte order mark.
 */
final class ReplayFile {

  /** What the delivery declares. */
  static final String CHARSET = Encoding.UTF_8.wireName();

  private final ObjectWriter object;
  private final CsvOutput csv;
  private final List<String> fields;

  ReplayFile(ObjectWriter object, List<String> fields) throws IOException {
    this.object = object;
    this.csv = new CsvOutput(new ObjectOutput(object));
    this.fields = List.copyOf(fields);
    line(fields);
  }

  /** Adds a row; a field that the batch's file had no column for is empty, as it was then. */
  void add(Map<String, String> cells) throws IOException {
    line(fields.stream().map(field -> cells.getOrDefault(field, "")).toList());
  }

  StoredObject finish() throws IOException {
    csv.flush();
    return object.finish();
  }

  private void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        csv.endOfCell();
      }
      csv.quoted(cells.get(i));
    }
    csv.endOfLine();
  }

  /** The object as a stream; closing is left to its owner. */
  private static final class ObjectOutput extends OutputStream {

    private final ObjectWriter object;

    ObjectOutput(ObjectWriter object) {
      this.object = object;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      object.write(bytes, offset, length);
    }
  }
}
