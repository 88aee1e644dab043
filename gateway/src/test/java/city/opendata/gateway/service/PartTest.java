package city.opendata.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

  @ParameterizedTest
  @CsvSource({
    "/api/catalog/v1/datasets, CATALOG",
    "/api/catalog, CATALOG",
    "/api/ingestion/v1/datasets/x/batches, INGESTION",
    "/api/data/v1/x.csv, INGESTION",
    "/api/evaluation/v1/runs, EVALUATION",
  })
  void aPathBelongsToTheServiceOfItsPrefix(String path, Part part) {
    assertThat(Part.answering(path)).contains(part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/",
        "/api/catalogue",
        "/api/datasets",
        "/q/health",
        "/API/catalog",
        "/catalog"
      })
  void anyOtherPathBelongsToNone(String path) {
    assertThat(Part.answering(path)).isEmpty();
  }
}
