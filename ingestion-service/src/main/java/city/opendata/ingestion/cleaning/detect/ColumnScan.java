package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the cells of a column look like: one for each column and thread, added up at the end.
 * What it keeps are sums and unions, so that it does not matter how rows were parted and ordered.
 */
public final class ColumnScan {

  private static final long PLACEHOLDER = ValuePattern.PLACEHOLDER.bit();
  private static final long MOBILE = ValuePattern.MOBILE.bit();
  private static final long LANDLINE = ValuePattern.LANDLINE.bit();
  private static final long NAME = ValuePattern.NAME.bit();
  private static final long DETAILED = MOBILE | LANDLINE | NAME;

  private final DetectionRules rules;
  private final CellPatterns patterns;
  private final long[] hits = new long[ValuePattern.values().length];
  private final Variety prefixes = new Variety();
  private final Variety exchanges = new Variety();
  private final Variety surnames = new Variety();
  private long values;

  /** A scan that has seen nothing; no birthday is after today. */
  public ColumnScan(DetectionRules rules, LocalDate today) {
    this.rules = rules;
    this.patterns = new CellPatterns(rules, today);
  }

  /** Adds the cells of a block that have a value without error. */
  public void add(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    int rows = cells.rows();
    for (int row = 0; row < rows; row++) {
      if (verdicts[row] == Cells.VALUE) {
        add(bytes, starts[row], ends[row]);
      }
    }
  }

  /** Adds one value. */
  public void add(byte[] text, int start, int end) {
    add(text, start, end, 1);
  }

  /** Adds one value that stands for so many. */
  public void add(byte[] text, int start, int end, int many) {
    int from = start;
    int to = end;
    while (from < to && text[from] >= 0 && text[from] <= ' ') {
      from++;
    }
    while (to > from && text[to - 1] >= 0 && text[to - 1] <= ' ') {
      to--;
    }
    long found = patterns.of(text, from, to);
    if (from == to || found == PLACEHOLDER) {
      return;
    }
    values += many;
    if ((found & DETAILED) != 0) {
      addDetail(found, text, from, to);
    }
    for (long rest = found; rest != 0; rest &= rest - 1) {
      hits[Long.numberOfTrailingZeros(rest)] += many;
    }
  }

  private void addDetail(long found, byte[] text, int start, int end) {
    if ((found & NAME) != 0) {
      surnames.add(text, start, start + 3);
    } else if ((found & MOBILE) != 0) {
      prefixes.addDigits(text, start, end, 3);
    } else {
      exchanges.addDigits(text, start, end, 8);
    }
  }

  /** Adds what another scan of the same column saw. */
  public void add(ColumnScan other) {
    values += other.values;
    for (int i = 0; i < hits.length; i++) {
      hits[i] += other.hits[i];
    }
    prefixes.add(other.prefixes);
    exchanges.add(other.exchanges);
    surnames.add(other.surnames);
  }

  /** The verdict on a column of this name and title. */
  public ColumnFinding finding(String name, @Nullable String title) {
    return new ColumnVerdict(this, rules.header(name, title), rules.version()).finding();
  }

  /**
   * The verdict on a column whose texts hold something sensitive so often that it stands there by
   * rule and not by accident.
   *
   * @param texts how many there are
   * @param sensitive how many of them hold something
   * @param places how many places were found, by kind
   */
  public ColumnFinding findingInText(long texts, long sensitive, Map<SensitiveKind, Long> places) {
    double share = texts == 0 ? 0 : (double) sensitive / texts;
    boolean rule = texts >= Shares.ENOUGH && share >= Shares.LEAST;
    SensitiveKind kind =
        rule ? Collections.max(places.entrySet(), Map.Entry.comparingByValue()).getKey() : null;
    return new ColumnFinding(
        kind,
        new Evidence(
            null,
            texts,
            Map.of(),
            sensitive,
            0,
            share,
            EnumSet.of(Evidence.Note.IN_TEXT),
            rules.version()));
  }

  long values() {
    return values;
  }

  long hits(ValuePattern pattern) {
    return hits[pattern.ordinal()];
  }

  /** How many beginnings of mobile numbers there are. */
  int prefixes() {
    return prefixes.size();
  }

  /** How many exchanges of landlines there are. */
  int exchanges() {
    return exchanges.size();
  }

  /** How many surnames there are. */
  int surnames() {
    return surnames.size();
  }
}
