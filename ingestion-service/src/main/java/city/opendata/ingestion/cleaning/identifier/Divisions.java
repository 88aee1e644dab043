package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;

/**
 * The administrative divisions of China, GB/T 2260, with the codes that were abolished since 1980:
 * {@code divisions.csv} beside this class. Looks up numbers, not texts, in one step.
 *
 * <p>The list of today is complete. That of the past is as complete as its sources, so a code that
 * is missing in a prefecture of old may still have been one.
 */
final class Divisions {

  private static final String FILE = "divisions.csv";
  private static final int CODE_DIGITS = 6;

  /** What the State itself registers, and no province. */
  private static final int STATE = 100_000;

  private static final class Shipped {
    private static final Divisions TABLE = read();
  }

  private final BitSet provinces = new BitSet(100);
  private final BitSet prefectures = new BitSet(10_000);
  private final BitSet codes = new BitSet(1_000_000);

  private Divisions(byte[] lines) {
    int line = nextLine(lines, 0);
    while (line < lines.length) {
      add(Ascii.number(lines, line, line + CODE_DIGITS));
      line = nextLine(lines, line);
    }
  }

  private void add(int code) {
    codes.set(code);
    provinces.set(code / 10_000);
    if (code % 10_000 != 0) {
      prefectures.set(code / 100);
      // An abolished prefecture is listed by its counties only, yet its own code was one.
      codes.set(code / 100 * 100);
    }
  }

  /** The table in the jar, read once. */
  static Divisions shipped() {
    return Shipped.TABLE;
  }

  /** Whether six digits are or were the code of a province, a prefecture or a county. */
  boolean contains(int code) {
    return codes.get(code);
  }

  /** Whether two digits are a province. */
  boolean hasProvince(int province) {
    return provinces.get(province);
  }

  /** Whether four digits are a prefecture, or once were. */
  boolean hasPrefecture(int prefecture) {
    return prefectures.get(prefecture);
  }

  /**
   * Whether an authority for six digits may register something. Provinces and prefectures do, and
   * development zones do under a county code of their own that GB/T 2260 does not know.
   */
  boolean hasAuthority(int code) {
    return hasPrefecture(code / 100) || contains(code) || code == STATE;
  }

  private static int nextLine(byte[] lines, int from) {
    int i = from;
    while (i < lines.length && lines[i] != '\n') {
      i++;
    }
    return i + 1;
  }

  private static Divisions read() {
    try (InputStream file = Divisions.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing in the jar");
      }
      return new Divisions(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
