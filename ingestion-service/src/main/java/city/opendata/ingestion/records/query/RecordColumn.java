package city.opendata.ingestion.records.query;

/**
 * A column of a release table.
 *
 * @param required whether the table declares it NOT NULL
 */
public record RecordColumn(String name, ColumnType type, boolean required) {

  /** The source row number: unique in a release, the last term of every order, never public. */
  public static final RecordColumn ROW = new RecordColumn("_row", ColumnType.INTEGER, true);

  public RecordColumn {
    if (name.isEmpty() || Characters.unfit(name)) {
      throw new IllegalArgumentException("not a column name");
    }
  }
}
