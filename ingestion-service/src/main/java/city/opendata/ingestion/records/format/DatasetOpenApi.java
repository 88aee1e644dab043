package city.opendata.ingestion.records.format;

import city.opendata.ingestion.records.query.ExportQuery;
import city.opendata.ingestion.records.query.RecordQuery;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The OpenAPI 3.1 document of one dataset's records API, with the dataset's own columns. */
public final class DatasetOpenApi {

  private static final String PATH = "/api/data/v1/";

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final List<DocumentedColumn> columns;

  private DatasetOpenApi(List<DocumentedColumn> columns) {
    this.columns = columns;
  }

  /**
   * Makes the document.
   *
   * @param name of the dataset in URLs
   * @param columns in the order of the contract
   * @param serverUrl what clients put before the paths, without a slash at the end
   */
  public static ObjectNode document(
      String name,
      String title,
      String description,
      List<DocumentedColumn> columns,
      String serverUrl) {
    DatasetOpenApi document = new DatasetOpenApi(columns);
    document.start(title, description, serverUrl);
    document.paths(name);
    document.components();
    return document.root;
  }

  private void start(String title, String description, String serverUrl) {
    root.put("openapi", "3.1.0");
    root.putObject("info").put("title", title).put("description", description).put("version", "v1");
    root.putArray("servers").addObject().put("url", serverUrl);
    root.putArray("security");
    root.putArray("tags").addObject().put("name", "records").put("description", "记录 Records");
  }

  private void paths(String name) {
    ObjectNode paths = root.putObject("paths");
    ObjectNode page = operation(paths, PATH + name, "listRecords", "分页查询记录 Records, page by page");
    ArrayNode pageParameters = page.putArray("parameters");
    for (String parameter : List.of("select", "order", "limit", "cursor", "and", "or")) {
      ref(pageParameters.addObject(), "parameters", parameter);
    }
    OpenApiParameters.filterable(columns, RecordQuery.RESERVED)
        .forEach((key, _) -> ref(pageParameters.addObject(), "parameters", key));
    ObjectNode ok = responses(page).putObject("200").put("description", "一页记录 A page of records");
    ObjectNode link = ok.putObject("headers").putObject("Link");
    link.put("description", "下一页地址；最后一页没有。The next page's address; absent on the last page.");
    link.putObject("schema").put("type", "string");
    link.put("example", "</api/data/v1/" + name + "?limit=100&cursor=…>; rel=\"next\"");
    ObjectNode rows = ok.putObject("content").putObject("application/json").putObject("schema");
    rows.put("type", "array");
    ref(rows.putObject("items"), "schemas", "Record");
    problems(page);

    ObjectNode file =
        operation(paths, PATH + name + ".csv", "downloadCsv", "下载全部记录 All records as CSV");
    ArrayNode fileParameters = file.putArray("parameters");
    for (String parameter : List.of("select", "order", "bom", "and", "or")) {
      ref(fileParameters.addObject(), "parameters", parameter);
    }
    OpenApiParameters.filterable(columns, ExportQuery.RESERVED)
        .forEach((key, _) -> ref(fileParameters.addObject(), "parameters", key));
    ObjectNode csv = responses(file).putObject("200");
    csv.put(
        "description",
        "RFC 4180，UTF-8，首行为列名；像公式的文本前加单引号。"
            + "A header row; text that looks like a formula gets a leading apostrophe.");
    csv.putObject("content").putObject("text/csv").putObject("schema").put("type", "string");
    problems(file);
  }

  private static ObjectNode operation(
      ObjectNode paths, String path, String operationId, String summary) {
    ObjectNode operation = paths.putObject(path).putObject("get");
    operation.put("operationId", operationId).put("summary", summary);
    operation.putArray("tags").add("records");
    return operation;
  }

  private static ObjectNode responses(ObjectNode operation) {
    return operation.putObject("responses");
  }

  private static void problems(ObjectNode operation) {
    ObjectNode responses = operation.withObject("/responses");
    ref(responses.putObject("400"), "responses", "BadRequest");
    ref(responses.putObject("404"), "responses", "NotFound");
    ref(responses.putObject("410"), "responses", "Gone");
    ref(responses.putObject("422"), "responses", "TooCostly");
  }

  private void components() {
    ObjectNode components = root.putObject("components");
    OpenApiParameters.add(components.putObject("parameters"), columns);
    ObjectNode schemas = components.putObject("schemas");
    OpenApiSchemas.record(schemas.putObject("Record"), columns);
    OpenApiSchemas.problem(schemas.putObject("Problem"));
    ObjectNode responses = components.putObject("responses");
    problem(responses, "BadRequest", "参数有误，errors 指明哪一个。A parameter is wrong; errors name it.");
    problem(responses, "NotFound", "没有这个数据集，或尚未开放。No such dataset, or not open yet.");
    problem(responses, "Gone", "数据集已撤回，或游标所属的版本已过期。Withdrawn, or the cursor's release is gone.");
    problem(responses, "TooCostly", "查询耗时过长，请缩小范围。The query takes too long; narrow it.");
  }

  private static void problem(ObjectNode responses, String name, String description) {
    ObjectNode schema =
        responses
            .putObject(name)
            .put("description", description)
            .putObject("content")
            .putObject("application/problem+json")
            .putObject("schema");
    ref(schema, "schemas", "Problem");
  }

  private static void ref(ObjectNode node, String kind, String name) {
    node.put("$ref", "#/components/" + kind + "/" + name);
  }
}
