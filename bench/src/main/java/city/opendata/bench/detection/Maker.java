package city.opendata.bench.detection;

import java.util.SplittableRandom;

/** Makes one value. */
@FunctionalInterface
interface Maker {

  String make(SplittableRandom random);

  /** One of these at random. */
  static Maker any(String... words) {
    return random -> words[random.nextInt(words.length)];
  }

  /** Makes by one of these, at random. */
  static Maker either(Maker... makers) {
    return random -> makers[random.nextInt(makers.length)].make(random);
  }

  /** By this maker, and now and then by another. */
  default Maker mixed(double share, Maker other) {
    return random -> random.nextDouble() < share ? other.make(random) : make(random);
  }

  /** So many digits. */
  static String digits(SplittableRandom random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** One of these characters. */
  static char one(SplittableRandom random, String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }
}
