package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The dictionaries that detection goes by: {@code words.csv} for headers and {@code lexicon.csv}
 * for values and free text, each with its version. Never changes, so that threads share it.
 */
public final class DetectionRules {

  private static final String WORDS = "words.csv";
  private static final int WORD_COLUMNS = 5;

  private static final class Shipped {
    private static final DetectionRules RULES = read();
  }

  /** Grows whenever the classes of this package find more or less than before. */
  private static final int CODE = 1;

  private final String version;
  private final int checksum;
  private final List<HeaderWord> words;
  private final HeaderDictionary headers;
  private final Lexicon lexicon;
  private final PersonNames names;
  private final Addresses addresses;
  private final TextNames textNames;
  private final FreeTextFilter filter;

  private DetectionRules(String version, int checksum, List<HeaderWord> words, Lexicon lexicon) {
    this.version = version;
    this.checksum = checksum;
    this.words = List.copyOf(words);
    this.headers = new HeaderDictionary(words);
    this.lexicon = lexicon;
    this.names = new PersonNames(lexicon);
    this.addresses = new Addresses(lexicon);
    this.textNames = new TextNames(lexicon, names);
    this.filter = new FreeTextFilter(lexicon, addresses);
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
        file.rows().stream().map(DetectionRules::word).toList(),
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

  /** These rules and header words of a unit's own; the version tells which. */
  public DetectionRules withWords(Collection<HeaderWord> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<HeaderWord> all = new ArrayList<>(words);
    all.addAll(more);
    CRC32 sum = new CRC32();
    more.stream()
        .map(HeaderWord::toString)
        .sorted()
        .forEach(one -> sum.update(one.getBytes(UTF_8)));
    return new DetectionRules(
        "%s+%d-%08x".formatted(version, more.size(), sum.getValue()),
        31 * checksum + (int) sum.getValue(),
        all,
        lexicon);
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
    return "%s-%d-%08x".formatted(version, CODE, checksum);
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

  TextNames textNames() {
    return textNames;
  }

  FreeTextFilter filter() {
    return filter;
  }

  /** The prefixes of numbers that banks in China issue. */
  long[] cardPrefixes() {
    return lexicon.list("card-prefix").stream().mapToLong(Long::parseLong).toArray();
  }
}
