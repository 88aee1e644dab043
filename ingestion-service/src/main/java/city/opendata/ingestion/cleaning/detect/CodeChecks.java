package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.identifier.Identifier;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;

/** What capitals and digits can be. Keeps a buffer, so that each thread has its own. */
final class CodeChecks {

  private static final int VIN = 17;
  private static final int CREDIT = 18;
  private static final int PASSPORT = 9;
  private static final int LONG_PERMIT = 11;
  private static final int TAIWAN = 10;

  private final Identifier hongKong = IdentifierKind.HONG_KONG_ID.create(LocalDate.EPOCH);
  private final Identifier taiwan = IdentifierKind.TAIWAN_ID.create(LocalDate.EPOCH);
  private final Identifier passport = IdentifierKind.PASSPORT.create(LocalDate.EPOCH);
  private final Identifier permit = IdentifierKind.TRAVEL_PERMIT.create(LocalDate.EPOCH);
  private final Identifier vin = IdentifierKind.VIN.create(LocalDate.EPOCH);
  private final Identifier credit = IdentifierKind.CREDIT_CODE.create(LocalDate.EPOCH);
  private final TextBuffer scratch = new TextBuffer(32);

  /** The patterns of a slice of capitals and digits, both of which occur. */
  long patterns(byte[] text, int start, int end) {
    return switch (end - start) {
      case 8 -> hongKong(text, start, end);
      case PASSPORT -> document(text, start, end) | hongKong(text, start, end);
      case TAIWAN -> bit(taiwan, ValuePattern.TAIWAN_ID, text, start, end);
      case LONG_PERMIT -> bit(permit, ValuePattern.TRAVEL_PERMIT, text, start, end);
      case VIN -> vin(text, start, end);
      case CREDIT -> credit(text, start, end);
      default -> 0;
    };
  }

  long document(byte[] text, int start, int end) {
    return bit(passport, ValuePattern.PASSPORT, text, start, end)
        | bit(permit, ValuePattern.TRAVEL_PERMIT, text, start, end);
  }

  /** Without the brackets. */
  private long hongKong(byte[] text, int start, int end) {
    if (!Ascii.areDigits(text, end - 7, end - 1) || !Ascii.isLetter(text[start])) {
      return 0;
    }
    scratch.clear();
    scratch.append(text, start, end - 1);
    scratch.append('(');
    scratch.append(text[end - 1]);
    scratch.append(')');
    return bit(hongKong, ValuePattern.HONG_KONG_ID, scratch.bytes(), 0, scratch.size());
  }

  /** A check character proves it only where the law demands one: of the letters L and 1 to 5. */
  private long vin(byte[] text, int start, int end) {
    Verdict verdict = vin.check(text, start, end);
    if (verdict == Verdict.WRONG_FORM) {
      return 0;
    }
    boolean checked = text[start] == 'L' || text[start] <= '5';
    return ValuePattern.VIN_FORM.bit()
        | (checked && verdict == Verdict.VALID ? ValuePattern.VIN.bit() : 0);
  }

  /** Of digits too. */
  long credit(byte[] text, int start, int end) {
    if (credit.check(text, start, end) != Verdict.VALID) {
      return 0;
    }
    boolean trader = text[start] == '9' && text[start + 1] == '2';
    return ValuePattern.CREDIT_CODE.bit() | (trader ? ValuePattern.TRADER_CODE.bit() : 0);
  }

  private static long bit(
      Identifier identifier, ValuePattern pattern, byte[] text, int start, int end) {
    return identifier.check(text, start, end) == Verdict.VALID ? pattern.bit() : 0;
  }
}
