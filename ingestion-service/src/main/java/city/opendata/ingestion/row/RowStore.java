package city.opendata.ingestion.row;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where pushed rows are kept until they become a batch. */
interface RowStore {

  /** What came of writing. */
  enum Written {
    /** All groups are on the disk. */
    ALL,
    /** Nothing was written: a key is there already. */
    KEY_TAKEN,
    /** Nothing was written: a dataset is not what it was. */
    OUTDATED
  }

  /** A push that was written under a key. */
  @SuppressWarnings("ArrayRecordComponent")
  record KnownPush(byte[] fingerprint, Receipt receipt) {}

  /** Writes groups in one transaction, all of them or none. */
  Written insert(List<RowGroup> groups) throws SQLException;

  /** What was written to a dataset under these keys. */
  Map<String, KnownPush> find(UUID dataset, Collection<String> keys) throws SQLException;

  /** By which a repeated push is known. */
  byte[] fingerprint(RowPush push);
}
