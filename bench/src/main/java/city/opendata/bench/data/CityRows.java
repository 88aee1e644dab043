package city.opendata.bench.data;

import java.io.IOException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes one row after the other. */
final class CityRows {

  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int YEAR_DIGITS = 4;

  private final SplittableRandom random;

  CityRows(SplittableRandom random) {
    this.random = random;
  }

  /** Puts a row; the random numbers it takes do not depend on the damage. */
  void put(long id, @Nullable Damage damage, RowBuffer out) throws IOException {
    byte[] district = any(CityWords.DISTRICTS);
    int second = random.nextInt(CityWords.SECONDS);
    byte[] day = CityWords.DAYS[second / SECONDS_OF_A_DAY];

    out.putNumber(id).put(',').put('W').put('X');
    for (int i = 0; i < YEAR_DIGITS; i++) {
      out.put((char) day[i]);
    }
    out.putDigits(id, 10).put(',');
    if (damage != Damage.MISSING_DISTRICT) {
      out.put(district);
    }
    out.put(',');
    putAddress(district, out);
    out.put(',').put(any(CityWords.CATEGORIES)).put(',').put(any(CityWords.SURNAMES));
    for (int i = random.nextInt(2); i >= 0; i--) {
      out.put(any(CityWords.GIVEN_NAMES));
    }
    out.put(',');
    putIdentity(damage == Damage.WRONG_CHECK_DIGIT, out);
    out.put(',').put(any(CityWords.PHONE_SEGMENTS)).putDigits(random.nextInt(100_000_000), 8);
    out.put(',');
    putAmount(damage == Damage.LETTER_IN_NUMBER, out);
    out.put(',').putDecimal(random.nextInt(1_000_000), 4).put(',');
    putMoment(day, second % SECONDS_OF_A_DAY, damage == Damage.IMPOSSIBLE_DATE, out);
    out.put(',');
    out.put(any(random.nextInt(3) == 0 ? CityWords.DOUBLE_REMARKS : CityWords.SINGLE_REMARKS));
    out.endRow();
  }

  private void putAddress(byte[] district, RowBuffer out) {
    out.put(CityWords.CITY).put(district).put(any(CityWords.ROADS));
    out.putNumber(random.nextInt(1, 1_000)).put(CityWords.NUMBER);
    out.putNumber(random.nextInt(1, 41)).put(CityWords.BUILDING);
    out.putNumber(random.nextInt(100, 2_900)).put(CityWords.ROOM);
  }

  private void putIdentity(boolean wrong, RowBuffer out) {
    out.put(any(CityWords.AREAS)).put(any(CityWords.BIRTHS)).putDigits(random.nextInt(1_000), 3);
    char right = out.checkOfLast();
    char other = right == '0' ? '1' : '0';
    out.put(wrong ? other : right);
  }

  private void putAmount(boolean wrong, RowBuffer out) {
    int hundredths = random.nextInt(100_000_000);
    if (wrong) {
      out.putAscii("12O.50");
    } else {
      out.putDecimal(hundredths, 2);
    }
  }

  private static void putMoment(byte[] day, int second, boolean wrong, RowBuffer out) {
    if (wrong) {
      out.putAscii("2023-02-30 08:00:00");
      return;
    }
    out.put(day).put(' ').putDigits(second / 3_600, 2);
    out.put(':').putDigits(second / 60 % 60, 2).put(':').putDigits(second % 60, 2);
  }

  private byte[] any(byte[][] words) {
    return CityWords.any(random, words);
  }
}
