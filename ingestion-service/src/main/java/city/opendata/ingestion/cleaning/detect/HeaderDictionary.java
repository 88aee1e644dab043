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
 * 情况 or 编号 follows counts as the end too, if one of this kind can follow it. A unit's own word
 * comes before all that ship.
 */
final class HeaderDictionary {

  private static final Comparator<Found> BY_STRENGTH =
      Comparator.comparing((Found found) -> found.word().isOfUnit())
          .thenComparing(Found::atEnd)
          .thenComparing(Found::length)
          .thenComparing(found -> !found.word().sense().isContrary())
          .thenComparing(found -> found.word().weight());

  /** Some hundred bytes each; fewer of each unit that has words of its own. */
  private static final int MOST_KNOWN = 10_000;

  private static final int MOST_KNOWN_OF_UNIT = 1_000;

  private final int mostKnown;
  private final List<Entry> entries;
  private final HeaderTails tails;
  private final HeaderInitials initials;

  /** To read one takes milliseconds, and every batch of a dataset brings the same ones. */
  private final Map<Header, HeaderReading> known = new ConcurrentHashMap<>();

  private record Header(String name, @Nullable String title) {}

  private record Entry(HeaderWord word, String text, HeaderMeaning sense) {}

  private record Found(HeaderWord word, int start, int length, boolean atEnd) {}

  HeaderDictionary(List<HeaderWord> words) {
    this(MOST_KNOWN, entries(words).toList(), new HeaderTails(words), new HeaderInitials(words));
  }

  private HeaderDictionary(
      int mostKnown, List<Entry> entries, HeaderTails tails, HeaderInitials initials) {
    this.mostKnown = mostKnown;
    this.entries = entries;
    this.tails = tails;
    this.initials = initials;
  }

  /** These words, shared, and a unit's own. */
  HeaderDictionary with(List<HeaderWord> more) {
    return new HeaderDictionary(
        MOST_KNOWN_OF_UNIT,
        Stream.concat(entries.stream(), entries(more)).toList(),
        tails,
        initials);
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
      @Nullable HeaderWord main,
      boolean official,
      boolean person,
      boolean lifeless,
      boolean counted,
      boolean says) {

    static final Sentence NOTHING = new Sentence(null, false, false, false, false, false);
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
    List<Found> all = List.copyOf(found);
    found.removeIf(one -> isWithinModifier(one, all));
    Found strongest = mains(found).max(BY_STRENGTH).orElse(null);
    if (strongest != null) {
      addOwners(strongest.start(), header.joined(), found);
    }
    Found owned = isOpen(strongest) ? owned(header, cores, found) : null;
    boolean shorter =
        strongest == null || !strongest.atEnd() || strongest.length() <= length(owned);
    strongest = owned != null && shorter ? owned : strongest;
    HeaderWord main = strongest == null ? null : strongest.word();
    if (strongest == null || isEndOfInitials(strongest, header)) {
      HeaderWord composed = initials.read(header.joined());
      composed = composed == null ? initials.read(header.tokens()) : composed;
      main = composed == null ? main : composed;
    }
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
        person < 0 && lastStart(found, HeaderMeaning.LIFELESS) >= 0,
        counted,
        main != null && !meaningless);
  }

  /** Whether it is a part of a longer word for an owner: 基地 says nothing in 宅基地. */
  private static boolean isWithinModifier(Found part, List<Found> found) {
    int end = part.start() + part.length();
    return part.word().sense().isModifier()
        && found.stream()
            .filter(one -> one.word().sense().isModifier() && one.length() > part.length())
            .anyMatch(one -> one.start() <= part.start() && one.start() + one.length() >= end);
  }

  private static int length(@Nullable Found found) {
    return found == null ? 0 : found.length();
  }

  private static Stream<Found> mains(List<Found> found) {
    return found.stream()
        .filter(one -> !one.word().sense().isModifier() && one.word().match() != Match.PREFIX);
  }

  /** Whether only the last initials of more say that it is a name or number of something. */
  private static boolean isEndOfInitials(Found found, HeaderText header) {
    return found.word().sense() == HeaderMeaning.THING
        && found.word().language().equals("pinyin")
        && found.length() < header.joined().length();
  }

  /** Whether a word that is owned could say more than this one. */
  private static boolean isOpen(@Nullable Found found) {
    return found == null
        || !found.word().isOfUnit()
            && (!found.atEnd()
                || found.word().sense() != HeaderMeaning.KIND
                || found.word().weight() == 1);
  }

  /** The longest word at the end that is sensitive since it is a person's. */
  private @Nullable Found owned(
      HeaderText header, List<HeaderTails.Core> cores, List<Found> found) {
    Found longest = null;
    for (Entry entry : entries) {
      boolean longer = longest == null || entry.text().length() > longest.length();
      if (entry.word().match() == Match.OWNED && longer) {
        int start = ownedStart(entry, header, cores);
        longest =
            start >= 0 ? new Found(entry.word(), start, entry.text().length(), true) : longest;
      }
    }
    if (longest == null) {
      return null;
    }
    boolean english = longest.word().language().equals("en");
    List<Found> owners = new ArrayList<>(found);
    owners.removeIf(one -> english && one.word().language().equals("pinyin"));
    addOwners(longest.start(), header.joined(), owners);
    int person = lastStart(owners, HeaderMeaning.PERSON);
    int start = longest.start();
    int official =
        lastStart(
            owners.stream().filter(one -> one.start() < start).toList(), HeaderMeaning.OFFICIAL);
    boolean personal = person >= 0 && person >= official;
    boolean counted =
        owners.stream()
            .filter(one -> one.word().sense() == HeaderMeaning.STATISTIC)
            .anyMatch(one -> one.atEnd() || one.word().match() != Match.TOKEN);
    return personal && !counted ? longest : null;
  }

  private static int ownedStart(Entry entry, HeaderText header, List<HeaderTails.Core> cores) {
    if (WordPlace.endsWith(header, entry.text())) {
      return header.joined().length() - entry.text().length();
    }
    SensitiveKind kind = entry.word().kind();
    for (HeaderTails.Core core : cores) {
      int start = core.end() - entry.text().length();
      if (kind != null
          && header.joined().startsWith(entry.text(), start)
          && HeaderTails.mayFollow(kind, core.tails())) {
        return start;
      }
    }
    return -1;
  }

  /** Adds the longest word right before the main one: 院 in 养老院电话 is no person's. */
  private void addOwners(int main, String joined, List<Found> found) {
    entries.stream()
        .filter(entry -> entry.word().match() == Match.OWNER)
        .filter(entry -> joined.startsWith(entry.text(), main - entry.text().length()))
        .max(Comparator.comparingInt(entry -> entry.text().length()))
        .map(
            entry ->
                new Found(entry.word(), main - entry.text().length(), entry.text().length(), false))
        .ifPresent(found::add);
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
    int start = WordPlace.start(entry.word(), entry.sense(), entry.text(), header);
    int length = entry.text().length();
    return start < 0
        ? null
        : new Found(entry.word(), start, length, start + length == header.joined().length());
  }
}
