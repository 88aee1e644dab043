package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import city.opendata.ingestion.cleaning.text.Ascii;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what only its label tells from any other code: {@code password=…} and {@code user=…} in log
 * lines, 密码：… and 准考证号… in prose. Nothing else in a text shows that it is a secret, an account or
 * the number of a pupil, a patient or a document.
 */
final class TextLabels {

  private static final byte[] ACCOUNT_PREFIX = "wxid".getBytes(US_ASCII);
  private static final String BETWEEN = ":：=是为 \t\"'“";
  private static final String OUTSIDE = "\"'<>[](){},;&|`";
  private static final int SHORTEST = 4;
  private static final int SHORTEST_NUMBER = 6;

  /** What is longer is known by its form: many documents have the number of the ID card. */
  private static final int LONGEST_NUMBER = 14;

  /** A letter before the number of the ID card. */
  private static final int PUPIL = 19;

  private static final List<Listed> LISTS =
      List.of(
          new Listed("credential-label", SensitiveKind.CREDENTIAL),
          new Listed("account-label", SensitiveKind.ONLINE_ACCOUNT),
          new Listed("student-label", SensitiveKind.STUDENT_NUMBER),
          new Listed("medical-label", SensitiveKind.MEDICAL_RECORD_NUMBER),
          new Listed("social-label", SensitiveKind.SOCIAL_SECURITY_NUMBER),
          new Listed("passport-label", SensitiveKind.PASSPORT),
          new Listed("document-label", SensitiveKind.IDENTITY_DOCUMENT));

  private final List<Label> labels;
  private final CharacterSet triggers = new CharacterSet();

  private record Listed(String list, SensitiveKind kind) {}

  private record Label(WordMatcher words, SensitiveKind kind) {}

  TextLabels(Lexicon lexicon) {
    labels =
        LISTS.stream()
            .map(listed -> new Label(lexicon.matcher(listed.list()), listed.kind()))
            .toList();
    labels.forEach(label -> triggers.addAll(label.words().lasts()));
  }

  /** All labels. */
  static List<String> words(Lexicon lexicon) {
    return LISTS.stream().flatMap(listed -> lexicon.list(listed.list()).stream()).toList();
  }

  /** The characters that labels end with. */
  CharacterSet triggers() {
    return triggers;
  }

  /** Looks behind a Chinese label that may end at {@code at}. */
  void find(byte[] text, int start, int at, int end, Hits hits) {
    for (Label label : labels) {
      if (label.words().endingAt(text, start, at) > 0) {
        int from = at;
        boolean marked = false;
        while (from < end && BETWEEN.indexOf(Characters.at(text, from, end)) >= 0) {
          marked |= text[from] > ' ' || text[from] < 0;
          from += Characters.length(text, from, end);
        }
        int to = valueEnd(text, from, end);
        if (isValue(label.kind(), text, from, to, marked, from > at)) {
          hits.add(from, to, label.kind());
        }
        return;
      }
    }
  }

  /** Where the text goes on behind the value of a Latin label up to {@code run}, or -1. */
  int findBehindLatin(byte[] text, int at, int run, int end, Hits hits) {
    if (run >= end) {
      return -1;
    }
    if (text[run] == '_'
        && Arrays.equals(text, at, run, ACCOUNT_PREFIX, 0, ACCOUNT_PREFIX.length)) {
      return hit(at, valueEnd(text, run, end), SensitiveKind.ONLINE_ACCOUNT, hits);
    }
    int from = run;
    while (from < end && (text[from] == '"' || text[from] == '\'')) {
      from++;
    }
    if (from >= end || (text[from] != '=' && text[from] != ':')) {
      return -1;
    }
    boolean assigned = text[from] == '=' || from > run;
    from++;
    while (from < end && (text[from] == ' ' || text[from] == '"' || text[from] == '\'')) {
      from++;
    }
    int to = valueEnd(text, from, end);
    if (to - from < SHORTEST || (!assigned && !hasDigit(text, from, to))) {
      return -1;
    }
    for (Label label : labels) {
      if (label.words().matches(text, at, run)) {
        return hit(from, to, label.kind(), hits);
      }
    }
    return -1;
  }

  private static int hit(int from, int to, SensitiveKind kind, Hits hits) {
    hits.add(from, to, kind);
    return to;
  }

  /** Where visible ASCII ends that is no bracket, quote or divider. */
  private static int valueEnd(byte[] text, int from, int end) {
    int to = from;
    while (to < end && text[to] > ' ' && text[to] < 0x7F && OUTSIDE.indexOf(text[to]) < 0) {
      to++;
    }
    while (to > from && (text[to - 1] == '.' || text[to - 1] == ':')) {
      to--;
    }
    return to;
  }

  /**
   * Whether it can be a value of the label.
   *
   * @param marked whether a colon or the like stands between
   * @param apart whether at least a blank does
   */
  private static boolean isValue(
      SensitiveKind kind, byte[] text, int from, int to, boolean marked, boolean apart) {
    return switch (kind) {
      case CREDENTIAL ->
          marked
              ? to - from >= SHORTEST
              : apart && to - from >= SHORTEST_NUMBER && hasDigit(text, from, to);
      case ONLINE_ACCOUNT ->
          to - from >= SHORTEST
              && (marked || (Ascii.isLetter(text[from]) && hasDigit(text, from, to)));
      default -> isNumber(text, from, to);
    };
  }

  private static boolean isNumber(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Ascii.isLetterOrDigit(text[i])) {
        return false;
      }
    }
    int length = to - from;
    boolean pupil = length == PUPIL && Ascii.isLetter(text[from]);
    return (pupil || (length >= SHORTEST_NUMBER && length <= LONGEST_NUMBER))
        && hasDigit(text, from, to);
  }

  private static boolean hasDigit(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Ascii.isDigit(text[i])) {
        return true;
      }
    }
    return false;
  }
}
