package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.risk.AnonymityDemand;
import city.opendata.ingestion.cleaning.risk.DominanceDemand;
import city.opendata.ingestion.cleaning.risk.DominanceRule;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL that measures rows; their columns are called {@code c0}, {@code c1} and so on. */
final class RiskSql {

  private RiskSql() {}

  /**
   * Counts classes by size and by different values of each sensitive field, all that reach a
   * threshold together. Columns: the least size, classes, rows, the fewest values of each field.
   *
   * @param rows the quasi-identifiers, then the sensitive fields
   */
  static String classes(String rows, AnonymityDemand demand) {
    int quasi = demand.quasiIdentifiers().size();
    int sensitive = demand.sensitive().size();
    String groups = list(0, quasi, i -> "c" + i);
    String values = more(sensitive, i -> "count(distinct c%d) as v%d".formatted(quasi + i, i));
    String fewest = more(sensitive, i -> "min(v" + i + ")");
    String kinds =
        "least(size, %d)".formatted(demand.leastRows())
            + more(
                sensitive,
                i -> "least(v%d, %d)".formatted(i, demand.sensitive().get(i).leastValues()));
    return """
    select min(size), count(*), sum(size)%s
    from (select count(*) as size%s from (%s) released group by %s) classes
    group by %s\
    """
        .formatted(fewest, values, rows, groups, kinds);
  }

  /**
   * Counts cells, and those that tell too much by the first reason that holds. A loss tells as much
   * of a firm as a profit.
   *
   * @param rows the value, then the fields to group by, then that of the contributor if there is
   */
  static String cells(String rows, DominanceDemand demand, DominanceRule rule) {
    int groups = demand.group().size();
    String cell = list(1, groups, i -> "c" + i);
    String amounts =
        demand.contributor() == null
            ? "select %s, abs(c0::numeric) as amount from (%s) released where c0 is not null"
                .formatted(cell, rows)
            : "select %1$s, abs(sum(c0::numeric)) as amount from (%2$s) released where c0 is not null group by %1$s, c%3$d"
                .formatted(cell, rows, groups + 1);
    return """
    select count(*),
      count(*) filter (where few),
      count(*) filter (where not few and one),
      count(*) filter (where not few and not one and two)
    from (
      select contributors < %3$d as few,
        first * 100 > total * %4$d as one,
        (first + coalesce(second, 0)) * 100 > total * %5$d as two
      from (
        select count(*) as contributors, sum(amount) as total,
          max(amount) as first, max(amount) filter (where place = 2) as second
        from (
          select %1$s, amount,
            row_number() over (partition by %1$s order by amount desc) as place
          from (%2$s) amounts) placed
        group by %1$s) cells) judged\
    """
        .formatted(cell, amounts, rule.leastContributors(), rule.onePercent(), rule.twoPercent());
  }

  private static String list(int from, int count, IntFunction<String> column) {
    return IntStream.range(from, from + count).mapToObj(column).collect(Collectors.joining(", "));
  }

  /** The same behind other columns. */
  private static String more(int count, IntFunction<String> column) {
    return count == 0 ? "" : ", " + list(0, count, column);
  }
}
