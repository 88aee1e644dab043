package city.opendata.ingestion.cleaning.mask;

import java.util.Random;

/** Values that a file may hold: characters of one to four bytes, mostly those that masks mind. */
final class RandomText {

  private static final int[] USUAL =
      "张王欧阳·•@.:-0123456789xXABCabc 省市区县街道镇乡路号江苏无锡＠．９Ｘ𠮷ℵé".codePoints().toArray();

  private RandomText() {}

  static String next(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(20);
    while (length-- > 0) {
      text.appendCodePoint(
          random.nextInt(8) > 0 ? USUAL[random.nextInt(USUAL.length)] : any(random));
    }
    return text.toString();
  }

  private static int any(Random random) {
    int codePoint = 1 + random.nextInt(Character.MAX_CODE_POINT);
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
        ? 'a'
        : codePoint;
  }
}
