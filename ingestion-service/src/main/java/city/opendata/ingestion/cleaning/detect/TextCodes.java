package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.identifier.Identifier;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds what is written with letters: plates, travel documents, vehicles, mailboxes, networks. */
final class TextCodes {

  private static final int HAN_BYTES = 3;
  private static final int LONGEST_CODE = 20;
  private static final String MAILBOX_SIGNS = "._-+%";

  private final CodeChecks checks = new CodeChecks();
  private final MarkedPatterns marked;
  private final WordContext context;
  private final Identifier plate = IdentifierKind.PLATE.create(LocalDate.EPOCH);
  private final Identifier hongKong = IdentifierKind.HONG_KONG_ID.create(LocalDate.EPOCH);
  private final TextBuffer scratch = new TextBuffer(64);

  TextCodes(DetectionRules rules, LocalDate today, WordContext context) {
    this.marked = new MarkedPatterns(rules, today);
    this.context = context;
  }

  /** Where the text goes on behind a hit in the letters and digits up to {@code run}, or -1. */
  int find(byte[] text, int start, int at, int run, int end, Hits hits) {
    int next = plate(text, start, at, end, hits);
    if (next > 0) {
      return next;
    }
    next = address(text, start, at, run, end, hits);
    if (next > 0 || run - at < 7 || run - at > LONGEST_CODE) {
      return next;
    }
    capitals(text, at, run);
    SensitiveKind kind = kind(text, start, at, run);
    if (kind != null) {
      hits.add(at, run, kind);
      return run;
    }
    return hongKong(text, at, run, end, hits);
  }

  private @Nullable SensitiveKind kind(byte[] text, int start, int at, int run) {
    byte[] code = scratch.bytes();
    int length = run - at;
    if (Ascii.areDigits(code, 0, length)) {
      boolean permit = length == 8 && context.isPermit(text, start, at);
      return permit ? SensitiveKind.TRAVEL_PERMIT : null;
    }
    long patterns = checks.patterns(code, 0, length);
    SensitiveKind checked = checked(patterns, text, start, at);
    if (checked != null || patterns == 0 || context.isContrary(text, start, at)) {
      return checked;
    }
    boolean passport = (patterns & ValuePattern.PASSPORT.bit()) != 0;
    boolean permit = (patterns & ValuePattern.TRAVEL_PERMIT.bit()) != 0;
    if (permit
        && (context.isPermit(text, start, at)
            || (!passport && context.isDocument(text, start, at)))) {
      return SensitiveKind.TRAVEL_PERMIT;
    }
    if (passport && (isOrdinary(code[0]) || context.isPassport(text, start, at))) {
      return SensitiveKind.PASSPORT;
    }
    if ((patterns & ValuePattern.HONG_KONG_ID.bit()) != 0 && context.isDocument(text, start, at)) {
      return SensitiveKind.HONG_KONG_ID;
    }
    boolean made = (patterns & ValuePattern.VIN.bit()) != 0 && code[0] == 'L';
    boolean vehicle = (patterns & ValuePattern.VIN_FORM.bit()) != 0;
    return made || (vehicle && context.isVehicle(text, start, at)) ? SensitiveKind.VIN : null;
  }

  /** What a check digit proves, where the text tells of such a thing. */
  private @Nullable SensitiveKind checked(long patterns, byte[] text, int start, int at) {
    if ((patterns & ValuePattern.TRADER_CODE.bit()) != 0 && context.isTrader(text, start, at)) {
      return SensitiveKind.TRADER_CREDIT_CODE;
    }
    return (patterns & ValuePattern.TAIWAN_ID.bit()) != 0 && context.isDocument(text, start, at)
        ? SensitiveKind.TAIWAN_ID
        : null;
  }

  /** Letters that no permit begins with. */
  private static boolean isOrdinary(byte first) {
    return first == 'E' || first == 'G' || first == 'D' || first == 'S' || first == 'P';
  }

  private void capitals(byte[] text, int start, int end) {
    scratch.clear();
    for (int i = start; i < end; i++) {
      byte one = text[i];
      scratch.append(one >= 'a' && one <= 'z' ? (byte) (one - 'a' + 'A') : one);
    }
  }

  /** With the check character in brackets, which the run does not include. */
  private int hongKong(byte[] text, int at, int run, int end, Hits hits) {
    boolean bracket = run + 2 < end && text[run] == '(' && text[run + 2] == ')';
    if (!bracket) {
      return -1;
    }
    capitals(text, at, run + 3);
    if (hongKong.check(scratch.bytes(), 0, scratch.size()) != Verdict.VALID) {
      return -1;
    }
    hits.add(at, run + 3, SensitiveKind.HONG_KONG_ID);
    return run + 3;
  }

  /** The letter of a plate's authority, behind a province. */
  private int plate(byte[] text, int start, int at, int end, Hits hits) {
    int province = at - HAN_BYTES;
    boolean numbered = province > start && Ascii.isDigit(text[province - 1]);
    if (province < start || numbered || text[province] >= 0 || !Ascii.isLetter(text[at])) {
      return -1;
    }
    scratch.clear();
    scratch.append(text, province, at);
    int i = at;
    int length = 0;
    while (i < end && length <= 7) {
      int one = Characters.at(text, i, end);
      if (Ascii.isLetterOrDigit(one)) {
        byte letter = (byte) one;
        scratch.append(letter >= 'a' ? (byte) (letter - 'a' + 'A') : letter);
        length++;
      } else if (length != 1 || (one != '·' && one != ' ' && one != '-' && one != '•')) {
        break;
      }
      i += Characters.length(text, i, end);
    }
    if (length == 5 && i + HAN_BYTES <= end) {
      scratch.append(text, i, i + HAN_BYTES);
      i += HAN_BYTES;
    }
    if (plate.check(scratch.bytes(), 0, scratch.size()) != Verdict.VALID) {
      return -1;
    }
    hits.add(province, i, SensitiveKind.PLATE);
    return i;
  }

  /** IPv4; a private network's is a leak, any other one only where it is called an address. */
  private int address(byte[] text, int start, int at, int run, int end, Hits hits) {
    if (run >= end || text[run] != '.' || run - at > 3) {
      return -1;
    }
    int last = run;
    while (last < end && (Ascii.isDigit(text[last]) || text[last] == '.')) {
      last++;
    }
    while (last > run && text[last - 1] == '.') {
      last--;
    }
    boolean inside =
        at > start
            && (text[at - 1] == '.' || Ascii.isLetterOrDigit(text[at - 1]))
            && !isIpBefore(text, start, at);
    long kind = inside ? 0 : marked.address(text, at, last);
    if (kind == 0 || context.isContrary(text, start, at)) {
      return -1;
    }
    boolean internal = (kind & ValuePattern.IP_INTERNAL.bit()) != 0;
    boolean small = (kind & ValuePattern.IP_SMALL.bit()) != 0;
    if (small && !isCalledAddress(text, start, at)) {
      return last;
    }
    hits.add(
        at, last, internal ? SensitiveKind.INTERNAL_NETWORK_ADDRESS : SensitiveKind.IP_ADDRESS);
    return last;
  }

  private static boolean isCalledAddress(byte[] text, int start, int at) {
    for (int i = Math.max(start, at - 20); i + 1 < at; i++) {
      if ((text[i] | 0x20) == 'i' && (text[i + 1] | 0x20) == 'p') {
        return true;
      }
    }
    return false;
  }

  /** Nothing but IP stands right before, as in IP58.214.37.192. */
  private static boolean isIpBefore(byte[] text, int start, int at) {
    return at - 2 >= start
        && (text[at - 1] | 0x20) == 'p'
        && (text[at - 2] | 0x20) == 'i'
        && (at - 3 < start || !Ascii.isLetterOrDigit(text[at - 3]));
  }

  /** The mailbox around an @. */
  int mailbox(byte[] text, int start, int at, int end, Hits hits) {
    int from = at;
    while (from > start && isMailbox(text[from - 1])) {
      from--;
    }
    int to = at + 1;
    while (to < end && (Ascii.isLetterOrDigit(text[to]) || text[to] == '.' || text[to] == '-')) {
      to++;
    }
    while (to > at && !Ascii.isLetterOrDigit(text[to - 1])) {
      to--;
    }
    while (from < at && !Ascii.isLetterOrDigit(text[from])) {
      from++;
    }
    long kind = from < at && to > at + 1 ? marked.email(text, from, to) : 0;
    if (kind != ValuePattern.EMAIL.bit()) {
      return kind == 0 ? at + 1 : to;
    }
    hits.add(from, to, SensitiveKind.EMAIL);
    return to;
  }

  private static boolean isMailbox(byte one) {
    return Ascii.isLetterOrDigit(one) || MAILBOX_SIGNS.indexOf(one) >= 0;
  }
}
