package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.identifier.Identifier;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.TextSet;
import java.time.LocalDate;
import java.util.List;

/** The patterns of a cell with Chinese characters. */
final class HanPatterns {

  private static final TextSet LATIN_SEXES =
      TextSet.of(List.of("M", "F", "m", "f", "male", "female", "Male", "Female", "MALE", "FEMALE"));
  private static final int LONGEST_PLATE = 20;
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

  private final PersonNames names;
  private final Addresses addresses;
  private final MarkedPatterns marked;
  private final ClosedWords closed;
  private final CharacterSet provinces = CharacterSet.of(PROVINCES);
  private final Identifier plate = IdentifierKind.PLATE.create(LocalDate.EPOCH);
  private final Identifier landline = IdentifierKind.LANDLINE.create(LocalDate.EPOCH);
  private final TextBuffer scratch = new TextBuffer(64);

  HanPatterns(DetectionRules rules, MarkedPatterns marked) {
    this.names = rules.names();
    this.addresses = rules.addresses();
    this.marked = marked;
    this.closed = rules.closedWords();
  }

  /** Of characters that are neither digits nor Latin. */
  long word(byte[] text, int start, int end) {
    long listed = closed.patterns(text, start, end);
    if (listed != 0) {
      return listed;
    }
    return switch (names.form(text, start, end)) {
      case PersonNames.TYPICAL -> ValuePattern.NAME.bit() | ValuePattern.NAME_TYPICAL.bit();
      case PersonNames.FORM -> ValuePattern.NAME.bit();
      default -> closed.isOfProvince(text, start, end) ? ValuePattern.PROVINCE.bit() : 0;
    };
  }

  long latinSex(byte[] text, int start, int end) {
    return end - start <= 6 && LATIN_SEXES.contains(text, start, end) ? ValuePattern.SEX.bit() : 0;
  }

  /** Of Chinese characters with others among them. */
  long mixed(byte[] text, int start, int end, int digitCount) {
    int length = end - start;
    int first = Characters.at(text, start, end);
    if (length <= LONGEST_PLATE && provinces.contains(first) && isPlate(text, start, end)) {
      return ValuePattern.PLATE.bit();
    }
    if (digitCount == 0) {
      return squeezed(text, start, end);
    }
    if (has(text, start, end, '年')) {
      long day = marked.day(text, start, end);
      if (day != 0) {
        return day;
      }
      return has(text, start, end, '月') && length <= 16 ? ValuePattern.MONTH.bit() : 0;
    }
    if (has(text, start, end, '岁') && digitCount <= 3 && length <= 9) {
      return ValuePattern.SMALL_NUMBER.bit();
    }
    if (text[start] == '0' && isLandline(text, start, end)) {
      return ValuePattern.LANDLINE.bit();
    }
    return addresses.patterns(text, start, end);
  }

  /** 张 三 and 张三* are names with something beside them. */
  private long squeezed(byte[] text, int start, int end) {
    scratch.clear();
    for (int i = start; i < end; i++) {
      if (text[i] < 0) {
        scratch.append(text[i]);
      } else if (text[i] != ' ' && text[i] != '\t' && text[i] != '\'' && text[i] != '"') {
        return 0;
      }
    }
    return word(scratch.bytes(), 0, scratch.size());
  }

  private boolean isPlate(byte[] text, int start, int end) {
    if (plate.check(text, start, end) == Verdict.VALID) {
      return true;
    }
    scratch.clear();
    return plate.rewrite(text, start, end, scratch)
        && plate.check(scratch.bytes(), 0, scratch.size()) == Verdict.VALID;
  }

  private boolean isLandline(byte[] text, int start, int end) {
    scratch.clear();
    return landline.rewrite(text, start, end, scratch)
        && landline.check(scratch.bytes(), 0, scratch.size()) == Verdict.VALID;
  }

  private static boolean has(byte[] text, int start, int end, int wanted) {
    for (int i = start; i < end; i += Characters.length(text, i, end)) {
      if (Characters.at(text, i, end) == wanted) {
        return true;
      }
    }
    return false;
  }
}
