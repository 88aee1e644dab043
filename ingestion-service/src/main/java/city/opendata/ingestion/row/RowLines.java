package city.opendata.ingestion.row;

/**
 * Rows of one push as lines of CSV in the order of the contract.
 *
 * @param count how many they are
 */
@SuppressWarnings("ArrayRecordComponent")
record RowLines(int count, byte[] csv) {}
