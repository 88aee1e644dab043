package city.opendata.local.demo;

import city.opendata.local.client.Answer;
import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The developer pages through everything by following the link to the next page. */
record PagedRead(PlatformClient client, StreetsFile file) implements DemoStep {

  private static final int LIMIT = 5_000;

  @Override
  public String title() {
    return "pages through all rows, each exactly once";
  }

  @Override
  public String run() {
    Map<String, String> names = new HashMap<>();
    int pages = 0;
    Optional<URI> next =
        Optional.of(URI.create(PublicQuery.DATA + "?select=code,name&limit=" + LIMIT));
    while (next.isPresent()) {
      Answer page = client.anonymous().get(next.get().toString()).expect(200);
      for (JsonNode row : page.json()) {
        String before = names.put(row.path("code").asText(), row.path("name").asText());
        Check.that("row " + row + " comes once", before == null);
      }
      pages++;
      next = page.next();
    }
    Check.equal("rows", file.streets().size(), names.size());
    for (Street street : file.streets()) {
      Check.equal("the name of " + street.code(), street.name(), names.get(street.code()));
    }
    return "%d rows in %d pages".formatted(names.size(), pages);
  }
}
