package city.opendata.ingestion.canary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Ten thousand values, each once, of every kind that stands inside texts. */
final class Canaries {

  static final int COUNT = 10_000;

  private Canaries() {}

  /** In an order that mixes the kinds. */
  static List<Canary> all() {
    List<Canary> all = new ArrayList<>();
    add(all, 2_000, Canary::citizenId);
    add(all, 2_600, Canary::mobile);
    add(all, 1_000, Canary::bankCard);
    add(all, 700, Canary::email);
    add(all, 600, Canary::plate);
    add(all, 600, Canary::passport);
    add(all, 400, Canary::travelPermit);
    add(all, 600, Canary::landline);
    add(all, 300, Canary::vehicle);
    add(all, 700, Canary::homeAddress);
    add(all, 500, Canary::name);
    Collections.shuffle(all, new Random(23));
    return List.copyOf(all);
  }

  private static void add(List<Canary> all, int count, IntFunction<Canary> make) {
    IntStream.range(0, count).mapToObj(make).forEach(all::add);
  }
}
