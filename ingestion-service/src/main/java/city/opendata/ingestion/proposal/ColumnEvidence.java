package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.kit.problem.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What in the file speaks for a field. Of a sensitive column it holds counts and shares, never a
 * value.
 */
@Schema(name = "ColumnEvidence")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ColumnEvidence(
    @Schema(examples = "xingMing") String name,
    @Schema(examples = "姓名") String header,
    @Schema(description = "Cells with a value") long values,
    @Schema(description = "Cells with nothing or blanks") long empty,
    @Schema(
            description = "Words found that stand for nothing, and how often",
            examples = "{\"无\": 3}")
        Map<String, Long> nullWords,
    @Schema(description = "Different values; those of a sensitive column are only counted")
        Distinct distinct,
    @Schema(description = "Characters of the longest value") long longest,
    @Schema(description = "Ways to read the column, and how many values fit each") List<Fit> types,
    @Nullable Range range,
    @Schema(
            description = "How days are written, and how often",
            examples = "{\"yyyy-MM-dd\": 97, \"yyyy年M月d日\": 3}")
        @Nullable Map<String, Long> dateForms,
    @Schema(enumeration = {"header", "values"}) @Nullable String unitFrom,
    @Nullable Sensitivity sensitivity,
    @Schema(
            description = "Places in texts that look like personal data, by kind",
            examples = "{\"mobile\": 12}")
        @Nullable Map<String, Long> freeText,
    @Schema(description = "Some values; stars in their form where they are sensitive")
        List<String> examples,
    List<ProposalNote> notes) {

  private static final double NEARLY_ALL = 0.95;
  private static final int ENOUGH = 20;

  /**
   * How many different values.
   *
   * @param exact false when there are more than were counted
   */
  @Schema(name = "DistinctCount")
  record Distinct(@Schema(examples = "12") long count, boolean exact) {}

  /** How many values a type fits. */
  @Schema(name = "TypeFit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fit(
      @Schema(examples = "date") String type,
      @Nullable String format,
      @Schema(examples = "100") long fits,
      @Schema(examples = "0") long misfits,
      @Schema(description = "Line of the first that does not fit") @Nullable Long firstMisfit) {}

  /** Range of numbers or days. */
  @Schema(name = "ValueRange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Range(
      @Schema(examples = "0.5") @Nullable String least,
      @Schema(examples = "99") @Nullable String greatest,
      @Schema(description = "Digits behind the point, at least") @Nullable Integer fewestDecimals,
      @Schema(description = "Digits behind the point, at most") @Nullable Integer mostDecimals) {}

  /** Why the column is held to be sensitive. */
  @Schema(name = "ColumnSensitivity")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sensitivity(
      @Schema(examples = "citizen-id") String kind,
      @Schema(
              enumeration = {"LOW", "MEDIUM", "HIGH", "CRITICAL"},
              examples = "CRITICAL")
          String severity,
      @Schema(examples = "direct-identifier") String role,
      @Schema(implementation = Object.class, examples = "{\"method\": \"drop\"}")
          @Nullable Map<String, Object> mask,
      @Schema(description = "Word of the dictionary that the header has", examples = "身份证号")
          @Nullable String headerWord,
      @Schema(description = "Values looked at") long values,
      @Schema(description = "Of them, with the form of the kind") long hits,
      @Schema(description = "Of those, with a right check digit") long checkedHits,
      @Schema(examples = "0.998") double share,
      @Schema(examples = "WITHOUT_HEADER") List<String> notes,
      @Schema(description = "Version of the dictionaries") String rulesVersion) {

    private static Sensitivity from(SensitiveKind kind, Draft draft) {
      Evidence evidence = draft.finding().evidence();
      return new Sensitivity(
          kind.wireName(),
          kind.severity().name(),
          kind.role().wireName(),
          draft.mask() == null ? null : ProposedContract.mask(draft.mask()),
          evidence.headerWord(),
          evidence.values(),
          evidence.patternHits(),
          evidence.checkedHits(),
          Math.round(evidence.share() * 10_000) / 10_000.0,
          evidence.notes().stream().map(Enum::name).toList(),
          evidence.rulesVersion());
    }
  }

  static ColumnEvidence from(Draft draft, Language language) {
    ColumnProfile column = draft.column();
    SensitiveKind kind = draft.finding().kind();
    boolean days =
        draft.choice().type() == FieldType.DATE || draft.choice().type() == FieldType.DATETIME;
    Map<String, Long> nullWords = new TreeMap<>(column.nullWords().usual());
    nullWords.putAll(column.nullWords().doubtful());
    return new ColumnEvidence(
        draft.name(),
        draft.title(),
        column.values(),
        column.empty(),
        nullWords,
        new Distinct(column.distinct().count(), !column.distinct().hasMore()),
        column.longest(),
        fits(draft),
        draft.isHidden() ? null : range(draft),
        days ? column.days().forms() : null,
        draft.choice().unit() == null ? null : column.unit().isFromHeader() ? "header" : "values",
        kind == null ? null : Sensitivity.from(kind, draft),
        column.places().isEmpty() ? null : byName(column.places()),
        column.examples(draft.isHidden()),
        notes(draft, language));
  }

  private static List<Fit> fits(Draft draft) {
    return draft.column().candidates().stream()
        .filter(candidate -> candidate.fits() > 0 && isNear(candidate))
        .filter(candidate -> isTelling(candidate.reading(), draft))
        .map(
            candidate ->
                new Fit(
                    candidate.reading().type().wireName(),
                    candidate.reading().format(),
                    candidate.fits(),
                    candidate.misfits(),
                    candidate.misfits() == 0 ? null : candidate.firstMisfit()))
        .toList();
  }

  /** That a number could be an amount or a day as well says nothing. */
  private static boolean isTelling(Reading reading, Draft draft) {
    return reading.format() == null
        || reading.type() == FieldType.STRING
        || reading.format().equals(draft.choice().format());
  }

  private static boolean isNear(Candidate candidate) {
    return candidate.fits() >= NEARLY_ALL * (candidate.fits() + candidate.misfits());
  }

  private static @Nullable Range range(Draft draft) {
    ColumnProfile column = draft.column();
    return switch (draft.choice().type()) {
      case INTEGER, NUMBER -> range(column.numbers());
      case DATE ->
          column.days().first() == null
              ? null
              : new Range(column.days().first(), column.days().last(), null, null);
      case STRING, BOOLEAN, DATETIME -> null;
    };
  }

  private static @Nullable Range range(NumberFacts numbers) {
    BigDecimal least = numbers.least();
    BigDecimal greatest = numbers.greatest();
    return least == null || greatest == null
        ? null
        : new Range(
            least.toPlainString(),
            greatest.toPlainString(),
            numbers.fewestDecimals(),
            numbers.mostDecimals());
  }

  private static Map<String, Long> byName(Map<SensitiveKind, Long> places) {
    Map<String, Long> byName = new TreeMap<>();
    places.forEach((kind, count) -> byName.put(kind.wireName(), count));
    return byName;
  }

  private static List<ProposalNote> notes(Draft draft, Language language) {
    Notes more = new Notes();
    ColumnProfile column = draft.column();
    if (draft.isPlainText() && column.values() >= ENOUGH) {
      column.candidates().stream()
          .filter(candidate -> candidate.misfits() > 0 && isNear(candidate))
          .filter(candidate -> isTelling(candidate.reading(), draft))
          .findFirst()
          .ifPresent(candidate -> addNearly(candidate, more));
    }
    long places = column.places().values().stream().mapToLong(Long::longValue).sum();
    if (places > 0 && !draft.finding().isSensitive()) {
      more.add("sensitive-text", places);
    }
    List<ProposalNote> notes = new ArrayList<>();
    draft.notes().all().forEach(note -> notes.add(ProposalNote.from(note, language)));
    more.all().forEach(note -> notes.add(ProposalNote.from(note, language)));
    return notes;
  }

  private static void addNearly(Candidate candidate, Notes notes) {
    Reading reading = candidate.reading();
    notes.add(
        "nearly",
        candidate.fits(),
        candidate.fits() + candidate.misfits(),
        reading.format() == null ? reading.type().wireName() : reading.format(),
        candidate.firstMisfit());
  }
}
