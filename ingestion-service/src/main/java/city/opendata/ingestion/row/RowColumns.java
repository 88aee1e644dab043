package city.opendata.ingestion.row;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldNames;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.dataset.ContractDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that pushed rows have, in the order of their contract. */
final class RowColumns {

  private final List<Field> fields;
  private final FieldNames names;
  private final boolean[] required;
  private final String header;
  private final List<int[]> keys;

  RowColumns(ContractDocument document) {
    Contract contract = document.contract();
    this.keys = document.keys().stream().map(key -> positions(contract, key)).toList();
    this.fields = contract.fields();
    this.names = new FieldNames(contract);
    this.required = new boolean[fields.size()];
    for (int i = 0; i < required.length; i++) {
      required[i] = contract.requires(fields.get(i));
    }
    RowText text = new RowText();
    text.append(fields.stream().map(Field::name).toArray(String[]::new));
    this.header = new String(text.toBytes(), StandardCharsets.UTF_8);
  }

  private static int[] positions(Contract contract, List<String> key) {
    List<String> names = contract.fields().stream().map(Field::name).toList();
    return key.stream().mapToInt(names::indexOf).toArray();
  }

  int count() {
    return fields.size();
  }

  /** Where the column of this name or title stands; null when there is none. */
  @Nullable Integer position(String name) {
    return names.position(name);
  }

  String name(int position) {
    return fields.get(position).name();
  }

  FieldType type(int position) {
    return fields.get(position).type();
  }

  /** Whether a row must have a value here. */
  boolean isRequired(int position) {
    return required[position];
  }

  /** Where the columns of each key stand, whose values tell rows apart. */
  List<int[]> keys() {
    return keys;
  }

  /** The first line of a file of such rows. */
  String header() {
    return header;
  }
}
