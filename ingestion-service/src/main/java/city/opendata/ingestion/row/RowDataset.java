package city.opendata.ingestion.row;

import java.util.UUID;

/**
 * What of a dataset rows were checked against: while it is still so, they can be kept.
 *
 * @param unit whose systems may push
 */
record RowDataset(UUID id, String unit, String contractHash) {}
