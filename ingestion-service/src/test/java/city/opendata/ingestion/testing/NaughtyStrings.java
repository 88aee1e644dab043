package city.opendata.ingestion.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The big list of naughty strings. */
public final class NaughtyStrings {

  private NaughtyStrings() {}

  /** Those that are text at all: without NUL, and without half of a surrogate pair. */
  public static List<String> all() {
    try (InputStream in = NaughtyStrings.class.getResourceAsStream("/naughty-strings/blns.json")) {
      List<String> strings = new ArrayList<>();
      for (JsonNode string : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
        String text = string.asText();
        if (text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text)) {
          strings.add(text);
        }
      }
      assertThat(strings).hasSizeGreaterThan(400);
      return strings;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
