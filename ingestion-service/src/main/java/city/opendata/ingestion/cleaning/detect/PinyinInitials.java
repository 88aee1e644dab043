package city.opendata.ingestion.cleaning.detect;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The initials that departments write for a Chinese word, as xm for 姓名. The first part of GB 2312
 * is in the order of its sounds, so that where a letter begins is all that must be known;
 * characters with two sounds are listed.
 */
final class PinyinInitials {

  private static final Charset GB = Charset.forName("GB18030");
  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
  private static final String FIRSTS = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
  private static final int[] STARTS = FIRSTS.chars().map(PinyinInitials::code).toArray();
  private static final int END = 0xD7FA;
  private static final int MOST = 4;

  private static final Map<Character, String> SEVERAL =
      Map.ofEntries(
          Map.entry('行', "hx"),
          Map.entry('长', "zc"),
          Map.entry('重', "zc"),
          Map.entry('参', "cs"),
          Map.entry('曾', "cz"),
          Map.entry('率', "ls"),
          Map.entry('调', "td"),
          Map.entry('会', "hk"),
          Map.entry('传', "cz"),
          Map.entry('校', "xj"),
          Map.entry('乐', "ly"),
          Map.entry('单', "ds"),
          Map.entry('省', "sx"),
          Map.entry('藏', "cz"),
          Map.entry('降', "jx"),
          Map.entry('车', "cj"),
          Map.entry('系', "xj"),
          Map.entry('还', "hx"),
          Map.entry('给', "gj"),
          Map.entry('期', "q"),
          Map.entry('卡', "k"),
          Map.entry('都', "d"),
          Map.entry('籍', "j"),
          Map.entry('缴', "j"));

  private PinyinInitials() {}

  /** The spellings of a word; none when a character is not of the first part. */
  static Set<String> of(String word) {
    Set<String> spellings = new LinkedHashSet<>(Set.of(""));
    for (char one : word.toCharArray()) {
      String letters = SEVERAL.getOrDefault(one, letter(one));
      Set<String> longer = new LinkedHashSet<>();
      for (String spelling : spellings) {
        letters.chars().limit(MOST).forEach(letter -> longer.add(spelling + (char) letter));
      }
      spellings = longer;
    }
    return spellings;
  }

  private static String letter(char one) {
    int code = code(one);
    if (code < STARTS[0] || code >= END) {
      return "";
    }
    int letter = 0;
    while (letter + 1 < STARTS.length && code >= STARTS[letter + 1]) {
      letter++;
    }
    return LETTERS.substring(letter, letter + 1);
  }

  private static int code(int character) {
    byte[] bytes = Character.toString(character).getBytes(GB);
    return bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
  }
}
