package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource.Header;
import city.opendata.ingestion.cleaning.text.Blanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the field that each column of a header means, by name or by title. The contract was
 * approved with its fields, so a header with one more or one less is refused and never adapted to.
 */
final class HeaderMatch {

  private final Map<String, Integer> fields = new HashMap<>();
  private final Contract contract;

  HeaderMatch(Contract contract) {
    this.contract = contract;
    addTitles();
    List<Field> all = contract.fields();
    for (int i = 0; i < all.size(); i++) {
      fields.put(all.get(i).name(), i);
    }
  }

  /** A title that two fields share means neither of them. */
  private void addTitles() {
    Set<String> ambiguous = new HashSet<>();
    List<Field> all = contract.fields();
    for (int i = 0; i < all.size(); i++) {
      String title = all.get(i).title();
      if (title != null && fields.put(Blanks.strip(title), i) != null) {
        ambiguous.add(Blanks.strip(title));
      }
    }
    fields.keySet().removeAll(ambiguous);
  }

  /** For each column the position of its field in the contract. */
  int[] match(Header header) {
    List<String> unknown = new ArrayList<>();
    Set<String> repeated = new LinkedHashSet<>();
    Set<Integer> found = new HashSet<>();
    int[] positions = new int[header.cells().size()];
    for (int column = 0; column < positions.length; column++) {
      String name = Blanks.strip(header.cells().get(column));
      Integer field = fields.get(name);
      if (field == null) {
        unknown.add(name.isEmpty() ? "#" + (column + 1) : name);
      } else if (found.add(field)) {
        positions[column] = field;
      } else {
        repeated.add(name);
      }
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < contract.fields().size(); i++) {
      if (!found.contains(i)) {
        missing.add(contract.fields().get(i).name());
      }
    }
    if (found.isEmpty()) {
      WrongDelimiter.check(header, fields.keySet());
    }
    if (!isHeader(positions.length, unknown.size())) {
      throw new FileRejectedException(
          Rejection.at(RejectionCode.NO_HEADER, header.line(), 0, NameList.of(allNames())));
    }
    refuse(header, unknown, missing, List.copyOf(repeated));
    return positions;
  }

  /** A row of data may have a column's name in one of its cells by chance. */
  private static boolean isHeader(int columns, int unknown) {
    int known = columns - unknown;
    return known >= 2 || 2 * known >= columns;
  }

  private List<String> allNames() {
    return contract.fields().stream().map(Field::name).toList();
  }

  private static void refuse(
      Header header, List<String> unknown, List<String> missing, List<String> repeated) {
    List<Rejection> rejections = new ArrayList<>();
    add(rejections, RejectionCode.UNKNOWN_COLUMNS, header, unknown);
    add(rejections, RejectionCode.MISSING_COLUMNS, header, missing);
    add(rejections, RejectionCode.REPEATED_COLUMNS, header, repeated);
    if (!rejections.isEmpty()) {
      throw new FileRejectedException(rejections);
    }
  }

  private static void add(
      List<Rejection> rejections, RejectionCode code, Header header, List<String> names) {
    if (!names.isEmpty()) {
      rejections.add(Rejection.at(code, header.line(), 0, NameList.of(names)));
    }
  }
}
