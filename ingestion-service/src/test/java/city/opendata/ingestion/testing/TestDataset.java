package city.opendata.ingestion.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.TestTopics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;

/** A dataset of which the tests tell as the catalog would, with events. */
public final class TestDataset {

  /** 市民政局, whose department system and steward push in most tests. */
  public static final String UNIT = "320200-021";

  /** Another unit. */
  public static final String OTHER_UNIT = "320200-016";

  /** The contract of the streets. */
  public static final String STREETS =
      """
      {"fields": [
        {"name": "code", "title": "代码", "type": "string",
         "constraints": {"required": true, "pattern": "[0-9]{9}"}},
        {"name": "name", "title": "名称", "type": "string", "constraints": {"required": true}},
        {"name": "areaCode", "type": "string", "constraints": {"pattern": "[0-9]{6}"}},
        {"name": "provinceCode", "type": "string", "constraints": {"pattern": "[0-9]{2}"}},
        {"name": "cityCode", "type": "string", "constraints": {"pattern": "[0-9]{4}"}}],
       "primaryKey": ["code"]}
      """;

  /** Two columns, the first one the key. */
  public static final String PAIRS =
      """
      {"fields": [
        {"name": "id", "type": "integer"},
        {"name": "text", "title": "文字", "type": "string", "example": "甲"}],
       "primaryKey": ["id"]}
      """;

  private static final String TOPIC = "catalog.datasets";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final UUID id = UUID.randomUUID();
  private final String name = "test-" + id.toString().substring(0, 13);
  private final ObjectNode state = EventContracts.sample("ContractApproved");
  private long version;

  private TestDataset(String contract) {
    state.put("id", id.toString()).put("name", name).put("unit", UNIT);
    contract(contract);
  }

  public static TestDataset with(String contract) {
    return new TestDataset(contract);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The contract that the next events carry. */
  public String contract() {
    return state.get("contract").toString();
  }

  /** Changes the contract that the next events carry. */
  public final TestDataset contract(String contract) {
    try {
      ObjectNode tolerant = (ObjectNode) MAPPER.readTree(contract);
      // Most tests look at a few rows of which some are bad
      tolerant.putIfAbsent("tolerance", MAPPER.createArrayNode());
      state.set("contract", tolerant);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
    return set("contractHash", "sha256:" + "%064x".formatted(contract.hashCode() & 0xffffffffL));
  }

  /** Lets the contract say nothing of how many bad rows it tolerates. */
  public TestDataset withoutTolerance() {
    ((ObjectNode) state.get("contract")).remove("tolerance");
    return this;
  }

  /** Changes a member of the state that the next events carry. */
  public TestDataset set(String member, String value) {
    state.put(member, value);
    return this;
  }

  public TestDataset registered() {
    return tell("DatasetRegistered", "REGISTERED");
  }

  public TestDataset approved() {
    return tell("ContractApproved", "APPROVED");
  }

  public TestDataset opened() {
    return tell("DatasetOpened", "OPEN");
  }

  public TestDataset withdrawn() {
    set("withdrawalReason", "数据已并入新的名录。");
    return tell("DatasetWithdrawn", "WITHDRAWN");
  }

  /** Publishes the state and waits until the service has it. */
  private TestDataset tell(String type, String newState) {
    version++;
    state.put("version", version).put("state", newState);
    EventContracts.assertFits(type, state);
    TestTopics.publish(TOPIC, id.toString(), type, state);
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(Sql.list("select version from dataset where id = ?", id))
                    .containsExactly(String.valueOf(version)));
    return this;
  }
}
