package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.ColumnFinding;
import city.opendata.ingestion.cleaning.detect.ColumnScan;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.text.Blanks;
import city.opendata.ingestion.cleaning.text.FullWidth;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.Utf8;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What all cells of one column say about it, in memory that does not grow with their number. */
final class ColumnProfile {

  private final HeaderText header;
  private final List<Candidate> candidates;
  private final NullWords nullWords;
  private final UnitSuffix unit;
  private final ColumnScan scan;
  private final FreeText freeText;
  private final DistinctValues distinct = new DistinctValues();
  private final DigitFacts digits = new DigitFacts();
  private final NumberFacts numbers = new NumberFacts();
  private final DayFacts days = new DayFacts();
  private final Examples examples = new Examples();
  private final Examples forms = new Examples();
  private final Map<SensitiveKind, Long> places = new EnumMap<>(SensitiveKind.class);
  private final TextBuffer scratch = new TextBuffer(256);
  private long values;
  private long empty;
  private long nothingWhenNarrow;
  private long longest;

  ColumnProfile(HeaderText header, ProfileRules rules, FreeText freeText) {
    this.header = header;
    this.candidates = rules.readings().stream().map(Candidate::new).toList();
    this.nullWords = new NullWords(rules.placeholders());
    this.unit = new UnitSuffix(header.unit());
    this.scan = new ColumnScan(rules.detection(), rules.today());
    this.freeText = freeText;
  }

  /** Adds a cell of the row that begins in this line. */
  void add(byte[] text, int start, int end, long line) {
    int from = Blanks.skip(text, start, end);
    int to = Blanks.skipBack(text, from, end);
    if (from == to) {
      empty++;
      return;
    }
    switch (nullWords.add(text, from, to)) {
      case NOTHING, PERHAPS_NOTHING -> {}
      case VALUE -> addValue(text, from, to, line);
    }
  }

  private void addValue(byte[] text, int start, int end, long line) {
    values++;
    longest = Math.max(longest, Utf8.count(text, start, end));
    distinct.add(text, start, end);
    scan.add(text, start, end);
    forms.add(text, start, end);
    if (freeText.count(text, start, end, places) == 0) {
      examples.add(text, start, end);
    }
    int wide = FullWidth.ALL.first(text, start, end);
    if (wide == end) {
      read(text, start, end, line);
    } else {
      scratch.clear();
      scratch.append(text, start, end);
      int size = scratch.size();
      FullWidth.ALL.append(scratch, 0, wide - start, size);
      TextBuffer narrow = new TextBuffer(scratch.size() - size);
      narrow.append(scratch.bytes(), size, scratch.size());
      readNarrow(narrow.bytes(), narrow.size(), line);
    }
  }

  private void readNarrow(byte[] narrow, int size, long line) {
    int start = Blanks.skip(narrow, 0, size);
    int end = Blanks.skipBack(narrow, start, size);
    if (start == end || NullWords.isUsual(narrow, start, end)) {
      nothingWhenNarrow++;
    } else {
      read(narrow, start, end, line);
    }
  }

  private void read(byte[] text, int start, int end, long line) {
    scratch.clear();
    digits.add(text, start, end);
    int numberEnd = unit.numberEnd(text, start, end);
    boolean isDated = false;
    for (Candidate candidate : candidates) {
      Reading reading = candidate.reading();
      boolean accepts =
          candidate.add(text, start, reading.hasUnit() ? numberEnd : end, scratch, line);
      if (accepts && reading.format() == null) {
        isDated |= addFacts(reading.type(), text, start, end, numberEnd, isDated);
      }
    }
  }

  /** Whether it was a day or a moment. */
  private boolean addFacts(
      FieldType type, byte[] text, int start, int end, int numberEnd, boolean isDated) {
    switch (type) {
      case NUMBER -> numbers.add(text, start, numberEnd, scratch, freeText);
      case DATE -> days.addDay(text, start, end);
      case DATETIME -> {
        if (!isDated) {
          days.addForm(text, start, end);
        }
      }
      case STRING, INTEGER, BOOLEAN -> {}
    }
    return type == FieldType.DATE;
  }

  HeaderText header() {
    return header;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  NullWords nullWords() {
    return nullWords;
  }

  UnitSuffix unit() {
    return unit;
  }

  DistinctValues distinct() {
    return distinct;
  }

  DigitFacts digits() {
    return digits;
  }

  NumberFacts numbers() {
    return numbers;
  }

  DayFacts days() {
    return days;
  }

  /** Some values in which nothing sensitive was found, or stars in the form of values. */
  List<String> examples(boolean masked) {
    return masked ? forms.masked() : examples.shown();
  }

  /** How many places in free text were found of each kind. */
  Map<SensitiveKind, Long> places() {
    return places;
  }

  /** Cells that are neither empty nor a word for nothing. */
  long values() {
    return values;
  }

  /** Cells with nothing or blanks. */
  long empty() {
    return empty;
  }

  /** Values that a column of another type than text takes for nothing. */
  long nothingWhenNarrow() {
    return nothingWhenNarrow;
  }

  /** Characters of the longest value. */
  long longest() {
    return longest;
  }

  /** What the detector says of it under a field's name and title. */
  ColumnFinding finding(String name, String title) {
    return scan.finding(name, title);
  }
}
