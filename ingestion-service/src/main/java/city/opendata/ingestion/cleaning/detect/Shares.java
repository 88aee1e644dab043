package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.detect.Evidence.Note;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shares of a column's values, and the findings that they are evidence for. */
final class Shares {

  /** The least share of the values that must have a form. */
  static final double LEAST = 0.6;

  /** How many values a share needs to mean something. */
  static final int ENOUGH = 20;

  /** Fewer are still no accident when nearly all have a form that is rare. */
  private static final int SOME = 5;

  private static final double MOST_OF_SOME = 0.8;

  private final ColumnScan scan;
  private final HeaderReading header;
  private final String version;

  Shares(ColumnScan scan, HeaderReading header, String version) {
    this.scan = scan;
    this.header = header;
    this.version = version;
  }

  ColumnScan scan() {
    return scan;
  }

  /** The share of values that have one of these patterns, which no value has two of. */
  double of(ValuePattern... patterns) {
    return scan.values() == 0 ? 0 : (double) count(patterns) / scan.values();
  }

  private long count(ValuePattern... patterns) {
    long count = 0;
    for (ValuePattern pattern : patterns) {
      count += scan.hits(pattern);
    }
    return Math.min(count, scan.values());
  }

  boolean isEnough() {
    return scan.values() >= ENOUGH;
  }

  /** Whether there are enough to tell, if nearly all have a form. */
  boolean isNearlyEnough() {
    return scan.values() >= ENOUGH / 2;
  }

  /** Whether the form is so frequent that no header is needed. */
  boolean isProven(ValuePattern... patterns) {
    double share = of(patterns);
    return isEnough() ? share >= LEAST : scan.values() >= SOME && share >= MOST_OF_SOME;
  }

  /** Whether the form is frequent enough beside a header that agrees. */
  boolean isMost(ValuePattern... patterns) {
    return of(patterns) >= LEAST;
  }

  /** The header's word for a kind, or null. */
  @Nullable HeaderWord word(SensitiveKind kind) {
    return header.supporting(kind);
  }

  ColumnFinding found(SensitiveKind kind, ValuePattern... patterns) {
    return found(kind, EnumSet.noneOf(Note.class), patterns);
  }

  ColumnFinding found(SensitiveKind kind, Set<Note> more, ValuePattern... patterns) {
    HeaderWord word = word(kind);
    EnumSet<Note> notes = EnumSet.noneOf(Note.class);
    notes.addAll(more);
    if (word == null) {
      notes.add(Note.WITHOUT_HEADER);
    }
    if (!isEnough()) {
      notes.add(Note.FEW_VALUES);
    }
    if (header.official()) {
      notes.add(Note.OFFICIAL);
    }
    return new ColumnFinding(kind, evidence(word, notes, patterns));
  }

  ColumnFinding nothing() {
    return new ColumnFinding(null, evidence(header.first(), EnumSet.noneOf(Note.class)));
  }

  private Evidence evidence(@Nullable HeaderWord word, Set<Note> notes, ValuePattern... patterns) {
    Map<ValuePattern, Long> hits = new EnumMap<>(ValuePattern.class);
    for (ValuePattern pattern : ValuePattern.values()) {
      if (scan.hits(pattern) > 0) {
        hits.put(pattern, scan.hits(pattern));
      }
    }
    long checked = 0;
    for (ValuePattern pattern : patterns) {
      checked += pattern.isChecked() ? scan.hits(pattern) : 0;
    }
    return new Evidence(
        word == null || word.isOfUnit() ? null : word.word(),
        scan.values(),
        hits,
        count(patterns),
        checked,
        of(patterns),
        notes,
        version);
  }
}
