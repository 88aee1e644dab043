package city.opendata.ingestion.records;

import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.records.format.DatasetOpenApi;
import city.opendata.ingestion.records.format.DocumentedColumn;
import city.opendata.ingestion.records.query.RecordColumn;
import city.opendata.ingestion.release.ReleaseView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a dataset's API in the words of its catalogue entry and its contract. */
final class DatasetDescription {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DatasetDescription() {}

  static ObjectNode of(Dataset dataset, ReleaseView release, String serverUrl) {
    Map<String, JsonNode> fields = fields(release.contract());
    List<DocumentedColumn> columns =
        RecordTable.of(dataset.id(), release).schema().columns().stream()
            .map(column -> documented(column, fields.get(column.name())))
            .toList();
    return DatasetOpenApi.document(
        dataset.name(),
        joined(" / ", dataset.titleZh(), dataset.titleEn()),
        joined("", dataset.summaryZh()),
        columns,
        serverUrl);
  }

  private static DocumentedColumn documented(RecordColumn column, @Nullable JsonNode field) {
    if (field == null) {
      return new DocumentedColumn(column, "", "", null);
    }
    return new DocumentedColumn(
        column,
        joined(" / ", text(field, "title"), text(field, "titleEn")),
        joined("", text(field, "description")),
        text(field, "example"));
  }

  private static Map<String, JsonNode> fields(String contract) {
    try {
      Map<String, JsonNode> fields = new HashMap<>();
      MAPPER
          .readTree(contract)
          .path("fields")
          .forEach(field -> fields.put(field.path("name").asText(), field));
      return fields;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static @Nullable String text(JsonNode field, String name) {
    JsonNode node = field.path(name);
    return node.isValueNode() && !node.isNull() ? node.asText() : null;
  }

  private static String joined(String separator, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(separator));
  }
}
