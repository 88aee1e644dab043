package city.opendata.ingestion.records.query;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A random request in the dialect, with what it means to the model beside it. */
public final class RandomQuery {

  private static final List<String> NO_PARAMETERS =
      List.of("select", "order", "limit", "cursor", "and", "or", "not.and", "not.or");

  /** A filter's text and its meaning. */
  private record Filter(String text, Function<@Nullable Object[], @Nullable Boolean> meaning) {
    Filter negated(String prefixed) {
      return new Filter(prefixed, row -> Model.not(meaning.apply(row)));
    }
  }

  private final Random random;
  private final RandomTable table;
  private final Map<String, List<String>> parameters = new HashMap<>();
  private final List<Function<@Nullable Object[], @Nullable Boolean>> filters = new ArrayList<>();
  private final List<Integer> selected = new ArrayList<>();
  private Comparator<@Nullable Object[]> order;

  public RandomQuery(RandomTable table, Random random) {
    this.table = table;
    this.random = random;
    this.order = (_, _) -> 0;
    chooseColumns();
    chooseOrder();
    for (int i = random.nextInt(4); i > 0; i--) {
      chooseFilter();
    }
    parameters.put("limit", List.of(String.valueOf(1 + random.nextInt(20))));
  }

  public Map<String, List<String>> parameters() {
    return parameters;
  }

  /** The selected columns of the rows that fit, in order. */
  public List<List<@Nullable Object>> expected() {
    return table.rows().stream()
        .filter(row -> filters.stream().allMatch(f -> Boolean.TRUE.equals(f.apply(row))))
        .sorted(order)
        .map(row -> selected.stream().<@Nullable Object>map(i -> row[i]).toList())
        .toList();
  }

  private void chooseColumns() {
    for (int i = 0; i < table.columns().size(); i++) {
      selected.add(i);
    }
    if (random.nextBoolean()) {
      Collections.shuffle(selected, random);
      selected.subList(1 + random.nextInt(selected.size()), selected.size()).clear();
      parameters.put(
          "select", List.of(selected.stream().map(this::quoted).collect(Collectors.joining(","))));
    }
  }

  private void chooseOrder() {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      indexes.add(i);
    }
    Collections.shuffle(indexes, random);
    indexes.subList(random.nextInt(indexes.size() + 1), indexes.size()).clear();
    List<String> terms = new ArrayList<>();
    boolean uniform = random.nextBoolean();
    boolean descending = random.nextBoolean();
    for (int i : indexes) {
      descending = uniform ? descending : random.nextBoolean();
      boolean nullsFirst = random.nextBoolean();
      String direction = descending ? ".desc" : random.nextBoolean() ? ".asc" : "";
      String nulls = nullsFirst ? ".nullsfirst" : ".nullslast";
      terms.add(quoted(i) + direction + (nullsFirst == descending ? "" : nulls));
      order = order.thenComparing(row -> row[i], Model.order(descending, nullsFirst));
    }
    Comparator<@Nullable Object[]> byRow = Comparator.comparingLong(table::rowNumber);
    order = order.thenComparing(!indexes.isEmpty() && descending ? byRow.reversed() : byRow);
    if (!indexes.isEmpty()) {
      parameters.put("order", List.of(String.join(",", terms)));
    }
  }

  private void chooseFilter() {
    int i = random.nextInt(table.columns().size());
    String name = table.columns().get(i).name();
    if (random.nextInt(3) == 0 || NO_PARAMETERS.contains(name)) {
      Filter group = group(3);
      int bracket = group.text().indexOf('(');
      put(group.text().substring(0, bracket), group.text().substring(bracket));
      filters.add(group.meaning());
    } else {
      Filter filter = operation(i, false);
      put(name, filter.text());
      filters.add(filter.meaning());
    }
  }

  private void put(String name, String value) {
    parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  private Filter group(int depth) {
    boolean any = random.nextBoolean();
    List<String> texts = new ArrayList<>();
    Function<@Nullable Object[], @Nullable Boolean> meaning = row -> !any;
    for (int i = random.nextInt(3); i >= 0; i--) {
      Filter member;
      if (depth > 1 && random.nextInt(3) == 0) {
        member = group(depth - 1);
      } else {
        int column = random.nextInt(table.columns().size());
        Filter filter = operation(column, true);
        member = new Filter(quoted(column) + "." + filter.text(), filter.meaning());
      }
      texts.add(member.text());
      Function<@Nullable Object[], @Nullable Boolean> before = meaning;
      meaning = row -> Model.combine(any, before.apply(row), member.meaning().apply(row));
    }
    Filter group =
        new Filter(
            (any ? "or(" : "and(") + String.join(random.nextBoolean() ? "," : ", ", texts) + ")",
            meaning);
    return random.nextInt(3) == 0 ? group.negated("not." + group.text()) : group;
  }

  private Filter operation(int column, boolean nested) {
    ColumnType type = table.columns().get(column).type();
    Filter filter =
        switch (random.nextInt(type == ColumnType.TEXT ? 5 : 4)) {
          case 0 -> in(column, type);
          case 1 -> is(column, type);
          case 4 -> like(column, nested);
          default -> comparison(column, type, nested);
        };
    return random.nextInt(4) == 0 ? filter.negated("not." + filter.text()) : filter;
  }

  private Filter comparison(int column, ColumnType type, boolean nested) {
    Object value = RandomTable.value(type, random);
    String text = nested ? quote(url(value)) : url(value);
    return switch (random.nextInt(6)) {
      case 0 -> new Filter("eq." + text, row -> compare(row[column], value, c -> c == 0));
      case 1 -> new Filter("neq." + text, row -> compare(row[column], value, c -> c != 0));
      case 2 -> new Filter("gt." + text, row -> compare(row[column], value, c -> c > 0));
      case 3 -> new Filter("gte." + text, row -> compare(row[column], value, c -> c >= 0));
      case 4 -> new Filter("lt." + text, row -> compare(row[column], value, c -> c < 0));
      default -> new Filter("lte." + text, row -> compare(row[column], value, c -> c <= 0));
    };
  }

  private static @Nullable Boolean compare(
      @Nullable Object a, Object b, Function<Integer, Boolean> test) {
    return a == null ? null : test.apply(Model.compare(a, b));
  }

  private Filter in(int column, ColumnType type) {
    List<Object> values =
        Stream.generate(() -> RandomTable.value(type, random)).limit(random.nextInt(4)).toList();
    String text =
        values.stream().map(v -> quote(url(v))).collect(Collectors.joining(",", "in.(", ")"));
    return new Filter(
        text,
        row ->
            values.isEmpty()
                ? Boolean.FALSE
                : compare(row[column], values.getFirst(), any -> anyEqual(row[column], values)));
  }

  private static boolean anyEqual(@Nullable Object value, List<Object> values) {
    return value != null && values.stream().anyMatch(v -> Model.compare(value, v) == 0);
  }

  private Filter is(int column, ColumnType type) {
    return switch (random.nextInt(type == ColumnType.BOOLEAN ? 5 : 2)) {
      case 0 -> new Filter("is.null", row -> row[column] == null);
      case 1 -> new Filter("is.not_null", row -> row[column] != null);
      case 2 -> new Filter("is.true", row -> Boolean.TRUE.equals(row[column]));
      case 3 -> new Filter("is.FALSE", row -> Boolean.FALSE.equals(row[column]));
      default -> new Filter("is.unknown", row -> row[column] == null);
    };
  }

  private Filter like(int column, boolean nested) {
    int[] text = ((String) RandomTable.value(ColumnType.TEXT, random)).codePoints().toArray();
    int from = random.nextInt(text.length + 1);
    String part = new String(text, from, random.nextInt(text.length - from + 1));
    String pattern =
        (random.nextBoolean() ? "*" : "")
            + part.replace("\\", "\\\\")
            + (random.nextBoolean() ? "%" : random.nextBoolean() ? "_" : "");
    boolean ignoreCase = random.nextBoolean();
    return new Filter(
        (ignoreCase ? "ilike." : "like.") + (nested ? quote(pattern) : pattern),
        row -> row[column] == null ? null : Model.like((String) row[column], pattern, ignoreCase));
  }

  private String quoted(int column) {
    return quote(table.columns().get(column).name());
  }

  private static String quote(String text) {
    boolean plain = text.chars().noneMatch(c -> ",.()\"\\ :".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String url(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toString();
      case OffsetDateTime instant -> instant.toString();
      default -> value.toString();
    };
  }
}
