package city.opendata.evaluation.testing;

import static org.awaitility.Awaitility.await;

import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;

/** A rectification ticket of a test's own, told of by the events of its life. */
public final class TestRectification {

  private final UUID id = UUID.randomUUID();
  private final UUID dataset = UUID.randomUUID();
  private final String unit;
  private final String dueOn;
  private int version;
  private int told;

  private TestRectification(String unit, String dueOn) {
    this.unit = unit;
    this.dueOn = dueOn;
  }

  /** A ticket that is due on a day and opened some days before. */
  public static TestRectification of(String unit, String dueOn) {
    return new TestRectification(unit, dueOn);
  }

  public UUID id() {
    return id;
  }

  public TestRectification opened(String at) {
    return tell("RectificationOpened", ++version, at, "OPEN", "");
  }

  public TestRectification overdue(String at) {
    return tell("RectificationOverdue", ++version, at, "OVERDUE", "");
  }

  public TestRectification closed(String at) {
    return tell("RectificationClosed", ++version, at, "CLOSED", "RETEST_PASSED");
  }

  public TestRectification waived(String at, String settlement) {
    return tell("RectificationClosed", ++version, at, "WAIVED", settlement);
  }

  /** Tells of a version out of the order of versions. */
  public TestRectification tell(
      String type, int toldVersion, String at, String state, String settlement) {
    ObjectNode data = EventContracts.sample(type);
    data.put("rectification", id.toString())
        .put("dataset", dataset.toString())
        .put("batch", id.toString())
        .put("unit", unit)
        .put("version", toldVersion)
        .put("state", state)
        .put("dueOn", dueOn);
    switch (state) {
      case "OPEN" -> data.put("openedAt", at);
      case "OVERDUE" -> data.put("overdueAt", at);
      default -> data.put("endedAt", at).put("settlement", settlement);
    }
    EventContracts.assertFits(type, data);
    TestTopics.publish("ingestion.batches", dataset.toString(), type, data);
    version = Math.max(version, toldVersion);
    told++;
    return this;
  }

  /** Waits until the service under test has stored everything told so far. */
  public TestRectification stored() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.count(
                        "select count(*) from rectification_fact where rectification = ?", id)
                    == told);
    return this;
  }
}
