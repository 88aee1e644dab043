package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which types of fields a method masks. */
final class SourceTypes {

  private SourceTypes() {}

  /** Refuses a type that is not among these. */
  static void require(Mask mask, FieldType source, FieldType... accepted) {
    if (!Arrays.asList(accepted).contains(source)) {
      String names =
          Arrays.stream(accepted).map(FieldType::wireName).collect(Collectors.joining(" or "));
      throw new InvalidMaskException(
          "method",
          "%s masks a field of type %s, not %s; choose another method or type"
              .formatted(mask.method(), names, source.wireName()));
    }
  }
}
