package city.opendata.catalog.dataset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an open dataset's data is, relative to the platform's address. */
@Schema(name = "DatasetLinks")
public record DatasetLinks(
    @Schema(examples = "/api/data/v1/township-streets") String records,
    @Schema(examples = "/api/data/v1/township-streets.csv") String csv,
    @Schema(examples = "/api/data/v1/township-streets/openapi.json") String openapi) {

  static DatasetLinks to(String name) {
    String records = "/api/data/v1/" + name;
    return new DatasetLinks(records, records + ".csv", records + "/openapi.json");
  }

  /** Only what is open without conditions can be read by everyone. */
  static boolean apply(Dataset dataset) {
    return dataset.state() == DatasetState.OPEN
        && dataset.metadata().openType() == OpenType.UNCONDITIONAL;
  }
}
