package city.opendata.local.demo;

import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A developer whom nobody knows asks for one district's streets. */
record PublicQuery(PlatformClient client, StreetsFile file) implements DemoStep {

  static final String DATA = "/api/data/v1/" + Registration.NAME;

  private static final String BINHU = "320211";

  @Override
  public String title() {
    return "anybody queries 滨湖区's streets";
  }

  @Override
  public String run() {
    JsonNode answer =
        client
            .anonymous()
            .get(DATA + "?areaCode=eq." + BINHU + "&select=code,name&order=code.asc")
            .expect(200)
            .json();
    List<String> found = new ArrayList<>();
    for (JsonNode row : answer) {
      Check.equal("a row's members", 2, row.size());
      found.add(row.path("code").asText() + " " + row.path("name").asText());
    }
    List<String> expected =
        file.streets().stream()
            .filter(street -> street.areaCode().equals(BINHU))
            .sorted(Comparator.comparing(Street::code))
            .map(street -> street.code() + " " + street.name())
            .toList();
    Check.equal("滨湖区's streets", expected, found);
    return found.size() + " streets, " + found.getFirst();
  }
}
