package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldNames;
import city.opendata.ingestion.cleaning.detect.ShownText;
import city.opendata.ingestion.cleaning.report.SchemaDrift;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource.Header;
import city.opendata.ingestion.cleaning.text.Blanks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the field that each column of a header means, by name or by title. The contract was
 * approved with its fields: a column more, or an optional one less, is told as drift; a header that
 * leaves open which column is which is refused.
 */
final class HeaderMatch {

  /** A few columns more are drift; so many that most are unknown are another file. */
  private static final int FEW = 20;

  private final FieldNames fields;
  private final Contract contract;
  private final CleaningContext context;

  HeaderMatch(Contract contract, CleaningContext context) {
    this.contract = contract;
    this.context = context;
    this.fields = new FieldNames(contract);
  }

  /** Finds the field of each column. */
  ColumnMatch match(Header header) {
    List<Integer> unknown = new ArrayList<>();
    Set<String> repeated = new LinkedHashSet<>();
    Set<Integer> found = new HashSet<>();
    int[] positions = new int[header.cells().size()];
    Arrays.fill(positions, ColumnMatch.UNKNOWN);
    for (int column = 0; column < positions.length; column++) {
      String name = name(header, column);
      Integer field = fields.position(name);
      if (field == null) {
        unknown.add(column);
      } else if (found.add(field)) {
        positions[column] = field;
      } else {
        repeated.add(name);
      }
    }
    List<Field> missing = new ArrayList<>();
    for (int i = 0; i < contract.fields().size(); i++) {
      Field field = contract.fields().get(i);
      if (!found.contains(i) && (field.isReleased() || contract.requires(field))) {
        missing.add(field);
      }
    }
    if (found.isEmpty()) {
      WrongDelimiter.check(header, fields.all());
    }
    if (!isHeader(positions.length, unknown.size())) {
      List<String> all = contract.fields().stream().map(Field::name).toList();
      throw new FileRejectedException(
          Rejection.at(RejectionCode.NO_HEADER, header.line(), 0, NameList.of(all)));
    }
    List<String> shown = unknown.isEmpty() ? List.of() : shown(header, unknown);
    refuse(header, shown, missing, List.copyOf(repeated));
    return new ColumnMatch(positions, drift(shown, missing));
  }

  private static String name(Header header, int column) {
    return Blanks.strip(header.cells().get(column));
  }

  /** A row of data may have a column's name in one of its cells by chance. */
  private static boolean isHeader(int columns, int unknown) {
    int known = columns - unknown;
    return known >= 2 || 2 * known >= columns;
  }

  /** The names of columns, as they may be shown as far as they are. */
  private List<String> shown(Header header, List<Integer> columns) {
    ShownText texts = new ShownText(context.rules(), context.today());
    List<String> shown = new ArrayList<>();
    for (int column : columns) {
      String place = "#" + (column + 1);
      String text = shown.size() < NameList.SHOWN ? texts.of(name(header, column)) : "";
      shown.add(text.isEmpty() ? place : text);
    }
    return shown;
  }

  /**
   * A file with a column too many and one too few was probably given another name for it: its
   * values would be lost without anybody having meant it.
   */
  private void refuse(
      Header header, List<String> unknown, List<Field> missing, List<String> repeated) {
    boolean lacks = missing.stream().anyMatch(contract::requires);
    boolean renamed = !unknown.isEmpty() && !missing.isEmpty();
    boolean other = unknown.size() > Math.max(FEW, contract.fields().size());
    List<Rejection> rejections = new ArrayList<>();
    if (lacks || renamed || other) {
      add(rejections, RejectionCode.UNKNOWN_COLUMNS, header, unknown);
      add(rejections, RejectionCode.MISSING_COLUMNS, header, names(missing));
    }
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

  private static SchemaDrift drift(List<String> unknown, List<Field> missing) {
    List<String> unreleased = names(missing);
    return new SchemaDrift(
        unknown.size(), NameList.first(unknown), unreleased.size(), NameList.first(unreleased));
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }
}
