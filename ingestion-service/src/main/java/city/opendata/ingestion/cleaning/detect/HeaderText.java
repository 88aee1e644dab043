package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.FullWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A header in the form that it is looked up in: half width, lower case, without brackets, digits
 * and separators.
 *
 * @param joined all of it
 * @param tokens its words, cut at separators, digits, humps and where the script changes
 * @param whole all of it with what is in brackets, which may say whose it is
 */
record HeaderText(String joined, List<String> tokens, String whole) {

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|<[^>]*>");
  private static final Pattern DECORATION = Pattern.compile("已?脱敏后?|必填项?|选填|加密后?|明文|字段$");
  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern TOKEN = Pattern.compile("[a-z]+|[^\\x00-\\x7F\\p{P}\\p{Z}\\p{N}]+");

  HeaderText {
    tokens = List.copyOf(tokens);
  }

  static HeaderText of(String header) {
    String narrow = FullWidth.ALL.narrow(header).strip();
    String outside = BRACKETS.matcher(narrow).replaceAll(" ");
    HeaderText whole = cut(narrow, "");
    HeaderText text = cut(DECORATION.matcher(outside).replaceAll(" "), whole.joined);
    return text.joined.isEmpty() ? whole : text;
  }

  private static HeaderText cut(String header, String whole) {
    String spaced = HUMP.matcher(header).replaceAll(" ").toLowerCase(Locale.ROOT);
    List<String> tokens = new ArrayList<>();
    TOKEN.matcher(spaced).results().forEach(result -> tokens.add(result.group()));
    String joined = String.join("", tokens);
    return new HeaderText(joined, tokens, whole.isEmpty() ? joined : whole);
  }

  /** The end of the word where tokens side by side make it up, as a number of tokens, or -1. */
  int tokensEnd(String word) {
    for (int first = tokens.size() - 1; first >= 0; first--) {
      StringBuilder together = new StringBuilder();
      for (int i = first; i < tokens.size() && together.length() < word.length(); i++) {
        together.append(tokens.get(i));
        if (together.toString().equals(word)) {
          return i + 1;
        }
      }
    }
    return -1;
  }
}
