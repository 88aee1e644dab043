package city.opendata.evaluation.testing;

import static org.awaitility.Awaitility.await;

import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Units that the catalog tells of, as the service under test gets to know them. */
public final class Units {

  private static final String TOPIC = "catalog.organisations";
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final AtomicInteger NEXT = new AtomicInteger(100);

  private Units() {}

  /** A unit of a test's own. */
  public static KnownUnit add(String kind) {
    int number = NEXT.incrementAndGet();
    KnownUnit unit =
        new KnownUnit("990000-" + number, number, "测试单位" + number, "Test unit " + number, kind);
    addAll(List.of(unit));
    return unit;
  }

  /** The 68 units of the annex. */
  public static void addAnnex() {
    addAll(Annex.units());
  }

  /** Tells of a version of a unit. */
  public static void publish(KnownUnit unit, long version) {
    ObjectNode data = EventContracts.sample("OrganisationChanged");
    data.put("code", unit.code())
        .put("version", version)
        .put("sequence", unit.sequence())
        .put("nameZh", unit.nameZh())
        .put("nameEn", unit.nameEn())
        .put("kind", unit.kind());
    EventContracts.assertFits("OrganisationChanged", data);
    TestTopics.publish(TOPIC, unit.code(), "OrganisationChanged", data);
  }

  private static void addAll(List<KnownUnit> units) {
    units.forEach(unit -> publish(unit, 1));
    await()
        .atMost(SOON)
        .until(
            () ->
                Database.count(
                        "select count(*) from unit where code = any (?)", (Object) codes(units))
                    == units.size());
  }

  private static String[] codes(List<KnownUnit> units) {
    return units.stream().map(KnownUnit::code).toArray(String[]::new);
  }
}
