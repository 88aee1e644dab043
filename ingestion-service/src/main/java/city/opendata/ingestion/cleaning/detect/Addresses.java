package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;

/**
 * Tells how far an address goes. To the house (幢, 单元, 室 and the like behind a number, in a place
 * that was named before) it is where somebody lives, unless it names a facility.
 */
final class Addresses {

  private static final String STREETS = "路街巷道弄";
  private static final String HOUSES = "幢栋室户座";
  private static final String NUMERALS = "零〇一二三四五六七八九十百甲乙丙丁东西南北ABCDEFG";
  private static final int NUMBER = '号';

  private static final int HYPHENS_OF_A_ROOM = 1;

  private final CharacterSet streets = CharacterSet.of(STREETS);
  private final CharacterSet houses = CharacterSet.of(HOUSES);
  private final CharacterSet numerals = CharacterSet.of(NUMERALS);
  private final CharacterSet places = new CharacterSet();
  private final WordMatcher facilities;

  Addresses(Lexicon lexicon) {
    facilities = lexicon.matcher("facility");
    places.addAll(lexicon.matcher("residence").lasts());
    places.addAll(streets);
  }

  /** The patterns of a slice: HOUSE or ADDRESS, and FACILITY with either. */
  long patterns(byte[] text, int start, int end) {
    boolean place = false;
    boolean house = false;
    boolean number = false;
    boolean lane = false;
    int numeral = 0;
    int hyphens = 0;
    for (int i = start; i < end; i += Characters.length(text, i, end)) {
      int one = Characters.at(text, i, end);
      if (Ascii.isLetterOrDigit(one) || numerals.contains(one)) {
        numeral++;
        continue;
      }
      if (one == '-' || one == '#') {
        hyphens += numeral > 0 ? 1 : 0;
        numeral = one == '#' ? numeral : 0;
        house |= one == '#' && place;
        continue;
      }
      boolean counted = numeral > 0;
      numeral = 0;
      if (counted && one == NUMBER) {
        house |= lane || isHouseNumber(text, i, end);
        number = true;
      } else if (counted && (houses.contains(one) || isUnit(text, i, end))) {
        house = true;
      } else if (counted && (one == '弄' || one == '组' || one == '队' || one == '社')) {
        lane = true;
        place = true;
      }
      place |= places.contains(one);
    }
    house |= numeral > 0 && hyphens >= HYPHENS_OF_A_ROOM && place;
    return !place || !(house || number)
        ? 0
        : (house ? ValuePattern.HOUSE.bit() : ValuePattern.ADDRESS.bit())
            | (facilities.isIn(text, start, end) ? ValuePattern.FACILITY.bit() : 0);
  }

  /** Whether a place is named by a word that ends with this character. */
  boolean isPlace(int codePoint) {
    return places.contains(codePoint);
  }

  /** Whether a character behind a number is a part of an address. */
  boolean isPart(int codePoint) {
    return codePoint == NUMBER
        || houses.contains(codePoint)
        || codePoint == '单'
        || codePoint == '元'
        || codePoint == '楼'
        || codePoint == '层'
        || codePoint == '组'
        || codePoint == '弄'
        || codePoint == '#';
  }

  /** 号楼, 号院 and 号房. */
  private static boolean isHouseNumber(byte[] text, int i, int end) {
    int next = Characters.at(text, i + Characters.length(text, i, end), end);
    return next == '楼' || next == '房';
  }

  private static boolean isUnit(byte[] text, int i, int end) {
    return Characters.at(text, i, end) == '单'
        && Characters.at(text, i + Characters.length(text, i, end), end) == '元';
  }
}
