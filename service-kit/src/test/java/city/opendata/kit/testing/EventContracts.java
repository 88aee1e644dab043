package city.opendata.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JSON Schemas and samples of {@code contracts/events}. */
public final class EventContracts {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Path FOLDER = ProjectFiles.find("contracts/events");

  private EventContracts() {}

  /** A copy of the sample of a type, free to be changed. */
  public static ObjectNode sample(String type) {
    try {
      return (ObjectNode) MAPPER.readTree(read(type + ".v1.sample.json"));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** Fails unless the data fits the schema of its type. */
  public static void assertFits(String type, JsonNode data) {
    String file = type + ".v1.json";
    SchemaLocation location = SchemaLocation.of(FOLDER.resolve(file).toUri().toString());
    Schema schema = SCHEMAS.getSchema(location, read(file), InputFormat.JSON);
    assertThat(
            schema.validate(
                data.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .as("%s against contracts/events/%s.v1.json", data, type)
        .isEmpty();
  }

  private static String read(String file) {
    Path path = FOLDER.resolve(file);
    try {
      return Files.readString(path);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
