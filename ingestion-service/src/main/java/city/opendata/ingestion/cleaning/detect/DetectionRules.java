package city.opendata.ingestion.cleaning.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dictionaries that detection goes by: {@code words.csv} for headers and {@code lexicon.csv}
 * for values and free text, each with its version, and the words that a unit adds. Never changes,
 * so that threads share it.
 */
public final class DetectionRules {

  private static final String WORDS = "words.csv";
  private static final int WORD_COLUMNS = 5;

  private static final class Shipped {
    private static final DetectionRules RULES = read();
  }

  /** Grows whenever the classes of this package find more or less than before. */
  private static final int CODE = 3;

  private final String version;
  private final String detectors;
  private final HeaderDictionary headers;
  private final Lexicon lexicon;
  private final PersonNames names;
  private final Addresses addresses;
  private final ClosedWords closedWords;
  private final TextNames textNames;
  private final FreeTextFilter filter;
  private final @Nullable WordAutomaton words;

  private DetectionRules(String version, int checksum, HeaderDictionary headers, Lexicon lexicon) {
    this.version = version;
    this.detectors = "%s-%d-%08x".formatted(version, CODE, checksum);
    this.headers = headers;
    this.lexicon = lexicon;
    this.names = new PersonNames(lexicon);
    this.addresses = new Addresses(lexicon);
    this.closedWords = new ClosedWords(lexicon);
    this.textNames = new TextNames(lexicon, names);
    this.filter = new FreeTextFilter(lexicon, addresses);
    this.words = null;
  }

  /** Shared rules with a unit's own words; their version and nothing of them tells which. */
  private DetectionRules(DetectionRules shared, UnitWords own) {
    String suffix = "+" + own.version();
    this.version = shared.version + suffix;
    this.detectors = shared.detectors + suffix;
    this.headers = own.headers().isEmpty() ? shared.headers : shared.headers.with(own.headers());
    this.lexicon = shared.lexicon;
    this.names = shared.names;
    this.addresses = shared.addresses;
    this.closedWords = shared.closedWords;
    this.textNames = shared.textNames;
    this.filter = shared.filter;
    this.words = own.texts().isEmpty() ? null : new WordAutomaton(own.texts());
  }

  /** The rules in the jar, read once. */
  public static DetectionRules load() {
    return Shipped.RULES;
  }

  private static DetectionRules read() {
    RuleFile file = RuleFile.read(WORDS, WORD_COLUMNS);
    Lexicon lexicon = Lexicon.shipped();
    return new DetectionRules(
        file.version() + "/" + lexicon.version(),
        31 * file.checksum() + lexicon.checksum(),
        new HeaderDictionary(file.rows().stream().map(DetectionRules::word).toList()),
        lexicon);
  }

  private static HeaderWord word(String[] cells) {
    return new HeaderWord(
        cells[0],
        cells[1],
        cells[2],
        HeaderWord.Match.ofWireName(cells[3]),
        Integer.parseInt(cells[4]));
  }

  /** These rules and a unit's own words. A unit that never had any goes by the shared ones. */
  public DetectionRules with(UnitWords own) {
    return own.version() == 0 ? this : new DetectionRules(this, own);
  }

  /** Which rules these are; part of the evidence of each finding. */
  public String version() {
    return version;
  }

  /** Words that people write where there is nothing to write. */
  public List<String> placeholders() {
    return lexicon.list("placeholder");
  }

  /** Which detectors these are: another value means that they may find something else. */
  public String detectors() {
    return detectors;
  }

  HeaderReading header(String name, @Nullable String title) {
    return headers.read(name, title);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  PersonNames names() {
    return names;
  }

  Addresses addresses() {
    return addresses;
  }

  ClosedWords closedWords() {
    return closedWords;
  }

  TextNames textNames() {
    return textNames;
  }

  FreeTextFilter filter() {
    return filter;
  }

  /** Finds a unit's own words in texts; null when it has none. */
  @Nullable WordAutomaton words() {
    return words;
  }

  /** The prefixes of numbers that banks in China issue. */
  long[] cardPrefixes() {
    return lexicon.list("card-prefix").stream().mapToLong(Long::parseLong).toArray();
  }
}
