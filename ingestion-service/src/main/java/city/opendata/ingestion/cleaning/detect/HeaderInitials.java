package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.detect.HeaderWord.Match;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Headers of pinyin initials that no list has, put together as the Chinese ones are: a person, a
 * word, a tail, as jzdx + jg for 矫正对象籍贯. Initials are of many words, so that what another word
 * could be too says nothing.
 */
final class HeaderInitials {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 10;
  private static final int LONGEST_WORD = 6;
  private static final int SHORTEST_OWNER = 2;

  /** Fewer letters alone stand for too much. */
  private static final int CERTAIN = 4;

  private static final int CLEAR = 2;

  /** What follows a word and leaves it what it is. */
  private static final Set<String> ENDS =
      Set.of("cn", "en", "zh", "new", "old", "desc", "name", "code", "type", "cd", "nm", "value");

  private final Map<String, HeaderWord> words = new HashMap<>();
  private final Map<String, HeaderWord> owned = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> owners = new HashSet<>();
  private final Map<String, Set<HeaderMeaning>> tails = new HashMap<>();

  HeaderInitials(List<HeaderWord> all) {
    for (HeaderWord word : all) {
      if (word.word().charAt(0) >= 0x80 && word.word().length() <= LONGEST_WORD) {
        PinyinInitials.of(word.word()).forEach(initials -> add(initials, word));
      }
    }
    words.replaceAll((initials, word) -> others.contains(initials) ? weak(word) : word);
  }

  private void add(String initials, HeaderWord word) {
    if (word.sense().isTail()) {
      tails.computeIfAbsent(initials, one -> new HashSet<>()).add(word.sense());
    } else if (word.sense() == HeaderMeaning.PERSON || isPerson(word)) {
      owners.add(initials);
    } else if (word.sense().isContrary() || word.sense() == HeaderMeaning.OFFICIAL) {
      others.add(initials);
    } else if (word.kind() != null && word.match() == Match.OWNED) {
      owned.putIfAbsent(initials, word);
    } else if (word.kind() != null && word.weight() >= CLEAR) {
      HeaderWord known = words.putIfAbsent(initials, word);
      if (known != null && known.kind() != word.kind()) {
        others.add(initials);
        words.put(initials, isProvable(known) ? known : word);
      }
    }
  }

  /** A word that values must agree with. */
  private static HeaderWord weak(HeaderWord word) {
    return new HeaderWord(word.meaning(), word.language(), word.word(), word.match(), 1);
  }

  /** Of two kinds the one that values can contradict. */
  private static boolean isProvable(HeaderWord word) {
    return HeaderVerdict.hasForm(word.kind()) && word.kind() != SensitiveKind.PERSONAL_NAME;
  }

  private static boolean isPerson(HeaderWord word) {
    String last = word.word().substring(word.word().length() - 1);
    return word.kind() == SensitiveKind.PERSONAL_NAME && "人员者主师方长属生".contains(last);
  }

  /**
   * The word that a header of initials ends with, if a person comes before and only tails follow.
   */
  @Nullable HeaderWord read(String header) {
    if (header.length() < SHORTEST || header.length() > LONGEST || !isLatin(header)) {
      return null;
    }
    for (int start = SHORTEST_OWNER; start < header.length() - 1; start++) {
      if (owners.contains(header.substring(0, start))) {
        HeaderWord word = ofOwner(header.substring(start));
        if (word != null) {
          return word;
        }
      }
    }
    HeaderWord alone = from(header, CERTAIN);
    boolean certain =
        alone == null || header.length() > CERTAIN || HeaderVerdict.hasForm(alone.kind());
    return certain ? alone : null;
  }

  /** What initials say that stand beside a person's. */
  private @Nullable HeaderWord ofOwner(String initials) {
    HeaderWord word = from(initials, 2);
    return word == null && initials.length() >= SHORTEST ? owned.get(initials) : word;
  }

  /**
   * The word of a header of several tokens, of which others name a person or are tails: jg_mc,
   * dwmc_br. The end of a header with neither is not read.
   */
  @Nullable HeaderWord read(List<String> tokens) {
    int first = 0;
    int last = tokens.size();
    boolean person = false;
    while (last - first > 1 && (isOwner(tokens.get(last - 1)) || isTail(tokens.get(last - 1)))) {
      last--;
      person |= isOwner(tokens.get(last));
    }
    while (last - first > 1 && isOwner(tokens.get(first))) {
      first++;
      person = true;
    }
    if (last - first != 1 || last - first == tokens.size() || !isLatin(tokens.get(first))) {
      return null;
    }
    String core = tokens.get(first);
    HeaderWord word = person ? ofOwner(core) : from(core, 2);
    return word == null || person || core.length() >= CERTAIN ? word : weak(word);
  }

  private boolean isOwner(String token) {
    return token.length() >= SHORTEST_OWNER && owners.contains(token);
  }

  private boolean isTail(String token) {
    return tails.containsKey(token) || ENDS.contains(token);
  }

  private @Nullable HeaderWord from(String initials, int shortest) {
    HeaderWord whole = initials.length() >= shortest ? words.get(initials) : null;
    if (whole != null || others.contains(initials)) {
      return whole;
    }
    for (int end = initials.length() - 1; end >= 2; end--) {
      Set<HeaderMeaning> senses = tails.get(initials.substring(end));
      HeaderWord word = senses == null ? null : from(initials.substring(0, end), 2);
      if (word != null && senses != null && mayFollow(word.kind(), senses)) {
        return end < SHORTEST ? weak(word) : word;
      }
    }
    return null;
  }

  private static boolean mayFollow(@Nullable SensitiveKind kind, Set<HeaderMeaning> tails) {
    return kind != null && tails.stream().anyMatch(one -> HeaderTails.mayFollow(kind, Set.of(one)));
  }

  private static boolean isLatin(String header) {
    return header.chars().allMatch(one -> one >= 'a' && one <= 'z');
  }
}
