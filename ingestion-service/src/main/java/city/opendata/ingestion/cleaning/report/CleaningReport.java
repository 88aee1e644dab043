package city.opendata.ingestion.cleaning.report;

import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.SourceFacts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What cleaning did to one file.
 *
 * @param source what was read
 * @param rowsRead data rows, the header and empty lines excluded
 * @param rowsGood rows handed on
 * @param rowsBad rows for quarantine
 * @param rowsComplete rows with all their cells, and a value in each that is required
 * @param rowRejections rows that are bad as a whole, by reason; one that breaks two rules counts
 *     twice
 * @param columns what happened in each column, in the contract's order
 * @param rules how the rows keep each rule of the contract, in its order
 * @param sensitive the columns in which detection found something, in the contract's order
 * @param examples the first cells that each rule changed or refused
 * @param quality the figures for GB/T 36344
 * @param drift how the file's columns differ from the contract's
 * @param rulesVersion of the rules by which sensitive data was looked for
 */
public record CleaningReport(
    SourceFacts source,
    long rowsRead,
    long rowsGood,
    long rowsBad,
    long rowsComplete,
    Map<Reason, Long> rowRejections,
    List<ColumnReport> columns,
    List<RuleReport> rules,
    List<SensitiveColumn> sensitive,
    List<Example> examples,
    Quality quality,
    SchemaDrift drift,
    String rulesVersion) {

  public CleaningReport {
    if (rowsGood < 0 || rowsBad < 0 || rowsGood + rowsBad != rowsRead) {
      throw new IllegalArgumentException(
          "%d read, %d good, %d bad".formatted(rowsRead, rowsGood, rowsBad));
    }
    rowRejections = Collections.unmodifiableMap(new TreeMap<>(rowRejections));
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
    sensitive = List.copyOf(sensitive);
    examples = List.copyOf(examples);
  }

  /** A report whose quality follows from its counts. */
  public static CleaningReport of(
      SourceFacts source,
      long rowsGood,
      long rowsBad,
      long rowsComplete,
      Map<Reason, Long> rowRejections,
      List<ColumnReport> columns,
      List<RuleReport> rules,
      List<SensitiveColumn> sensitive,
      List<Example> examples,
      SchemaDrift drift,
      String rulesVersion) {
    long rowsRead = rowsGood + rowsBad;
    Quality quality = Quality.of(columns, new Ratio(rowsGood, rowsRead));
    return new CleaningReport(
        source,
        rowsRead,
        rowsGood,
        rowsBad,
        rowsComplete,
        withRules(rowRejections, rules),
        columns,
        rules,
        sensitive,
        examples,
        quality,
        drift,
        rulesVersion);
  }

  /** The same file once other datasets were asked: so many good rows refer to nothing. */
  public CleaningReport withoutReferences(long rows) {
    if (rows == 0) {
      return this;
    }
    Map<Reason, Long> rejections = new TreeMap<>(rowRejections);
    rejections.put(Reason.REFERENCE_NOT_FOUND, rows);
    Quality counted =
        new Quality(
            quality.completeness(),
            quality.conformity(),
            new Ratio(rowsGood - rows, rowsRead),
            quality.uniqueness());
    return with(rows, rejections, counted);
  }

  /**
   * The same file once its keys were compared: some of the good rows repeat another row's key and
   * are bad after all. Ask it once, and with none too: that makes uniqueness evaluated.
   *
   * @param repeated how many rows for which reason
   */
  public CleaningReport withRepeatedKeys(Map<Reason, Long> repeated) {
    long duplicates = repeated.values().stream().mapToLong(Long::longValue).sum();
    long unique = rowsGood - duplicates;
    Map<Reason, Long> rejections = new TreeMap<>(rowRejections);
    rejections.putAll(repeated);
    Quality counted =
        new Quality(
            quality.completeness(),
            quality.conformity(),
            new Ratio(unique, rowsRead),
            new Ratio(unique, rowsGood));
    return with(duplicates, rejections, counted);
  }

  /** The same file, of whose good rows so many are bad after all. */
  private CleaningReport with(long turnedBad, Map<Reason, Long> rejections, Quality counted) {
    return new CleaningReport(
        source,
        rowsRead,
        rowsGood - turnedBad,
        rowsBad + turnedBad,
        rowsComplete,
        rejections,
        columns,
        rules,
        sensitive,
        examples,
        counted,
        drift,
        rulesVersion);
  }

  private static Map<Reason, Long> withRules(Map<Reason, Long> others, List<RuleReport> rules) {
    Map<Reason, Long> rejections = new TreeMap<>(others);
    for (RuleReport rule : rules) {
      rejections.merge(Reason.RULE_VIOLATED, rule.violated(), Long::sum);
      rejections.merge(Reason.RULE_FAILED, rule.failed(), Long::sum);
    }
    rejections.values().removeIf(count -> count == 0);
    return rejections;
  }
}
