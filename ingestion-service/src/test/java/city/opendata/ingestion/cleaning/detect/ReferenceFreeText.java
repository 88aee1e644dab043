package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What masking inside texts has to do, without a look ahead and with a copy at every step. */
public final class ReferenceFreeText {

  private static final Set<SensitiveKind> CODES =
      Set.of(
          SensitiveKind.BANK_CARD,
          SensitiveKind.PASSPORT,
          SensitiveKind.TRAVEL_PERMIT,
          SensitiveKind.VIN);

  private final FreeTextScan scan;
  private final HeaderReading header;
  private final byte[] before;

  private record Place(int start, int end, SensitiveKind kind) {}

  public ReferenceFreeText(String name, @Nullable String title, LocalDate today) {
    scan = FreeTextScan.by(DetectionRules.load(), today);
    header = DetectionRules.load().header(name, title);
    before = ((title == null ? name : title) + "：").getBytes(UTF_8);
  }

  /** Whether anything is found. */
  public boolean isSensitive(String value) {
    return !places(value).isEmpty();
  }

  /** Whether a number is somebody's by its check digit. */
  public boolean isPersonalNumber(String number) {
    return number.length() >= 16
        && places(number).stream()
            .anyMatch(
                place ->
                    place.kind == SensitiveKind.CITIZEN_ID
                        || place.kind == SensitiveKind.BANK_CARD);
  }

  /** The text with every place replaced, again and again until nothing is found. */
  public String mask(String value, Map<SensitiveKind, Long> counts) {
    String text = value;
    for (List<Place> places = places(text); !places.isEmpty(); places = places(text)) {
      byte[] bytes = text.getBytes(UTF_8);
      StringBuilder masked = new StringBuilder();
      int from = 0;
      for (Place place : places) {
        masked.append(new String(bytes, from, place.start - from, UTF_8));
        masked.append('[').append(place.kind.wireName()).append(']');
        from = place.end;
        counts.merge(place.kind, 1L, Long::sum);
      }
      text = masked.append(new String(bytes, from, bytes.length - from, UTF_8)).toString();
    }
    return text;
  }

  private List<Place> places(String value) {
    byte[] cell = value.getBytes(UTF_8);
    byte[] text = new byte[before.length + cell.length];
    System.arraycopy(before, 0, text, 0, before.length);
    System.arraycopy(cell, 0, text, before.length, cell.length);
    Hits hits = new Hits();
    scan.scan(text, 0, before.length, text.length, hits);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Place place =
          new Place(hits.start(i) - before.length, hits.end(i) - before.length, hits.kind(i));
      if (!isLeft(place, cell.length)) {
        places.add(place);
      }
    }
    return places;
  }

  private boolean isLeft(Place place, int length) {
    boolean whole = place.start == 0 && place.end == length;
    boolean address = place.start == 0 && place.kind == SensitiveKind.HOME_ADDRESS;
    return whole && place.kind == SensitiveKind.LANDLINE
        || whole && place.kind == SensitiveKind.EMAIL && header.official()
        || whole && CODES.contains(place.kind) && header.isContrary()
        || address && (header.official() || header.isContrary());
  }
}
