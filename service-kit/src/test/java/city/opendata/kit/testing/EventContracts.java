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
import java.util.List;
import java.util.stream.Stream;

/** The JSON Schemas and samples of {@code contracts/events}. */
public final class EventContracts {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Path FOLDER = ProjectFiles.find("contracts/events");

  private static final String SCHEMA = ".v1.json";
  private static final String SAMPLE = ".v1.sample.json";

  private EventContracts() {}

  /** Every type that has a schema. */
  public static List<String> types() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SCHEMA) && !name.endsWith(SAMPLE))
          .map(name -> name.substring(0, name.length() - SCHEMA.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A copy of the sample of a type, free to be changed. */
  public static ObjectNode sample(String type) {
    try {
      return (ObjectNode) MAPPER.readTree(read(type + SAMPLE));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** The schema of a type. */
  public static JsonNode schema(String type) {
    try {
      return MAPPER.readTree(read(type + SCHEMA));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** Fails unless the data fits the schema of its type. */
  public static void assertFits(String type, JsonNode data) {
    String file = type + SCHEMA;
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
