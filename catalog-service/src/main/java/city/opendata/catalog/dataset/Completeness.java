package city.opendata.catalog.dataset;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How complete an entry's metadata is.
 *
 * @param filled mandatory items that are filled
 * @param mandatory all mandatory items
 * @param missing the others, by name
 */
@Schema(name = "MetadataCompleteness")
public record Completeness(
    @Schema(examples = "15") int filled,
    @Schema(examples = "17") int mandatory,
    List<MissingItem> missing) {

  public Completeness {
    missing = List.copyOf(missing);
  }

  /** An item to fill: the member of the registration and its name in both languages. */
  @Schema(name = "MissingItem")
  public record MissingItem(
      @Schema(examples = "licence") String field,
      @Schema(examples = "许可协议") String nameZh,
      @Schema(examples = "Licence") String nameEn) {}

  static Completeness of(DatasetMetadata metadata) {
    List<MissingItem> missing =
        Arrays.stream(MandatoryItem.values())
            .filter(item -> !item.isFilled(metadata))
            .map(item -> new MissingItem(item.field(), item.nameZh(), item.nameEn()))
            .toList();
    int mandatory = MandatoryItem.values().length;
    return new Completeness(mandatory - missing.size(), mandatory, missing);
  }
}
