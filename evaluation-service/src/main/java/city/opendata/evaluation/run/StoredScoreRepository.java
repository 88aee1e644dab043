package city.opendata.evaluation.run;

import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scoring.DimensionScore;
import city.opendata.evaluation.scoring.Estimate;
import city.opendata.evaluation.scoring.IndicatorScore;
import city.opendata.evaluation.scoring.Reading;
import city.opendata.evaluation.scoring.Reason;
import city.opendata.evaluation.scoring.UnitScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads the scores of a run back. */
@ApplicationScoped
class StoredScoreRepository {

  private static final String UNITS =
      """
      select unit, sequence, unit_group, name_zh, name_en, kind, target, total, rank
      from unit_score
      where run = :run and unit_group = coalesce(:group, unit_group) and unit = coalesce(:unit, unit)
      order by unit_group, rank nulls last, sequence
      """;
  private static final String DIMENSIONS =
      """
      select unit, dimension, weight, score
      from dimension_score
      where run = :run and unit = coalesce(:unit, unit)
      order by dimension
      """;
  private static final String INDICATORS =
      """
      select unit, indicator, numerator, denominator, value, estimate, score, reason
      from indicator_score
      where run = :run and unit = coalesce(:unit, unit)
      order by left(indicator, 1), cast(substr(indicator, 2) as integer)
      """;

  private final Session session;

  StoredScoreRepository(Session session) {
    this.session = session;
  }

  /** Ranked within each group; a group or unit that is not given is not filtered by. */
  List<UnitResult> find(UUID run, @Nullable Group group, @Nullable String unit) {
    Map<String, List<DimensionScore>> dimensions = new HashMap<>();
    for (Tuple row : rows(DIMENSIONS, run, unit)) {
      listOf(dimensions, row).add(dimension(row));
    }
    Map<String, List<IndicatorScore>> indicators = new HashMap<>();
    for (Tuple row : rows(INDICATORS, run, unit)) {
      listOf(indicators, row).add(indicator(row));
    }
    return session
        .createNativeQuery(UNITS, Tuple.class)
        .setParameter("run", run)
        .setParameter("unit", unit, String.class)
        .setParameter("group", group == null ? null : group.name(), String.class)
        .getResultList()
        .stream()
        .map(row -> unit(row, dimensions, indicators))
        .toList();
  }

  private List<Tuple> rows(String sql, UUID run, @Nullable String unit) {
    return session
        .createNativeQuery(sql, Tuple.class)
        .setParameter("run", run)
        .setParameter("unit", unit, String.class)
        .getResultList();
  }

  private static <T> List<T> listOf(Map<String, List<T>> byUnit, Tuple row) {
    return byUnit.computeIfAbsent(row.get("unit", String.class), added -> new ArrayList<>());
  }

  private static UnitResult unit(
      Tuple row,
      Map<String, List<DimensionScore>> dimensions,
      Map<String, List<IndicatorScore>> indicators) {
    String unit = row.get("unit", String.class);
    return new UnitResult(
        unit,
        row.get("sequence", Integer.class),
        Group.valueOf(row.get("unit_group", String.class)),
        row.get("name_zh", String.class),
        row.get("name_en", String.class),
        row.get("kind", String.class),
        row.get("target", Integer.class),
        new UnitScore(
            row.get("total", BigDecimal.class),
            dimensions.getOrDefault(unit, List.of()),
            indicators.getOrDefault(unit, List.of())),
        row.get("rank", Integer.class));
  }

  private static DimensionScore dimension(Tuple row) {
    return new DimensionScore(
        row.get("dimension", String.class),
        row.get("weight", BigDecimal.class),
        row.get("score", BigDecimal.class));
  }

  private static IndicatorScore indicator(Tuple row) {
    String reason = row.get("reason", String.class);
    Reading reading =
        reason == null
            ? new Reading.Measured(
                row.get("numerator", Long.class),
                row.get("denominator", Long.class),
                row.get("value", BigDecimal.class),
                Estimate.valueOf(row.get("estimate", String.class)))
            : new Reading.NotMeasured(Reason.valueOf(reason));
    return new IndicatorScore(
        row.get("indicator", String.class), reading, row.get("score", BigDecimal.class));
  }
}
