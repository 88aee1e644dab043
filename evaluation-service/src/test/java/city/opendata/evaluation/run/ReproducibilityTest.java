package city.opendata.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.evaluation.fact.AsOf;
import city.opendata.evaluation.fact.Period;
import city.opendata.evaluation.scoring.Counts;
import city.opendata.evaluation.scoring.Measure;
import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.Database;
import city.opendata.evaluation.testing.TestDataset;
import city.opendata.evaluation.testing.Units;
import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A run stays what it was, and the same cut-off gives the same scores. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class ReproducibilityTest {

  private static final String CUT_OFF = "2024-06-01T00:00:00+08:00";

  @Inject MeasureRepository measures;
  @Inject DataSource dataSource;

  @Test
  void laterEventsChangeNeitherARunNorAnotherOneOfTheSameCutOff() {
    KnownUnit unit = Units.add("district");
    Client.loadTargets(2080, 4, List.of(unit));
    TestDataset dataset =
        TestDataset.of(unit.code())
            .opened("2024-03-01T09:00:00+08:00")
            .released("2024-03-01T10:00:00+08:00")
            .stored();
    JsonPath first = Client.run(2080, 2024, CUT_OFF);
    String firstScores = groups(first);

    dataset.released("2024-06-01T00:00:01+08:00").withdrawn("2024-06-02T09:00:00+08:00").stored();
    TestDataset.of(unit.code()).opened("2024-07-01T09:00:00+08:00").stored();
    JsonPath second = Client.run(2080, 2024, CUT_OFF);

    assertThat(groups(first)).isEqualTo(firstScores);
    assertThat(groups(second)).isEqualTo(firstScores);
    assertThat(second.getString("inputHash")).isEqualTo(first.getString("inputHash"));
    JsonPath third = Client.run(2080, 2024, "2024-06-03T00:00:00+08:00");
    assertThat(groups(third)).isNotEqualTo(firstScores);
    assertThat(third.getString("inputHash")).isNotEqualTo(first.getString("inputHash"));
  }

  @Test
  void aFactThatComesLateChangesALaterRunAndTheEarlierOneStaysReproducible() {
    KnownUnit unit = Units.add("district");
    Client.loadTargets(2081, 4, List.of(unit));
    TestDataset.of(unit.code())
        .opened("2024-03-01T09:00:00+08:00")
        .released("2024-03-01T10:00:00+08:00")
        .stored();
    JsonPath early = Client.run(2081, 2024, CUT_OFF);

    TestDataset.of(unit.code())
        .opened("2024-03-02T09:00:00+08:00")
        .released("2024-03-02T10:00:00+08:00")
        .stored();
    JsonPath late = Client.run(2081, 2024, CUT_OFF);

    assertThat(late.getString("inputHash")).isNotEqualTo(early.getString("inputHash"));
    assertThat(count(early, unit)).isEqualTo(1);
    assertThat(count(late, unit)).isEqualTo(2);
  }

  @Test
  void aRunKeepsTheRevisionOfItsTargets() {
    KnownUnit unit = Units.add("district");
    Client.loadTargets(2082, 4, List.of(unit));
    JsonPath run = Client.run(2082, 2024, CUT_OFF);

    Client.loadTargets(2082, 9, "seq,name_zh,target,kind\n1," + unit.nameZh() + ",9,district\n")
        .statusCode(200);

    JsonPath scores = Client.scores(run.getString("id"));
    assertThat(scores.getInt("run.targetSet.revision")).isEqualTo(1);
    assertThat(scores.getInt("groups[0].units[0].target")).isEqualTo(4);
    assertThat(Client.run(2082, 2024, CUT_OFF).getInt("targetSet.revision")).isEqualTo(2);
  }

  /** A fact that is being stored has a position already; a run must not pass it by. */
  @Test
  void aRunWaitsForFactsThatAreBeingStored() throws Exception {
    KnownUnit unit = Units.add("district");
    Client.loadTargets(2083, 4, List.of(unit));
    CompletableFuture<JsonPath> run;
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock_shared(" + 0x66616374L + ")");
      addFact(statement, unit);
      run = CompletableFuture.supplyAsync(() -> Client.run(2083, 2024, CUT_OFF));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  Database.count(
                          "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                      == 1);
      connection.commit();
    }

    long position =
        Database.count("select max(position) from dataset_fact where unit = ?", unit.code());
    assertThat(run.join().getLong("factPosition")).isGreaterThanOrEqualTo(position);
  }

  @Test
  void factsOfTheSameDatasetAndVersionAreStoredOnce() throws SQLException {
    KnownUnit unit = Units.add("district");
    TestDataset dataset = TestDataset.of(unit.code()).opened("2024-03-01T09:00:00+08:00").stored();

    dataset.tell("DatasetWithdrawn", "WITHDRAWN", 1, "2024-03-01T09:00:00+08:00");
    dataset.tell("DatasetRegistered", "REGISTERED", 2, "2024-03-03T09:00:00+08:00").stored();

    assertThat(
            Database.text(
                "select string_agg(state, ' ' order by version) from dataset_fact where dataset = ?",
                dataset.id()))
        .isEqualTo("OPEN REGISTERED");
  }

  private static void addFact(Statement statement, KnownUnit unit) throws SQLException {
    statement.execute(
        """
        insert into dataset_fact (dataset, version, occurred_at, unit, state, should_open,
          open_type, theme, metadata_filled, metadata_mandatory)
        values ('%s', 1, now(), '%s', 'OPEN', true, 'UNCONDITIONAL', 't', 1, 1)
        """
            .formatted(UUID.randomUUID(), unit.code()));
  }

  private long count(JsonPath run, KnownUnit unit) {
    AsOf asOf = new AsOf(Instant.parse("2024-05-31T16:00:00Z"), run.getLong("factPosition"));
    Map<String, Counts> counts =
        QuarkusTransaction.requiringNew()
            .call(() -> measures.count(Measure.TARGET_COMPLETION, asOf, new Period(2024)));
    return counts.getOrDefault(unit.code(), Counts.of(0, 0)).numerator();
  }

  private static String groups(JsonPath run) {
    return Client.scores(run.getString("id")).getList("groups").toString();
  }
}
