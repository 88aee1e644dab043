package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.detect.HeaderWord.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads headers. A Chinese compound is what its end says, so a word at the end counts more than one
 * within, and of two words at the end the longer: 企业名称 is a 名称, 身份证号 is no 号. What a tail such as
 * 情况 or 编号 follows counts as the end too, if one of this kind can follow it.
 */
final class HeaderDictionary {

  /** Shorter Latin words stand at the end of too many others. */
  private static final int LONG_LATIN = 5;

  /** A header of initials, as in jhrsfzh, is not longer. */
  private static final int LONGEST_INITIALS = 7;

  /** Shorter ones are words of their own too often. */
  private static final int WHOLE_INITIALS = 4;

  private static final Comparator<Found> BY_STRENGTH =
      Comparator.comparing(Found::atEnd)
          .thenComparing(Found::length)
          .thenComparing(found -> !found.word().sense().isContrary())
          .thenComparing(found -> found.word().weight());

  /** Some hundred bytes each; fewer of each unit that has words of its own. */
  private static final int MOST_KNOWN = 10_000;

  private static final int MOST_KNOWN_OF_UNIT = 1_000;

  private final int mostKnown;
  private final List<Entry> entries;
  private final HeaderTails tails;

  /** To read one takes milliseconds, and every batch of a dataset brings the same ones. */
  private final Map<Header, HeaderReading> known = new ConcurrentHashMap<>();

  private record Header(String name, @Nullable String title) {}

  private record Entry(HeaderWord word, String text, HeaderMeaning sense) {}

  private record Found(HeaderWord word, int start, int length, boolean atEnd) {}

  HeaderDictionary(List<HeaderWord> words) {
    this(MOST_KNOWN, entries(words).toList(), new HeaderTails(words));
  }

  private HeaderDictionary(int mostKnown, List<Entry> entries, HeaderTails tails) {
    this.mostKnown = mostKnown;
    this.entries = entries;
    this.tails = tails;
  }

  /** These words, shared, and a unit's own. */
  HeaderDictionary with(List<HeaderWord> more) {
    return new HeaderDictionary(
        MOST_KNOWN_OF_UNIT, Stream.concat(entries.stream(), entries(more)).toList(), tails);
  }

  private static Stream<Entry> entries(List<HeaderWord> words) {
    return words.stream()
        .filter(word -> !word.sense().isTail())
        .map(word -> new Entry(word, HeaderText.of(word.word()).joined(), word.sense()))
        .filter(entry -> !entry.text().isEmpty());
  }

  /** What a column's name and title say together; the title speaks first. */
  HeaderReading read(String name, @Nullable String title) {
    Header header = new Header(name, title);
    HeaderReading reading = known.get(header);
    if (reading == null) {
      reading = readAnew(name, title);
      if (known.size() >= mostKnown) {
        known.clear();
      }
      known.put(header, reading);
    }
    return reading;
  }

  private HeaderReading readAnew(String name, @Nullable String title) {
    Sentence fromName = read(HeaderText.of(name));
    Sentence fromTitle = title == null ? Sentence.NOTHING : read(HeaderText.of(title));
    return HeaderReading.of(fromName, fromTitle);
  }

  /** What one text says. */
  record Sentence(
      @Nullable HeaderWord main, boolean official, boolean person, boolean counted, boolean says) {

    static final Sentence NOTHING = new Sentence(null, false, false, false, false);
  }

  private Sentence read(HeaderText header) {
    List<Found> found = new ArrayList<>();
    List<HeaderTails.Core> cores = tails.cores(header.joined());
    for (Entry entry : entries) {
      Found one = find(entry, header);
      one = one == null || !one.atEnd() ? tailed(entry, one, header, cores) : one;
      if (one != null) {
        found.add(one);
      }
    }
    Found strongest = mains(found).max(BY_STRENGTH).orElse(null);
    if (strongest != null) {
      addOwners(strongest.start(), header.joined(), found);
    }
    HeaderWord main = strongest == null ? null : strongest.word();
    boolean whole = strongest != null && strongest.start() == 0 && strongest.atEnd();
    int official = lastStart(found, HeaderMeaning.OFFICIAL);
    int person = lastStart(found, HeaderMeaning.PERSON);
    boolean counted =
        !whole
            && found.stream()
                .anyMatch(
                    one ->
                        one.word().sense() == HeaderMeaning.STATISTIC
                            && one.word().match() == Match.PREFIX);
    boolean meaningless = main == null || main.sense() == HeaderMeaning.MEANINGLESS;
    return new Sentence(
        meaningless ? null : main,
        official >= 0 && official > person,
        person >= 0 && person >= official,
        counted,
        main != null && !meaningless);
  }

  private static Stream<Found> mains(List<Found> found) {
    return found.stream()
        .filter(one -> !one.word().sense().isModifier() && one.word().match() != Match.PREFIX);
  }

  /** Adds the words right before the main one: 院 in 养老院电话 is no person's. */
  private void addOwners(int main, String joined, List<Found> found) {
    for (Entry entry : entries) {
      int start = main - entry.text().length();
      if (entry.word().match() == Match.OWNER && joined.startsWith(entry.text(), start)) {
        found.add(new Found(entry.word(), start, entry.text().length(), false));
      }
    }
  }

  /** The entry where only tails follow it. */
  private static @Nullable Found tailed(
      Entry entry, @Nullable Found bare, HeaderText header, List<HeaderTails.Core> cores) {
    SensitiveKind kind = entry.word().kind();
    if (kind == null) {
      return bare;
    }
    Match match = entry.word().match();
    boolean han = entry.text().charAt(0) >= 0x80;
    for (HeaderTails.Core core : cores) {
      int start = core.end() - entry.text().length();
      boolean stands =
          match == Match.STEM || (match == Match.SUFFIX && han)
              ? header.joined().startsWith(entry.text(), start)
              : bare != null && match == Match.TOKEN && bare.start() == start;
      if (stands && HeaderTails.mayFollow(kind, core.tails())) {
        return new Found(entry.word(), start, header.joined().length() - start, true);
      }
    }
    return bare;
  }

  private static int lastStart(List<Found> found, HeaderMeaning sense) {
    return found.stream()
        .filter(one -> one.word().sense() == sense)
        .mapToInt(Found::start)
        .max()
        .orElse(-1);
  }

  private static @Nullable Found find(Entry entry, HeaderText header) {
    String text = entry.text();
    String joined = header.joined();
    int length = text.length();
    int start =
        switch (entry.word().match()) {
          case EXACT -> joined.equals(text) ? 0 : -1;
          case PREFIX -> joined.startsWith(text) ? 0 : -1;
          case PART -> (entry.sense().isModifier() ? header.whole() : joined).lastIndexOf(text);
          case SUFFIX -> suffix(header, text);
          case TOKEN -> token(header, text);
          case STEM, OWNER -> -1;
        };
    return start < 0
        ? null
        : new Found(entry.word(), start, length, start + length == joined.length());
  }

  /** At the end; or, of initials, as a whole word: csrq_xs is somebody's csrq. */
  private static int suffix(HeaderText header, String text) {
    if (endsWith(header, text)) {
      return header.joined().length() - text.length();
    }
    boolean initials = text.charAt(0) < 0x80 && text.length() >= WHOLE_INITIALS;
    return initials && header.tokens().contains(text) ? token(header, text) : -1;
  }

  private static boolean endsWith(HeaderText header, String text) {
    String joined = header.joined();
    if (!joined.endsWith(text)) {
      return false;
    }
    boolean latin = text.charAt(0) < 0x80;
    String last = header.tokens().getLast();
    return !latin
        || last.equals(text)
        || text.length() >= LONG_LATIN
        || last.length() <= LONGEST_INITIALS;
  }

  private static int token(HeaderText header, String text) {
    int end = header.tokensEnd(text);
    if (end >= 0) {
      int characters = header.tokens().subList(0, end).stream().mapToInt(String::length).sum();
      return characters - text.length();
    }
    return text.length() >= LONG_LATIN && header.joined().endsWith(text)
        ? header.joined().length() - text.length()
        : -1;
  }
}
