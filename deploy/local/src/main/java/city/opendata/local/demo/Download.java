package city.opendata.local.demo;

import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The developer downloads the whole file and reads the dataset's own API description. */
record Download(PlatformClient client, StreetsFile file) implements DemoStep {

  @Override
  public String title() {
    return "downloads the CSV and reads its OpenAPI document";
  }

  @Override
  public String run() {
    List<String> lines =
        client.anonymous().get(PublicQuery.DATA + ".csv").expect(200).text().lines().toList();
    Check.equal("the header", StreetsFile.HEADER, lines.getFirst().replace("\"", ""));
    Set<Street> downloaded = new HashSet<>();
    lines.stream().skip(1).map(StreetsFile::street).forEach(downloaded::add);
    Check.equal("rows of the file", file.streets().size(), lines.size() - 1);
    Check.that(
        "the file holds exactly what was pushed", downloaded.equals(new HashSet<>(file.streets())));

    JsonNode description =
        client.anonymous().get(PublicQuery.DATA + "/openapi.json").expect(200).json();
    Check.that(
        "its description is OpenAPI 3.1", description.path("openapi").asText().startsWith("3.1"));
    for (String field : StreetsFile.HEADER.split(",", -1)) {
      Check.that(
          "the description names the field " + field,
          description.toString().contains("\"" + field + "\""));
    }
    return "%d rows; OpenAPI %s".formatted(lines.size() - 1, description.path("openapi").asText());
  }
}
