package city.opendata.ingestion.records.format;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.records.query.ExportQuery;
import city.opendata.ingestion.records.query.KeysetPosition;
import city.opendata.ingestion.records.query.RandomQuery;
import city.opendata.ingestion.records.query.RandomTable;
import city.opendata.ingestion.records.query.RecordQuery;
import city.opendata.ingestion.records.query.RecordSchema;
import city.opendata.ingestion.records.query.RecordStatement;
import city.opendata.ingestion.records.query.TableName;
import city.opendata.ingestion.records.query.TestDatabase;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random queries over random tables, on the real database and in a model of plain Java. */
class PagingAgainstPostgresTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  @Test
  void everyPageContinuesWhereTheLastOneEndedAndEveryFilterGivesTheRowsOfTheModel()
      throws Exception {
    Random random = new Random(20_260_131);
    try (Connection connection = TestDatabase.connect()) {
      for (int i = 0; i < 40; i++) {
        RandomTable table = new RandomTable(random);
        TableName name = table.create(connection);
        RecordSchema schema = new RecordSchema(table.columns());
        for (int j = 0; j < 30; j++) {
          RandomQuery query = new RandomQuery(table, random);
          List<List<@Nullable String>> expected = texts(query.expected());

          assertThat(pages(connection, name, RecordQuery.parse(query.parameters(), schema)))
              .as("%s", query.parameters())
              .isEqualTo(expected);
          assertThat(export(connection, name, query, schema))
              .as("export %s", query.parameters())
              .isEqualTo(expected);
        }
      }
    }
  }

  private static List<List<@Nullable String>> pages(
      Connection connection, TableName table, RecordQuery query) throws Exception {
    List<List<@Nullable String>> rows = new ArrayList<>();
    KeysetPosition position = null;
    do {
      RecordStatement statement = RecordStatement.page(query, table, position);
      RecordPage page = run(connection, statement, rows);
      assertThat(page.rows()).isBetween(position == null ? 0 : 1, query.limit());
      assertThat(rows).hasSizeLessThanOrEqualTo(RandomTable.MOST_ROWS);
      KeysetPosition next = page.next();
      position = next == null ? null : KeysetPosition.decode(next.encode());
      assertThat(position).isEqualTo(next);
    } while (position != null);
    return rows;
  }

  private static List<List<@Nullable String>> export(
      Connection connection, TableName table, RandomQuery query, RecordSchema schema)
      throws Exception {
    Map<String, List<String>> parameters = new HashMap<>(query.parameters());
    parameters.remove("limit");
    List<List<@Nullable String>> rows = new ArrayList<>();
    run(
        connection,
        RecordStatement.export(ExportQuery.parse(parameters, schema).selection(), table),
        rows);
    return rows;
  }

  private static RecordPage run(
      Connection connection, RecordStatement statement, List<List<@Nullable String>> rows)
      throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordPage page;
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql().text());
        JsonGenerator out = JSON.createGenerator(bytes)) {
      statement.sql().bind(prepared);
      try (ResultSet result = prepared.executeQuery()) {
        page = new JsonRecords(statement).write(new JdbcRowCursor(result, statement), out);
      }
    }
    for (JsonNode record : JSON.readTree(bytes.toByteArray())) {
      List<@Nullable String> row = new ArrayList<>();
      for (JsonNode value : record) {
        row.add(value.isNull() ? null : value.isNumber() ? plain(value) : value.asText());
      }
      rows.add(row);
    }
    return page;
  }

  private static String plain(JsonNode number) {
    return number.decimalValue().toPlainString();
  }

  private static List<List<@Nullable String>> texts(List<List<@Nullable Object>> rows) {
    return rows.stream()
        .map(row -> row.stream().<@Nullable String>map(PagingAgainstPostgresTest::text).toList())
        .toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.toPlainString();
      case OffsetDateTime instant -> {
        OffsetDateTime local = instant.withOffsetSameInstant(ZoneOffset.ofHours(8));
        String fraction =
            local.getNano() == 0
                ? ""
                : BigDecimal.valueOf(local.getNano(), 9)
                    .stripTrailingZeros()
                    .toPlainString()
                    .substring(1);
        yield ISO.format(local) + fraction + "+08:00";
      }
      default -> value.toString();
    };
  }
}
