package city.opendata.ingestion.cleaning.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What may follow the word that names a column's kind without changing the kind: 健康情况 and 健康评估结果
 * are about 健康 as 健康状况 is, while 健康中心 is not.
 */
final class HeaderTails {

  private static final int MOST = 3;

  private final List<Tail> tails;

  private record Tail(String text, HeaderMeaning sense) {}

  /**
   * A header's beginning behind which only tails follow.
   *
   * @param end of the beginning
   * @param tails the classes of those that follow
   */
  record Core(int end, Set<HeaderMeaning> tails) {}

  HeaderTails(List<HeaderWord> words) {
    tails =
        words.stream()
            .filter(word -> word.sense().isTail())
            .map(word -> new Tail(HeaderText.of(word.word()).joined(), word.sense()))
            .toList();
  }

  /** Every beginning that at least one tail follows. */
  List<Core> cores(String header) {
    List<Core> cores = new ArrayList<>();
    Deque<Core> open = new ArrayDeque<>();
    open.add(new Core(header.length(), Set.of()));
    while (!open.isEmpty()) {
      Core core = open.poll();
      for (Tail tail : tails) {
        int end = core.end() - tail.text().length();
        if (end > 0 && header.startsWith(tail.text(), end) && core.tails().size() < MOST) {
          EnumSet<HeaderMeaning> all = EnumSet.of(tail.sense());
          all.addAll(core.tails());
          Core shorter = new Core(end, all);
          if (!cores.contains(shorter)) {
            cores.add(shorter);
            open.add(shorter);
          }
        }
      }
    }
    return cores;
  }

  /** Whether a word of this kind with such tails is still of the kind. */
  static boolean mayFollow(SensitiveKind kind, Set<HeaderMeaning> tails) {
    return of(kind).containsAll(tails) && !tails.equals(Set.of(HeaderMeaning.GROUP_TAIL));
  }

  private static Set<HeaderMeaning> of(SensitiveKind kind) {
    return switch (kind) {
      case HEALTH ->
          EnumSet.of(
              HeaderMeaning.RECORD_TAIL, HeaderMeaning.CLASS_TAIL, HeaderMeaning.NUMBER_TAIL);
      case SPECIFIC_IDENTITY, CRIMINAL_RECORD ->
          EnumSet.of(HeaderMeaning.RECORD_TAIL, HeaderMeaning.CLASS_TAIL, HeaderMeaning.GROUP_TAIL);
      case RELIGION,
          SEXUAL_LIFE,
          ETHNICITY,
          MARITAL_STATUS,
          EDUCATION,
          OCCUPATION,
          POLITICAL_STATUS,
          NATIONALITY,
          NATIVE_PLACE,
          EMPLOYER,
          SEX,
          CREDENTIAL ->
          EnumSet.of(HeaderMeaning.RECORD_TAIL, HeaderMeaning.CLASS_TAIL);
      case MOVEMENT, COMMUNICATION ->
          EnumSet.of(HeaderMeaning.RECORD_TAIL, HeaderMeaning.CLASS_TAIL);
      case FINANCIAL, TRADE_SECRET ->
          EnumSet.of(HeaderMeaning.RECORD_TAIL, HeaderMeaning.AMOUNT_TAIL);
      case BIOMETRIC, ONLINE_ACCOUNT ->
          EnumSet.of(HeaderMeaning.RECORD_TAIL, HeaderMeaning.NUMBER_TAIL);
      case IDENTITY_DOCUMENT, MEDICAL_RECORD_NUMBER, STUDENT_NUMBER, SOCIAL_SECURITY_NUMBER ->
          EnumSet.of(HeaderMeaning.NUMBER_TAIL);
      default -> EnumSet.noneOf(HeaderMeaning.class);
    };
  }
}
