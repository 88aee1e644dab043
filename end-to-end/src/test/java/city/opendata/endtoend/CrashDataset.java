package city.opendata.endtoend;

import city.opendata.local.client.Answer;
import city.opendata.local.client.PlatformClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A dataset whose every delivery says in each row which delivery it is, so that a mix of two would
 * show. Some rows break the contract and some repeat a key, so that a kill can also come while
 * these are put aside.
 */
final class CrashDataset {

  static final String NAME = "crash-test-rows";

  /** The good rows of a delivery. */
  static final int ROWS = 300_000;

  /** One of so many good rows is followed by a malformed one and by its own repetition. */
  private static final int GOOD_BETWEEN_BAD = 3_000;

  /** The rows of a delivery that end in quarantine. */
  static final int BAD_ROWS = 2 * ROWS / GOOD_BETWEEN_BAD;

  private final PlatformClient api;

  CrashDataset(PlatformClient api) {
    this.api = api;
  }

  /** Registers the dataset and has its contract approved by three people. */
  void approve() {
    ApprovedDataset.make(api, NAME, "崩溃恢复测试数据", contract());
  }

  /** Sends a delivery; the same key again is the same delivery. */
  Answer push(int delivery) {
    return api.asDepartment(ApprovedDataset.UNIT)
        .post(
            batches() + "?mode=replace",
            rows(delivery),
            Map.of("Content-Type", "text/csv", "Idempotency-Key", "delivery-" + delivery));
  }

  Answer batch(String id) {
    return api.asDepartment(ApprovedDataset.UNIT).get(batches() + "/" + id);
  }

  static String batches() {
    return "/api/ingestion/v1/datasets/" + NAME + "/batches";
  }

  static String records() {
    return "/api/data/v1/" + NAME;
  }

  private static byte[] rows(int delivery) {
    StringBuilder csv = new StringBuilder(ROWS * 24).append("id,delivery,remark\n");
    for (int row = 0; row < ROWS; row++) {
      String good = 100_000_000 + row + "," + delivery + ",湖㳇镇\n";
      csv.append(good);
      if (row % GOOD_BETWEEN_BAD == 0) {
        csv.append('X').append(good).append(good);
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> contract() {
    return Map.of(
        "fields",
        List.of(
            Map.of(
                "name", "id",
                "title", "编号",
                "type", "string",
                "constraints", Map.of("required", true, "pattern", "[0-9]{9}")),
            Map.of(
                "name", "delivery",
                "title", "第几次交付",
                "type", "integer",
                "constraints", Map.of("required", true)),
            Map.of("name", "remark", "title", "备注", "type", "string")),
        "primaryKey",
        List.of("id"));
  }
}
