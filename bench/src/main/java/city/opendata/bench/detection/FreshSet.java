package city.opendata.bench.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Headers and texts of one group of departments, in files of their own: {@code <name>.csv} and
 * {@code <name>-texts.txt}. They were written before the detector had seen any of them.
 */
final class FreshSet {

  private static final Map<String, Maker> MAKERS =
      Map.ofEntries(
          Map.entry("name", Words::name),
          Map.entry("citizen", Numbers::citizen),
          Map.entry("passport", Numbers::passport),
          Map.entry("permit", Numbers::permit),
          Map.entry("hongkong", Numbers::hongKong),
          Map.entry("mobile", Numbers::mobile),
          Map.entry("landline", Numbers::landline),
          Map.entry("officephone", Numbers::landline),
          Map.entry("office-phone", Numbers::landline),
          Map.entry("home", Words::home),
          Map.entry("facility", Words::facility),
          Map.entry("card", Numbers::card),
          Map.entry("mail", Words::mailbox),
          Map.entry("plate", Numbers::plate),
          Map.entry("vin", Numbers::vin),
          Map.entry("credit", random -> Numbers.credit(random, "91")),
          Map.entry("credit-code", random -> Numbers.credit(random, "91")),
          Map.entry("place", Words::place),
          Map.entry("company", Words::company),
          Map.entry("trader", random -> Numbers.credit(random, "92")),
          Map.entry("day", random -> Numbers.day(random).replaceAll("(....)(..)(..)", "$1-$2-$3")),
          Map.entry(
              "date",
              random ->
                  "20%d-0%d-1%d"
                      .formatted(
                          10 + random.nextInt(14), 1 + random.nextInt(9), random.nextInt(9))),
          Map.entry("age", random -> "" + random.nextInt(1, 95)),
          Map.entry("count", random -> "" + random.nextInt(1, 4000)),
          Map.entry("smallnum", random -> "" + random.nextInt(1, 60)),
          Map.entry("year", random -> "20" + random.nextInt(10, 24)),
          Map.entry("rate", random -> random.nextInt(1, 99) + "." + random.nextInt(10)),
          Map.entry("amount", random -> random.nextInt(800, 90_000) + ".50"),
          Map.entry("amount2", random -> random.nextInt(10, 9_000) + "." + random.nextInt(10)),
          Map.entry("code9", random -> "A" + Maker.digits(random, 8)),
          Map.entry("code10", random -> "2021" + Maker.digits(random, 6)),
          Map.entry("code12", random -> "3202" + Maker.digits(random, 8)),
          Map.entry("code30", random -> "AAE" + Maker.digits(random, 27)),
          Map.entry("vincode", random -> "E" + Maker.digits(random, 8)),
          Map.entry("order", FreshSet::order),
          Map.entry("order-luhn", FreshSet::order),
          Map.entry("stat", FreshSet::statisticalCode),
          Map.entry("statcode", FreshSet::statisticalCode),
          Map.entry("ip", random -> "58.%d.%d.%d".formatted(b(random), b(random), b(random))),
          Map.entry("lan", random -> "10.%d.%d.%d".formatted(b(random), b(random), b(random))),
          Map.entry("lng", random -> "120." + Maker.digits(random, 6)),
          Map.entry(
              "lnglat",
              random -> "120." + Maker.digits(random, 5) + ",31." + Maker.digits(random, 5)),
          Map.entry(
              "version",
              random -> "%d.%d.%d".formatted(random.nextInt(9), random.nextInt(20), b(random))));

  private static final String WORDS = "words:";
  private static final String OPEN = "none";

  private final String name;

  FreshSet(String name) {
    this.name = name;
  }

  /** Adds a column for each header. */
  void addTo(ColumnCases cases) {
    for (String line : lines(".csv").subList(1, lines(".csv").size())) {
      String[] cells = line.split(",", 3);
      cases.add(kind(cells[0]), cells[2], maker(cells[1]));
    }
  }

  /** Texts with places to fill; those about persons begin with a plus. */
  List<String> texts(boolean sensitive) {
    String mark = sensitive ? "+ " : "- ";
    return lines("-texts.txt").stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }

  /** Whether its texts are whole and their places marked, instead of templates to fill. */
  boolean isMarked() {
    return lines("-texts.txt").stream().anyMatch(line -> line.contains("[["));
  }

  /** Whole texts with marked places. */
  List<String> markedTexts() {
    return lines("-texts.txt");
  }

  private static @Nullable SensitiveKind kind(String wireName) {
    return wireName.isEmpty() || wireName.equals(OPEN)
        ? null
        : SensitiveKind.ofWireName(wireName).orElseThrow();
  }

  private static Maker maker(String name) {
    return name.startsWith(WORDS)
        ? Maker.any(name.substring(WORDS.length()).split("\\|"))
        : Objects.requireNonNull(MAKERS.get(name), name);
  }

  private static String order(SplittableRandom random) {
    return Numbers.luhn("2023" + Maker.digits(random, 13));
  }

  private static String statisticalCode(SplittableRandom random) {
    return "320205" + Maker.digits(random, 5);
  }

  private static int b(SplittableRandom random) {
    return random.nextInt(1, 255);
  }

  private List<String> lines(String ending) {
    try (InputStream file =
        Objects.requireNonNull(FreshSet.class.getResourceAsStream(name + ending))) {
      return new String(file.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
