package city.opendata.ingestion.records;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A page that was read.
 *
 * @param body the JSON
 * @param rowsBefore rows of all pages before it
 * @param total rows of all pages, if it was asked for
 * @param next cursor of the next page; null on the last one
 */
record RecordsPage(
    Spool body, long rowsBefore, int rows, OptionalLong total, @Nullable String next) {

  /** The {@code Content-Range} of PostgREST: first and last row, and how many there are in all. */
  String range() {
    String span = rows == 0 ? "*" : rowsBefore + "-" + (rowsBefore + rows - 1);
    return span + "/" + (total.isPresent() ? String.valueOf(total.getAsLong()) : "*");
  }

  /** Sends the body, which is gone then. */
  StreamingOutput sent() {
    return out -> {
      try (body) {
        body.writeTo(out);
      }
    };
  }
}
