package city.opendata.ingestion.records;

import city.opendata.ingestion.records.query.KeysetPosition;
import city.opendata.kit.page.CursorCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs where a page ended. A cursor leads on through the release that its first page came from.
 */
@ApplicationScoped
class RecordCursors {

  private final CursorCodec codec;

  RecordCursors(CursorCodec codec) {
    this.codec = codec;
  }

  /**
   * What a cursor says.
   *
   * @param release number of the release
   * @param rowsBefore rows of all pages before
   */
  record Place(long release, long rowsBefore, KeysetPosition position) {}

  String encode(UUID dataset, Place place) {
    return codec.encode(
        context(dataset),
        List.of(
            String.valueOf(place.release()),
            String.valueOf(place.rowsBefore()),
            place.position().encode()));
  }

  Place decode(UUID dataset, String cursor) {
    List<@Nullable String> values = codec.decode(context(dataset), cursor);
    return new Place(
        Long.parseLong(String.valueOf(values.get(0))),
        Long.parseLong(String.valueOf(values.get(1))),
        KeysetPosition.decode(String.valueOf(values.get(2))));
  }

  private static String context(UUID dataset) {
    return "records/" + dataset;
  }
}
