package city.opendata.local.demo;

import city.opendata.local.client.Answer;
import city.opendata.local.part.PlatformException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** The department system pushes the file as it is, follows it, and pushes it again by mistake. */
record CleanPush(Batches batches, StreetsFile file) implements DemoStep {

  @Override
  public String title() {
    return "its system pushes the UTF-8 file; the same key twice loads once";
  }

  @Override
  public String run() {
    String key = UUID.randomUUID().toString();
    Answer accepted =
        batches.push(file.bytes(), "text/csv; charset=utf-8", key, Map.of()).expect(202);
    String location =
        accepted
            .header("Location")
            .orElseThrow(() -> new PlatformException("The 202 has no Location."));
    JsonNode batch = batches.finished(location);
    long rows = file.streets().size();
    Batches.checkRows(batch, rows, rows, 0);

    int before = batches.count();
    JsonNode repeated =
        batches
            .push(file.bytes(), "text/csv; charset=utf-8", key, Map.of())
            .expect(200, 202)
            .json();
    Check.equal("the batch of the repeated push", batch.path("id"), repeated.path("id"));
    Check.equal("its release", batch.path("release"), repeated.path("release"));
    Check.equal("the number of batches after the repeated push", before, batches.count());
    return "RELEASED, %d rows".formatted(rows);
  }
}
