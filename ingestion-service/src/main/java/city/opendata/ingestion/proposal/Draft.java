package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.Constraints;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldFormat;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.ColumnFinding;
import city.opendata.ingestion.cleaning.mask.Mask;
import city.opendata.ingestion.cleaning.mask.Pseudonym;
import city.opendata.ingestion.proposal.TypeChoice.Choice;
import city.opendata.kit.text.HiddenCharacters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field on its way into a contract.
 *
 * @param mask by which it is released, if any
 */
record Draft(
    String name,
    String title,
    ColumnProfile column,
    ColumnFinding finding,
    Choice choice,
    @Nullable Mask mask,
    Notes notes) {

  private static final Set<String> IDENTIFIERS =
      Set.of(
          "citizen-id", "credit-code", "organisation-code", "business-licence", "vin", "passport");
  private static final int ENOUGH = 20;
  private static final int MOST_CODES = 50;
  private static final int USES_OF_A_CODE = 5;

  boolean isPlainText() {
    return choice.type() == FieldType.STRING && choice.format() == null;
  }

  /** Words that have to mean nothing for the type to fit. */
  Set<String> neededNullWords() {
    return isPlainText() ? Set.of() : column.nullWords().doubtful().keySet();
  }

  /** Cells without value when these words, beside the usual ones, stand for nothing. */
  long absent(Set<String> missing) {
    long absent = column.empty() + sum(column.nullWords().usual());
    for (Map.Entry<String, Long> word : column.nullWords().doubtful().entrySet()) {
      absent += missing.contains(word.getKey()) ? word.getValue() : 0;
    }
    if (!isPlainText()) {
      absent += column.nothingWhenNarrow();
    }
    return absent + (choice.type() == FieldType.DATE ? column.days().none() : 0);
  }

  boolean isRequired(Set<String> missing) {
    return absent(missing) == 0;
  }

  /** Whether no value of it may be shown. */
  boolean isHidden() {
    return finding.isSensitive();
  }

  /** Whether different values stay different when they are released. */
  boolean staysDistinct() {
    return mask == null || mask instanceof Pseudonym;
  }

  /** Whether each of its values is given to one thing only. */
  boolean isIdentifier() {
    String format = choice.format();
    return column.header().isNumbering() || (format != null && IDENTIFIERS.contains(format));
  }

  /** The values of a code list; empty when it looks like none. */
  List<String> codes(Set<String> missing) {
    Map<String, Long> codes = column.distinct().codes();
    boolean isList =
        isPlainText()
            && !isHidden()
            && column.places().isEmpty()
            && column.values() >= ENOUGH
            && codes.size() > 1
            && codes.size() <= MOST_CODES
            && column.values() >= (long) codes.size() * USES_OF_A_CODE;
    if (!isList) {
      return List.of();
    }
    List<String> all = new ArrayList<>(codes.keySet());
    column.nullWords().doubtful().keySet().stream()
        .filter(word -> !missing.contains(word))
        .forEach(all::add);
    return all.stream().anyMatch(Draft::isUnusable) ? List.of() : all.stream().sorted().toList();
  }

  private static boolean isUnusable(String code) {
    return HiddenCharacters.in(code, true);
  }

  /** The least that its numbers may be: what was never below zero hardly ever is. */
  @Nullable String minimum() {
    boolean number = choice.type() == FieldType.INTEGER || choice.type() == FieldType.NUMBER;
    BigDecimal least = column.numbers().least();
    return number && !isHidden() && least != null && least.signum() >= 0 ? "0" : null;
  }

  /** The field as the engine checks it. */
  Field field(Set<String> missing, @Nullable Mask released) {
    return new Field(
        name,
        title,
        choice.type(),
        FieldFormat.of(name, choice.type(), choice.format()),
        choice.unit(),
        new Constraints(
            isRequired(missing), null, null, null, minimum(), null, codes(missing), false),
        released);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
