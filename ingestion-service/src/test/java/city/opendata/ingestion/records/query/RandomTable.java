package city.opendata.ingestion.records.query;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A release table of random columns and rows with many ties, nulls and awkward texts. */
public final class RandomTable {

  public static final int MOST_ROWS = 60;

  private static final List<ColumnType> TYPES = List.of(ColumnType.values());
  private static final List<String> NAMES =
      List.of("code", "中文列", "we\"ird ?;--", "select", "a.b", "x,y(z)", "Camel Case", "or", "名称");
  private static final String LIFE_SPAN =
      ", _row bigint primary key, _since bigint default 0, _until bigint default 6)";
  private static final String LONG = "长".repeat(150);
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A",
          "ab",
          "aB",
          "b",
          "é",
          "É",
          "Ａ",
          "İ",
          "ß",
          "100%",
          "a_b",
          "a\\b",
          "a*b",
          "it's",
          "\"q\"",
          "x,y",
          "(p)",
          "null",
          "not.eq.1",
          "滨湖区",
          "滨湖",
          "\uE000",
          "\uFFFD",
          "😀",
          "𠮷野家",
          " lead",
          "-12.5",
          "=1+1",
          "'; drop table t; --",
          LONG,
          LONG + "a",
          LONG + "b");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "0.00000000",
          "-1",
          "1",
          "1.0",
          "1.50",
          "-0.5",
          "12345678901234567890.123",
          "1E+3",
          "0.00000001");

  private final List<RecordColumn> columns = new ArrayList<>();
  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private final List<Long> rowNumbers = new ArrayList<>();

  public RandomTable(Random random) {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    int width = 1 + random.nextInt(5);
    for (int i = 0; i < width; i++) {
      ColumnType type = TYPES.get(random.nextInt(TYPES.size()));
      columns.add(new RecordColumn(names.get(i), type, random.nextInt(3) == 0));
    }
    int height = random.nextInt(MOST_ROWS + 1);
    for (int i = 0; i < height; i++) {
      @Nullable Object[] row = new Object[width];
      for (int j = 0; j < width; j++) {
        boolean none = !columns.get(j).required() && random.nextInt(4) == 0;
        row[j] = none ? null : value(columns.get(j).type(), random);
      }
      rows.add(row);
      rowNumbers.add(i * 10L + random.nextInt(10));
    }
    Collections.shuffle(rowNumbers, random);
  }

  public List<RecordColumn> columns() {
    return columns;
  }

  public List<@Nullable Object[]> rows() {
    return rows;
  }

  public long rowNumber(@Nullable Object[] row) {
    return rowNumbers.get(rows.indexOf(row));
  }

  /** A value that rows have too. */
  static Object value(ColumnType type, Random random) {
    return switch (type) {
      case TEXT -> TEXTS.get(random.nextInt(TEXTS.size()));
      case INTEGER -> random.nextInt(20) == 0 ? Long.MIN_VALUE : random.nextLong(-3, 4);
      case NUMBER -> new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())));
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.of(2026, 1, 1 + random.nextInt(4));
      case INSTANT ->
          OffsetDateTime.parse("2026-01-01T07:59:59.9+08:00")
              .plusNanos(random.nextLong(5) * 50_001_000);
    };
  }

  /** Creates and fills a temporary table, also with rows that other releases have. */
  public TableName create(Connection connection) throws SQLException {
    TableName table = new TableName("pg_temp", "release \"1\"", 5);
    String name = "pg_temp.\"release \"\"1\"\"\"";
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists " + name);
      statement.execute(
          columns.stream()
              .map(RandomTable::declaration)
              .collect(Collectors.joining(", ", "create table " + name + " (", LIFE_SPAN)));
    }
    String marks = "?, ".repeat(columns.size()) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into " + name + " values (" + marks + ", default, default)")) {
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < columns.size(); j++) {
          insert.setObject(j + 1, rows.get(i)[j]);
        }
        insert.setLong(columns.size() + 1, rowNumbers.get(i));
        insert.executeUpdate();
      }
    }
    try (Statement statement = connection.createStatement()) {
      String copy =
          "insert into %1$s select %2$s, _row + %3$d, %4$d, %5$d from %1$s where _row < 1000";
      String names = columns.stream().map(RandomTable::quoted).collect(Collectors.joining(", "));
      statement.execute(copy.formatted(name, names, 1_000, 0, 5));
      statement.execute(copy.formatted(name, names, 2_000, 6, 7));
    }
    return table;
  }

  private static String quoted(RecordColumn column) {
    return '"' + column.name().replace("\"", "\"\"") + '"';
  }

  private static String declaration(RecordColumn column) {
    String type =
        switch (column.type()) {
          case TEXT -> "text collate \"C\"";
          case INTEGER -> "bigint";
          case NUMBER -> "numeric";
          case BOOLEAN -> "boolean";
          case DATE -> "date";
          case INSTANT -> "timestamptz";
        };
    return quoted(column) + " " + type + (column.required() ? " not null" : "");
  }
}
