package city.opendata.evaluation.run;

import city.opendata.evaluation.fact.AsOf;
import city.opendata.evaluation.fact.Period;
import city.opendata.evaluation.scoring.Counts;
import city.opendata.evaluation.scoring.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Counts facts. */
@ApplicationScoped
class MeasureRepository {

  private final Session session;

  MeasureRepository(Session session) {
    this.session = session;
  }

  /** What the facts say, by unit; a unit that they do not mention is absent. */
  Map<String, Counts> count(Measure measure, AsOf asOf, Period period) {
    NativeQuery<Tuple> query = session.createNativeQuery(MeasureQueries.of(measure), Tuple.class);
    bind(query, asOf);
    if (measure == Measure.TARGET_COMPLETION || measure == Measure.RECTIFICATION) {
      query.setParameter("since", period.start());
    }
    Map<String, Counts> counts = new HashMap<>();
    for (Tuple row : query.getResultList()) {
      counts.put(
          row.get("unit", String.class),
          new Counts(
              row.get("numerator", Long.class),
              row.get("denominator", Long.class),
              row.get("mean", BigDecimal.class)));
    }
    return counts;
  }

  /** A hash over all facts that the counts rest on. */
  String hashOfFacts(AsOf asOf, Period period) {
    NativeQuery<String> query = session.createNativeQuery(MeasureQueries.FACTS_HASH, String.class);
    bind(query, asOf);
    query.setParameter("since", period.start());
    return query.getSingleResult();
  }

  private static void bind(NativeQuery<?> query, AsOf asOf) {
    query.setParameter("cutOff", asOf.cutOff());
    query.setParameter("position", asOf.position());
  }
}
