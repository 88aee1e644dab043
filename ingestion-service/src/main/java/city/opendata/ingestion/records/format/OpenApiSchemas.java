package city.opendata.ingestion.records.format;

import city.opendata.ingestion.records.query.ColumnType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** JSON Schemas of what the records API answers. */
final class OpenApiSchemas {

  private OpenApiSchemas() {}

  static void record(ObjectNode schema, List<DocumentedColumn> columns) {
    schema.put("type", "object");
    schema.put("description", "一条记录，只含所选的列。A record with the selected columns.");
    ObjectNode properties = schema.putObject("properties");
    for (DocumentedColumn column : columns) {
      property(properties.putObject(column.column().name()), column);
    }
    schema.put("additionalProperties", false);
  }

  private static void property(ObjectNode property, DocumentedColumn column) {
    ColumnType type = column.column().type();
    String jsonType =
        switch (type) {
          case TEXT, DATE, INSTANT -> "string";
          case INTEGER -> "integer";
          case NUMBER -> "number";
          case BOOLEAN -> "boolean";
        };
    if (column.column().required()) {
      property.put("type", jsonType);
    } else {
      property.putArray("type").add(jsonType).add("null");
    }
    switch (type) {
      case INTEGER -> property.put("format", "int64");
      case DATE -> property.put("format", "date");
      case INSTANT -> property.put("format", "date-time");
      case TEXT, NUMBER, BOOLEAN -> {}
    }
    if (!column.title().isBlank()) {
      property.put("title", column.title());
    }
    if (!column.description().isBlank()) {
      property.put("description", column.description());
    }
    example(property.putArray("examples"), type, column.exampleOrDefault());
  }

  private static void example(ArrayNode examples, ColumnType type, String text) {
    try {
      switch (type) {
        case INTEGER -> examples.add(Long.parseLong(text));
        case NUMBER -> examples.add(new BigDecimal(text));
        case BOOLEAN -> examples.add(Boolean.parseBoolean(text));
        case TEXT, DATE, INSTANT -> examples.add(text);
      }
    } catch (NumberFormatException exampleOfAnotherType) {
      examples.add(text);
    }
  }

  static void problem(ObjectNode schema) {
    schema.put("type", "object").put("description", "RFC 9457");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("type").put("type", "string").put("format", "uri");
    properties.putObject("title").put("type", "string");
    properties.putObject("status").put("type", "integer");
    properties.putObject("detail").put("type", "string");
    properties.putObject("instance").put("type", "string");
    properties.putObject("requestId").put("type", "string");
    ObjectNode errors = properties.putObject("errors").put("type", "array");
    ObjectNode error = errors.putObject("items").put("type", "object");
    ObjectNode members = error.putObject("properties");
    members.putObject("field").put("type", "string");
    members.putObject("code").put("type", "string");
    members.putObject("message").put("type", "string");
  }
}
