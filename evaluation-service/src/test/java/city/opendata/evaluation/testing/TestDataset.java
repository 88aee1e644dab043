package city.opendata.evaluation.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** A dataset of a test's own, told of by the events of its life. */
public final class TestDataset {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final UUID id = UUID.randomUUID();
  private final String unit;
  private final Consumer<ObjectNode> detail;
  private long version;
  private long release;

  private TestDataset(String unit, Consumer<ObjectNode> detail) {
    this.unit = unit;
    this.detail = detail;
  }

  public static TestDataset of(String unit) {
    return new TestDataset(unit, data -> {});
  }

  /** A dataset whose events differ from the sample. */
  public static TestDataset of(String unit, Consumer<ObjectNode> detail) {
    return new TestDataset(unit, detail);
  }

  public UUID id() {
    return id;
  }

  public TestDataset registered(String at) {
    return tell("DatasetRegistered", "REGISTERED", ++version, at);
  }

  public TestDataset opened(String at) {
    return tell("DatasetOpened", "OPEN", ++version, at);
  }

  public TestDataset withdrawn(String at) {
    return tell("DatasetWithdrawn", "WITHDRAWN", ++version, at);
  }

  /** Tells of a version out of the order of versions. */
  public TestDataset tell(String type, String state, long toldVersion, String at) {
    ObjectNode data = EventContracts.sample(type);
    data.put("id", id.toString())
        .put("unit", unit)
        .put("state", state)
        .put("version", toldVersion)
        .put("changedAt", at);
    detail.accept(data);
    EventContracts.assertFits(type, data);
    TestTopics.publish("catalog.datasets", id.toString(), type, data);
    version = Math.max(version, toldVersion);
    return this;
  }

  public TestDataset released(String at) {
    return released(at, data -> {});
  }

  /** Released with data of its own, so that no other dataset has the same content. */
  public TestDataset released(String at, Consumer<ObjectNode> releaseDetail) {
    ObjectNode data = EventContracts.sample("BatchReleased");
    data.put("batch", UUID.randomUUID().toString())
        .put("dataset", id.toString())
        .put("unit", unit)
        .put("release", ++release)
        .put("contentHash", hashOf(id.toString().replace("-", "") + release))
        .put("releasedAt", at);
    releaseDetail.accept(data);
    EventContracts.assertFits("BatchReleased", data);
    TestTopics.publish("ingestion.batches", id.toString(), "BatchReleased", data);
    return this;
  }

  /** A content hash that begins with this hexadecimal text. */
  public static String hashOf(String text) {
    return "sha256:" + (text + "0".repeat(64)).substring(0, 64);
  }

  /** Waits until the service under test has stored everything told so far. */
  public TestDataset stored() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(
                      Database.count(
                          "select coalesce(max(version), 0) from dataset_fact where dataset = ?",
                          id))
                  .isEqualTo(version);
              assertThat(Database.count("select count(*) from release_fact where dataset = ?", id))
                  .isEqualTo(release);
            });
    return this;
  }
}
