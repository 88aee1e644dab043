package city.opendata.ingestion.cleaning.detect;

/** A set of characters of the Basic Multilingual Plane, asked by one look. */
final class CharacterSet {

  private final long[] bits = new long[0x10000 / Long.SIZE];

  static CharacterSet of(Iterable<String> characters) {
    CharacterSet set = new CharacterSet();
    characters.forEach(one -> set.add(one.charAt(0)));
    return set;
  }

  static CharacterSet of(String characters) {
    CharacterSet set = new CharacterSet();
    characters.chars().forEach(one -> set.add((char) one));
    return set;
  }

  void add(char one) {
    bits[one >> 6] |= 1L << one;
  }

  void addAll(CharacterSet other) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= other.bits[i];
    }
  }

  boolean contains(int codePoint) {
    return (codePoint >> 16) == 0 && (bits[codePoint >> 6] >>> codePoint & 1) != 0;
  }
}
