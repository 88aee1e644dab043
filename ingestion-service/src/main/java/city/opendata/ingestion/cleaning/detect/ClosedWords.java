package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.text.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of which a kind has only so many, as 汉族 and 丧偶, and what they are values of. */
final class ClosedWords {

  private static final Map<String, ValuePattern> LISTS =
      Map.of(
          "sex-value", ValuePattern.SEX,
          "marital-value", ValuePattern.MARITAL_STATUS,
          "political-value", ValuePattern.POLITICAL_STATUS,
          "education-value", ValuePattern.EDUCATION,
          "religion-value", ValuePattern.RELIGION,
          "disease-value", ValuePattern.DISEASE,
          "offence-value", ValuePattern.OFFENCE,
          "occupation-value", ValuePattern.OCCUPATION,
          "special-group-value", ValuePattern.SPECIAL_GROUP,
          "country-value", ValuePattern.COUNTRY);

  private static final int LONGEST_PLACE = 36;

  /** Most cells have no such word: one look tells. */
  private final TextSet all;

  private final int longest;
  private final WordMatcher provinces;
  private final List<Values> kinds = new ArrayList<>();

  private record Values(TextSet words, long pattern) {}

  ClosedWords(Lexicon lexicon) {
    List<String> every = new ArrayList<>(groups(lexicon));
    kinds.add(new Values(TextSet.of(every), ValuePattern.ETHNICITY.bit()));
    LISTS.forEach(
        (list, pattern) -> {
          kinds.add(new Values(TextSet.of(lexicon.list(list)), pattern.bit()));
          every.addAll(lexicon.list(list));
        });
    all = TextSet.of(every);
    longest = every.stream().mapToInt(word -> word.getBytes(UTF_8).length).max().orElse(0);
    provinces = lexicon.matcher("province");
  }

  private static List<String> groups(Lexicon lexicon) {
    List<String> groups = new ArrayList<>();
    for (String group : lexicon.list("ethnic-group")) {
      groups.add(group + "族");
      groups.add(group);
    }
    return groups;
  }

  /** Whether a slice is of a province: the word, and what is within it. */
  boolean isOfProvince(byte[] text, int start, int end) {
    return end - start <= LONGEST_PLACE && provinces.beginningAt(text, start, end) > 0;
  }

  /** The patterns of a slice, or nothing. */
  long patterns(byte[] text, int start, int end) {
    if (end - start > longest || !all.contains(text, start, end)) {
      return 0;
    }
    long patterns = ValuePattern.LISTED.bit();
    for (Values values : kinds) {
      patterns |= values.words().contains(text, start, end) ? values.pattern() : 0;
    }
    return patterns;
  }
}
