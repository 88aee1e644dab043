package city.opendata.ingestion.records;

import city.opendata.ingestion.records.format.RowCursor;
import city.opendata.ingestion.records.query.KeysetPosition;
import city.opendata.ingestion.records.query.RecordQuery;
import city.opendata.ingestion.records.query.RecordStatement;
import city.opendata.ingestion.records.query.Selection;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a selection, read a chunk at a time: between two chunks no database connection is
 * held, so a client may read as slowly as it likes. A release never changes, so the chunks fit
 * together.
 */
final class ChunkedRows implements RowCursor {

  private static final int MOST_ROWS = 5_000;

  /** Many readers may be slow at once, and each holds a chunk. */
  private static final long MOST_BYTES = 512 << 10;

  /** What a value takes beside its characters. */
  private static final long VALUE_BYTES = 56;

  private final OpenLibrary library;
  private final RecordTable table;
  private final RecordQuery query;
  private final List<@Nullable String[]> chunk = new ArrayList<>();
  private RecordStatement statement;
  private boolean hasMore = true;
  private int current = -1;

  ChunkedRows(OpenLibrary library, RecordTable table, Selection selection) {
    this.library = library;
    this.table = table;
    this.query = new RecordQuery(selection, MOST_ROWS, null);
    this.statement = RecordStatement.page(query, table.name(), null);
  }

  /** The statement of a chunk: what it selects, every chunk selects. */
  RecordStatement statement() {
    return statement;
  }

  /** Reads the first chunk, so that an error shows before the answer begins. */
  ChunkedRows start() throws IOException {
    load();
    return this;
  }

  @Override
  public boolean next() throws SQLException {
    if (current + 1 < chunk.size()) {
      current++;
      return true;
    }
    if (!hasMore) {
      return false;
    }
    statement = RecordStatement.page(query, table.name(), behindChunk());
    try {
      load();
    } catch (IOException failure) {
      throw new SQLException("A chunk cannot be read", failure);
    }
    return next();
  }

  @Override
  public @Nullable String getString(int column) {
    return chunk.get(current)[column];
  }

  private void load() throws IOException {
    chunk.clear();
    current = -1;
    hasMore = library.read(statement, table.release().largestRow(), this::fill);
  }

  /** Returns whether rows are left. */
  private boolean fill(RowCursor rows) throws SQLException {
    long bytes = 0;
    int width = statement.types().size();
    while (rows.next()) {
      if (chunk.size() == MOST_ROWS || bytes >= MOST_BYTES) {
        return true;
      }
      @Nullable String[] row = new String[width];
      for (int i = 0; i < width; i++) {
        String value = rows.getString(i);
        row[i] = value;
        bytes += VALUE_BYTES + (value == null ? 0 : 2L * value.length());
      }
      chunk.add(row);
    }
    return false;
  }

  private KeysetPosition behindChunk() {
    @Nullable String[] last = chunk.getLast();
    List<@Nullable String> values = new ArrayList<>();
    for (int index : statement.positionIndexes()) {
      values.add(last[index]);
    }
    String row = String.valueOf(values.removeLast());
    return KeysetPosition.behind(statement.fingerprint(), Long.parseLong(row), values);
  }
}
