package city.opendata.ingestion.cleaning.detect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a column was found to be what it is; holds no value of it.
 *
 * @param headerWord the word of the dictionary that the header matched; a unit's own are not told
 * @param values how many cells hold something, good values only
 * @param hits how many of them have each pattern
 * @param patternHits how many have the form of the kind
 * @param checkedHits how many of those have a right check digit
 * @param share of the values that have the form of the kind
 * @param rulesVersion of the dictionaries
 */
public record Evidence(
    @Nullable String headerWord,
    long values,
    Map<ValuePattern, Long> hits,
    long patternHits,
    long checkedHits,
    double share,
    Set<Note> notes,
    String rulesVersion) {

  /** What should be known about a verdict. */
  public enum Note {
    /** Several kinds share the column; the gravest of them names it. */
    MIXED,
    /** It stands inside longer texts. */
    IN_TEXT,
    /** Fewer values than a share means something for: the header, or check digits, decided. */
    FEW_VALUES,
    /** The header does not name the kind; the values prove it. */
    WITHOUT_HEADER,
    /** The kind has no form, or its values have another: the header decided. */
    BY_HEADER,
    /** Values are masked in part, which leaves more than enough to find the person. */
    MASKED,
    /** Published by law, as the legal representative of an enterprise is. */
    LAWFULLY_PUBLIC,
    /** The header says that it is an office's. */
    OFFICIAL
  }

  /** Keeps the patterns and notes from change. */
  public Evidence {
    EnumMap<ValuePattern, Long> patterns = new EnumMap<>(ValuePattern.class);
    patterns.putAll(hits);
    hits = Collections.unmodifiableMap(patterns);
    EnumSet<Note> all = EnumSet.noneOf(Note.class);
    all.addAll(notes);
    notes = Collections.unmodifiableSet(all);
  }
}
