package city.opendata.ingestion.records.query;

import java.util.List;

/**
 * Which columns of which rows in which order.
 *
 * @param conditions every one of them holds
 */
public record Selection(
    List<RecordColumn> columns, List<Condition> conditions, List<OrderTerm> order) {

  public Selection {
    columns = List.copyOf(columns);
    conditions = List.copyOf(conditions);
    order = List.copyOf(order);
  }
}
