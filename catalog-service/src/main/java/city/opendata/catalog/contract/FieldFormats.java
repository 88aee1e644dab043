package city.opendata.catalog.contract;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The formats that a field of a type may have. The ingestion service knows how to read them; the
 * list of both is in the contract of the events.
 */
final class FieldFormats {

  private static final Set<String> IDENTIFIERS =
      Set.of(
          "citizen-id",
          "credit-code",
          "organisation-code",
          "business-licence",
          "bank-card",
          "mobile",
          "landline",
          "plate",
          "passport",
          "travel-permit",
          "hong-kong-id",
          "taiwan-id",
          "vin",
          "division-code",
          "email",
          "ip-address",
          "url");
  private static final Set<String> BARE_DATES =
      Set.of("excel-serial", "excel-serial-1904", "epoch-seconds", "epoch-milliseconds");

  private FieldFormats() {}

  /** The formats of a type, in alphabetical order. */
  static SortedSet<String> of(FieldType type) {
    SortedSet<String> formats = new TreeSet<>(Set.of("default"));
    formats.addAll(
        switch (type) {
          case STRING -> IDENTIFIERS;
          case NUMBER -> Set.of("percent", "currency");
          case INTEGER -> Set.of("currency");
          case DATE, DATETIME -> BARE_DATES;
          case BOOLEAN -> Set.of();
        });
    return formats;
  }
}
