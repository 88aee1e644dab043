package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.risk.AnonymityDemand;
import city.opendata.ingestion.cleaning.risk.AnonymityDemand.SensitiveField;
import city.opendata.ingestion.cleaning.risk.AnonymityReport;
import city.opendata.ingestion.cleaning.risk.AnonymityTally;
import city.opendata.ingestion.testing.Sql;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database's figures beside those of a few obvious loops. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RiskSqlTest {

  private static final AnonymityDemand DEMAND =
      new AnonymityDemand(
          List.of("area", "sex"),
          20,
          List.of(new SensitiveField("illness", 3), new SensitiveField("income", 2)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void classesAreCountedAsAMapCountsThem(long seed) {
    List<List<@Nullable String>> rows = rows(new Random(seed));
    AnonymityTally tally = new AnonymityTally(DEMAND);

    Sql.list(
            "select concat_ws(',', size, classes, rows, v0, v1) from (%s) found(size, classes, rows, v0, v1)"
                .formatted(RiskSql.classes(values(rows), DEMAND)))
        .stream()
        .map(line -> Arrays.stream(line.split(",")).mapToLong(Long::parseLong).toArray())
        .forEach(n -> tally.add(n[0], new long[] {n[3], n[4]}, n[1], n[2]));

    assertThat(tally.report()).isEqualTo(reference(rows));
  }

  /** Some classes are large and many are small; some cells are empty. */
  private static List<List<@Nullable String>> rows(Random random) {
    int areas = 1 + random.nextInt(30);
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      rows.add(
          Arrays.asList(
              "a" + random.nextInt(areas) * random.nextInt(areas),
              random.nextInt(10) == 0 ? null : random.nextBoolean() ? "男" : "女",
              random.nextInt(5) == 0 ? null : "i" + random.nextInt(1 + random.nextInt(5)),
              random.nextInt(30) == 0 ? "10" : null));
    }
    return rows;
  }

  private static String values(List<List<@Nullable String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell == null ? "null" : "'" + cell + "'")
                    .collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(", ", "select * from (values ", ") made(c0, c1, c2, c3)"));
  }

  private static AnonymityReport reference(List<List<@Nullable String>> rows) {
    Map<List<@Nullable String>, List<List<@Nullable String>>> classes =
        rows.stream().collect(Collectors.groupingBy(row -> row.subList(0, 2)));
    AnonymityTally tally = new AnonymityTally(DEMAND);
    for (List<List<@Nullable String>> members : classes.values()) {
      long[] different = {different(members, 2), different(members, 3)};
      tally.add(members.size(), different, 1, members.size());
    }
    return tally.report();
  }

  private static long different(List<List<@Nullable String>> members, int column) {
    return new HashSet<>(
            members.stream().map(row -> row.get(column)).filter(Objects::nonNull).toList())
        .size();
  }
}
