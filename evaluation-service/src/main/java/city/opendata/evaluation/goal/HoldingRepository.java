package city.opendata.evaluation.goal;

import city.opendata.evaluation.fact.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** Counts what the units have open. */
@ApplicationScoped
class HoldingRepository {

  /**
   * The records of an open dataset without conditions can be queried by anyone: it counts as an API
   * as well.
   */
  private static final String HOLDINGS =
      """
      select d.unit as unit,
        count(*) filter (where d.state = 'OPEN') as datasets,
        count(*) filter (
          where d.state = 'OPEN' and d.open_type = 'UNCONDITIONAL' and r.batch is not null) as apis,
        coalesce(sum(cast(r.row_count as numeric)) filter (where d.state = 'OPEN'), 0) as row_total,
        coalesce(
          sum(cast(r.row_count as numeric) * r.column_count) filter (where d.state = 'OPEN'), 0)
          as volume,
        count(*) filter (where d.should_open and d.state <> 'WITHDRAWN') as should_open,
        count(*) filter (where d.should_open and d.state = 'OPEN') as open_should_open
      from dataset_as_of(:cutOff, :position) d
      left join lateral newest_release(d.dataset, '-infinity', :cutOff, :position) r on true
      group by d.unit
      """;

  private final Session session;

  HoldingRepository(Session session) {
    this.session = session;
  }

  Map<String, Holding> find(AsOf asOf) {
    Map<String, Holding> holdings = new HashMap<>();
    for (Tuple row :
        session
            .createNativeQuery(HOLDINGS, Tuple.class)
            .setParameter("cutOff", asOf.cutOff())
            .setParameter("position", asOf.position())
            .getResultList()) {
      holdings.put(
          row.get("unit", String.class),
          new Holding(
              row.get("datasets", Long.class),
              row.get("apis", Long.class),
              row.get("row_total", BigDecimal.class),
              row.get("volume", BigDecimal.class),
              row.get("should_open", Long.class),
              row.get("open_should_open", Long.class)));
    }
    return holdings;
  }
}
