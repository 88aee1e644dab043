package city.opendata.ingestion.records;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.records.query.ColumnType;
import city.opendata.ingestion.records.query.RecordColumn;
import city.opendata.ingestion.records.query.RecordSchema;
import city.opendata.ingestion.records.query.TableName;
import city.opendata.ingestion.release.ReleaseView;
import java.util.UUID;

/** A release as the query core sees it. */
record RecordTable(UUID dataset, ReleaseView release, RecordSchema schema) {

  private static final String OPEN_LIBRARY = "open_library";

  static RecordTable of(UUID dataset, ReleaseView release) {
    Contract contract = ContractDocument.read(release.contract()).contract();
    return new RecordTable(
        dataset,
        release,
        new RecordSchema(
            contract.fields().stream().map(field -> column(contract, field)).toList()));
  }

  TableName name() {
    return new TableName(OPEN_LIBRARY, release.tableName(), release.number());
  }

  private static RecordColumn column(Contract contract, Field field) {
    return new RecordColumn(field.name(), type(field.type()), contract.requires(field));
  }

  private static ColumnType type(FieldType type) {
    return switch (type) {
      case STRING -> ColumnType.TEXT;
      case INTEGER -> ColumnType.INTEGER;
      case NUMBER -> ColumnType.NUMBER;
      case BOOLEAN -> ColumnType.BOOLEAN;
      case DATE -> ColumnType.DATE;
      case DATETIME -> ColumnType.INSTANT;
    };
  }
}
