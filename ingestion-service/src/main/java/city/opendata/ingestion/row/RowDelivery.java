package city.opendata.ingestion.row;

import city.opendata.ingestion.store.ObjectWriter;
import city.opendata.ingestion.store.StoredObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects waiting rows of one kind, in their order, into the file of a batch. */
final class RowDelivery {

  private final UUID dataset;
  private final ObjectWriter file;
  private final RowCipher cipher;
  private final long largest;
  private final List<UUID> groups = new ArrayList<>();
  private final List<Long> firstRows = new ArrayList<>();
  private WaitingRows.@Nullable Kind kind;
  private long rows;
  private long bytes;

  RowDelivery(UUID dataset, ObjectWriter file, RowCipher cipher, long largest) {
    this.dataset = dataset;
    this.file = file;
    this.cipher = cipher;
    this.largest = largest;
  }

  /** Adds a group; false when it belongs into another batch. */
  boolean add(WaitingRows group) throws IOException {
    if (kind == null) {
      kind = group.kind();
      write(kind.header().getBytes(StandardCharsets.UTF_8));
    } else if (!kind.equals(group.kind()) || bytes + group.bytes() > largest) {
      return false;
    }
    write(cipher.decrypt(group.id(), dataset, group.content()));
    groups.add(group.id());
    firstRows.add(rows + 1);
    rows += group.rows();
    return true;
  }

  private void write(byte[] text) throws IOException {
    file.write(text, 0, text.length);
    bytes += text.length;
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  StoredObject finish() throws IOException {
    return file.finish();
  }

  WaitingRows.Kind kind() {
    if (kind == null) {
      throw new IllegalStateException("There are no rows");
    }
    return kind;
  }

  UUID[] groups() {
    return groups.toArray(UUID[]::new);
  }

  /** The number that the first row of each group has in the batch. */
  Long[] firstRows() {
    return firstRows.toArray(Long[]::new);
  }
}
