package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordSearchTest {

  private static final List<String> WORDS =
      List.of("凤凰计划", "老猫", "凤凰", "Blue Bird", "X7工程", "abc", "bcd", "猫", "鳳凰Ⅱ");

  private static final String[] PIECES = {
    "凤",
    "凰",
    "计",
    "划",
    "老",
    "猫",
    "b",
    "B",
    "ｂ",
    "a",
    "c",
    "d",
    "C",
    "7",
    "７",
    "x",
    "X",
    "工程",
    "abc",
    "ab",
    "凤凰",
    "bluebird",
    "Blue",
    "Bird",
    " ",
    "\u3000",
    "\u200b",
    "\u00a0",
    "\u00ad",
    "\n",
    "，",
    "-",
    "é",
    "𠮷",
    "鳳",
    "Ⅱ",
    "ⅱ",
    "[",
    "]"
  };

  private static FreeTextScan scan(List<String> words) {
    UnitWords own = new UnitWords(3, List.of(), words);
    return FreeTextScan.by(DetectionRules.load().with(own), Columns.TODAY);
  }

  private static String masked(FreeTextScan scan, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    Hits hits = new Hits();
    if (scan.isSuspect(bytes, 0, bytes.length)) {
      scan.scan(bytes, 0, bytes.length, hits);
    }
    TextBuffer into = new TextBuffer(16);
    new FreeTextMask().append(bytes, 0, bytes.length, hits, into);
    return into.toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          凤凰计划                     | [unit-word]
          关于凤凰计划的说明           | 关于[unit-word]的说明
          老猫说凤凰计划已停           | [unit-word]说[unit-word]已停
          凤 凰　计划                  | [unit-word]
          凤凰                         | [unit-word]
          凤凰城                       | [unit-word]城
          凤，凰                       | 凤，凰
          老 猫，男                    | [unit-word]，男
          the BLUE bird flies          | the [unit-word] flies
          ＢｌｕｅＢｉｒｄ项目         | [unit-word]项目
          bluebirds                    | bluebirds
          a bluebird2                  | a [unit-word]2
          x7 工程，12X7工程，aX7工程   | [unit-word]，12[unit-word]，aX7工程
          1X7工程                      | 1[unit-word]
          abcd                         | abcd
          ab c bcd                     | [unit-word] [unit-word]
          老猫电话13800000000          | [unit-word]电话[mobile]
          老猫手机１３８００００００００ | [unit-word]手机[mobile]
          现场核查合格                 | 现场核查合格
          """)
  void wordsAreFoundHoweverTheyAreWritten(String text, String expected) {
    assertThat(masked(scan(WORDS), text)).isEqualTo(expected);
  }

  @Test
  void whatCannotBeSeenHidesNothing() {
    assertThat(masked(scan(WORDS), "见老\u200b\ufeff猫和凤\u00ad凰\u00a0计\u2060划"))
        .isEqualTo("见[unit-word]和[unit-word]");
    assertThat(masked(scan(List.of("老\u200b猫")), "老猫")).isEqualTo("[unit-word]");
  }

  @Test
  void everythingElseIsFoundAsWithoutWords() {
    FreeTextScan plain = FreeTextScan.by(DetectionRules.load(), Columns.TODAY);
    FreeTextScan worded = scan(List.of("不会出现的词"));
    for (String text : List.of("身份证320205190001010014", "姓名：张三", "订单13", "王建国 13800000000")) {
      assertThat(masked(worded, text)).isEqualTo(masked(plain, text));
    }
  }

  @Test
  void onlyTheSliceCounts() {
    byte[] text = "老猫".getBytes(UTF_8);
    FreeTextScan scan = scan(List.of("老猫"));

    assertThat(scan.isSuspect(text, 0, 5)).isFalse();
    assertThat(scan.isSuspect(text, 3, 6)).isFalse();
    assertThat(scan.isSuspect(text, 0, 6)).isTrue();
  }

  @Test
  void bytesThatAreNoTextDoNoHarm() {
    Random random = new Random(5);
    UnitWordSearch search = new UnitWordSearch(new WordAutomaton(WORDS));
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      Hits hits = new Hits();
      search.find(bytes, 0, bytes.length, hits);
      assertThat(hits.size()).isLessThanOrEqualTo(bytes.length);
    }
  }

  @Test
  void findsWhatANaiveSearchFinds() {
    Random random = new Random(7);
    long found = 0;
    for (int round = 0; round < 20_000; round++) {
      List<String> words =
          Stream.generate(() -> text(random, 1 + random.nextInt(4)))
              .filter(word -> !WordForm.of(word).isEmpty())
              .limit(1 + random.nextInt(6))
              .collect(Collectors.toList());
      words.add(WORDS.get(random.nextInt(WORDS.size())));
      String text = text(random, random.nextInt(12));

      BitSet expected = naive(words, text);
      assertThat(places(words, text)).as("%s in '%s'", words, text).isEqualTo(expected);
      found += expected.cardinality();
    }
    assertThat(found).isGreaterThan(10_000);
  }

  private static String text(Random random, int pieces) {
    return IntStream.range(0, pieces)
        .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
        .collect(Collectors.joining());
  }

  /** The bytes that are covered, and whether a first look says that there are any. */
  private static BitSet places(List<String> words, String text) {
    UnitWordSearch search = new UnitWordSearch(new WordAutomaton(words));
    byte[] bytes = text.getBytes(UTF_8);
    Hits hits = new Hits();
    boolean any = search.find(bytes, 0, bytes.length, hits);
    assertThat(search.isIn(bytes, 0, bytes.length)).isEqualTo(any).isEqualTo(hits.size() > 0);
    BitSet places = new BitSet();
    for (int i = 0; i < hits.size(); i++) {
      places.set(hits.start(i), hits.end(i));
    }
    return places;
  }

  /** Tries every word at every character. */
  private static BitSet naive(List<String> words, String text) {
    int[] points = text.codePoints().toArray();
    BitSet places = new BitSet();
    for (String word : words) {
      int[] form = WordForm.characters(word).toArray();
      for (int from = 0; from < points.length; from++) {
        int to = end(form, points, from);
        if (to > 0 && !cut(points, from) && !cut(points, to)) {
          places.set(bytes(points, from), bytes(points, to));
        }
      }
    }
    return places;
  }

  /** Behind the word that begins here, or -1. */
  private static int end(int[] form, int[] points, int from) {
    int matched = 0;
    for (int i = from; i < points.length; i++) {
      int one = WordForm.of(points[i]);
      if (one == WordForm.NOTHING) {
        if (i == from) {
          return -1;
        }
      } else if (one != form[matched++]) {
        return -1;
      } else if (matched == form.length) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean cut(int[] points, int at) {
    return at > 0 && at < points.length && WordForm.isOneRun(points[at - 1], points[at]);
  }

  private static int bytes(int[] points, int count) {
    return new String(Arrays.copyOf(points, count), 0, count).getBytes(UTF_8).length;
  }
}
