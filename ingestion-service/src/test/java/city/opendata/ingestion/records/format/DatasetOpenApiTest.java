package city.opendata.ingestion.records.format;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.records.query.ColumnType;
import city.opendata.ingestion.records.query.ExportQuery;
import city.opendata.ingestion.records.query.RecordColumn;
import city.opendata.ingestion.records.query.RecordQuery;
import city.opendata.ingestion.records.query.RecordSchema;
import city.opendata.ingestion.records.query.Streets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatasetOpenApiTest {

  private static final List<DocumentedColumn> COLUMNS =
      Streets.SCHEMA.columns().stream()
          .map(column -> new DocumentedColumn(column, "标题", "Some words", example(column)))
          .toList();
  private static final ObjectNode DOCUMENT =
      DatasetOpenApi.document(
          "township-streets", "乡镇街道名录", "全国乡镇街道", COLUMNS, "http://localhost:8080");

  private static @Nullable String example(RecordColumn column) {
    return column.equals(Streets.CODE) ? "320211001 \"滨湖\", (新)" : null;
  }

  private static JsonNode parameter(JsonNode reference) {
    return DOCUMENT.at(reference.get("$ref").textValue().substring(1));
  }

  @Test
  void bothPathsAndTheirAnswersAreDescribed() {
    assertThat(DOCUMENT.get("openapi").textValue()).isEqualTo("3.1.0");
    assertThat(DOCUMENT.get("paths").fieldNames())
        .toIterable()
        .containsExactly("/api/data/v1/township-streets", "/api/data/v1/township-streets.csv");
    for (JsonNode path : DOCUMENT.get("paths")) {
      assertThat(path.at("/get/responses").fieldNames())
          .toIterable()
          .containsExactly("200", "400", "404", "410", "422");
    }
    assertThat(DOCUMENT.findValue("headers").has("Link")).isTrue();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = DOCUMENT.findValues("$ref");

    assertThat(references).hasSizeGreaterThan(20);
    assertThat(references)
        .allMatch(reference -> !DOCUMENT.at(reference.textValue().substring(1)).isMissingNode());
  }

  @Test
  void everyColumnHasItsSchema() {
    JsonNode properties = DOCUMENT.at("/components/schemas/Record/properties");

    assertThat(properties.get("code").toString())
        .isEqualTo(
            "{\"type\":\"string\",\"title\":\"标题\",\"description\":\"Some words\","
                + "\"examples\":[\"320211001 \\\"滨湖\\\", (新)\"]}");
    assertThat(properties.get("people").toString())
        .contains("\"type\":[\"integer\",\"null\"],\"format\":\"int64\"", "\"examples\":[100]");
    assertThat(properties.get("area").toString()).contains("\"examples\":[12.50]");
    assertThat(properties.get("founded").get("format").textValue()).isEqualTo("date");
    assertThat(properties.get("updated").get("format").textValue()).isEqualTo("date-time");
  }

  @Test
  void everyExampleOfAParameterIsUnderstood() {
    int examples = 0;
    for (JsonNode path : DOCUMENT.get("paths")) {
      boolean export = path.at("/get/operationId").textValue().equals("downloadCsv");
      for (JsonNode reference : path.at("/get/parameters")) {
        JsonNode parameter = parameter(reference);
        for (String example : examples(parameter)) {
          Map<String, List<String>> parameters =
              Map.of(parameter.get("name").textValue(), List.of(example));
          if (export) {
            ExportQuery.parse(parameters, Streets.SCHEMA);
          } else {
            RecordQuery.parse(parameters, Streets.SCHEMA);
          }
          examples++;
        }
      }
    }
    assertThat(examples).isGreaterThan(40);
  }

  private static List<String> examples(JsonNode parameter) {
    List<String> examples = new ArrayList<>();
    if (parameter.has("example")) {
      examples.add(parameter.get("example").textValue());
    }
    parameter.path("examples").forEach(e -> examples.add(e.get("value").get(0).textValue()));
    return examples;
  }

  @Test
  void aColumnThatAParameterHidesHasNoParameterOfItsOwn() {
    RecordSchema schema =
        new RecordSchema(
            List.of(
                new RecordColumn("limit", ColumnType.TEXT, true),
                new RecordColumn("bom", ColumnType.TEXT, true)));
    List<DocumentedColumn> columns =
        schema.columns().stream().map(c -> new DocumentedColumn(c, "", "", null)).toList();
    JsonNode paths = DatasetOpenApi.document("d", "t", "", columns, "http://x").get("paths");

    assertThat(paths.at("/~1api~1data~1v1~1d/get/parameters").toString())
        .contains("column-2")
        .doesNotContain("column-1");
    assertThat(paths.at("/~1api~1data~1v1~1d.csv/get/parameters").toString())
        .doesNotContain("column-");
  }
}
