package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a contract should read a column: of the readings that fit every value the one that
 * says most, unless digits are a code. Numbers with zeros in front, telephones, identifiers and
 * numbers of more digits than a spreadsheet keeps stay text.
 */
final class TypeChoice {

  /** Digits that a number in double precision keeps. */
  private static final int SAFE_DIGITS = 15;

  /** Fewer values could have a form or a check digit by accident. */
  private static final int ENOUGH = 5;

  /** Without check digit: the form alone says nothing, so the detector has to agree. */
  private static final Set<String> DOUBTFUL =
      Set.of("passport", "travel-permit", "landline", "bank-card", "ip-address");

  private final ColumnProfile column;
  private final @Nullable SensitiveKind kind;
  private final Notes notes;

  TypeChoice(ColumnProfile column, @Nullable SensitiveKind kind, Notes notes) {
    this.column = column;
    this.kind = kind;
    this.notes = notes;
  }

  /**
   * A field's type.
   *
   * @param format none for the usual one
   * @param unit that its numbers may end in
   */
  record Choice(FieldType type, @Nullable String format, @Nullable String unit) {

    static final Choice TEXT = new Choice(FieldType.STRING, null, null);
  }

  Choice choose() {
    if (column.values() == 0) {
      notes.add("no-values");
      return Choice.TEXT;
    }
    Optional<Choice> identifier = identifier();
    if (identifier.isPresent()) {
      return identifier.get();
    }
    if (isBoolean()) {
      return new Choice(FieldType.BOOLEAN, null, null);
    }
    Choice day = day();
    if (day != null) {
      return day;
    }
    return isCode() ? Choice.TEXT : number();
  }

  private boolean fits(FieldType type, @Nullable String format) {
    return column.candidates().stream()
        .filter(candidate -> candidate.reading().type() == type)
        .filter(candidate -> Objects.equals(candidate.reading().format(), format))
        .anyMatch(Candidate::fitsAll);
  }

  private Optional<Choice> identifier() {
    return List.of(IdentifierKind.values()).stream()
        .map(IdentifierKind::wireName)
        .filter(name -> fits(FieldType.STRING, name))
        .filter(this::isMeant)
        .findFirst()
        .map(name -> new Choice(FieldType.STRING, name, null));
  }

  private boolean isMeant(String format) {
    if (kind != null && kind.wireName().equals(format)) {
      return true;
    }
    boolean digits = column.digits().values() == column.values();
    return !DOUBTFUL.contains(format)
        && column.values() >= ENOUGH
        && (!digits || column.header().isCode() || !fits(FieldType.DATE, null));
  }

  /** 1 and 0 alone are numbers, unless the header asks a question. */
  private boolean isBoolean() {
    return fits(FieldType.BOOLEAN, null)
        && (column.digits().values() < column.values() || column.header().isTruth());
  }

  private @Nullable Choice day() {
    boolean digits = column.digits().values() == column.values();
    boolean named = column.header().isDay() || kind == SensitiveKind.BIRTH_DATE;
    boolean meant = named || !digits || (column.values() >= ENOUGH && !column.header().isCode());
    if (meant && fits(FieldType.DATE, null) && column.days().first() != null) {
      return new Choice(FieldType.DATE, null, null);
    }
    if (meant && fits(FieldType.DATETIME, null)) {
      return new Choice(FieldType.DATETIME, null, null);
    }
    if (!named || column.digits().leadingZeros() > 0) {
      return null;
    }
    for (String format : List.of("excel-serial", "epoch-seconds", "epoch-milliseconds")) {
      if (fits(FieldType.DATETIME, format)) {
        notes.add("bare-days");
        boolean wholeDays = format.equals("excel-serial") && digits;
        return new Choice(wholeDays ? FieldType.DATE : FieldType.DATETIME, format, null);
      }
    }
    return null;
  }

  private boolean isCode() {
    DigitFacts digits = column.digits();
    if (digits.destroyed() > 0) {
      notes.add("destroyed-by-spreadsheet", digits.destroyed());
      return true;
    }
    if (!fits(FieldType.NUMBER, null)) {
      return false;
    }
    if (digits.leadingZeros() > 0) {
      notes.add("leading-zeros", digits.leadingZeros());
      return true;
    }
    if (digits.most() > SAFE_DIGITS) {
      notes.add("long-numbers", digits.most());
      return true;
    }
    if (column.numbers().personal() > 0) {
      notes.add("personal-numbers", column.numbers().personal());
      return true;
    }
    if (column.header().isCode() || isIdentifying()) {
      notes.add("named-as-code");
      return true;
    }
    return false;
  }

  private boolean isIdentifying() {
    return kind != null
        && switch (kind.role()) {
          case DIRECT_IDENTIFIER -> true;
          case QUASI_IDENTIFIER, SENSITIVE_ATTRIBUTE, OTHER -> false;
        };
  }

  private Choice number() {
    String unit = column.unit().unit();
    if (column.unit().isMixed()) {
      notes.add("mixed-units");
    } else if (fits(FieldType.INTEGER, null)) {
      return new Choice(FieldType.INTEGER, null, unit);
    } else if (fits(FieldType.NUMBER, null)) {
      return new Choice(FieldType.NUMBER, null, unit);
    }
    if (unit == null && fits(FieldType.NUMBER, "percent")) {
      return new Choice(FieldType.NUMBER, "percent", null);
    }
    if (fits(FieldType.INTEGER, "currency")) {
      return new Choice(FieldType.INTEGER, "currency", null);
    }
    if (fits(FieldType.NUMBER, "currency")) {
      return new Choice(FieldType.NUMBER, "currency", null);
    }
    return Choice.TEXT;
  }
}
