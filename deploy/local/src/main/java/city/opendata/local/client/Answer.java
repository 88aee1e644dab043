package city.opendata.local.client;

import city.opendata.local.part.PlatformException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of the platform.
 *
 * @param request the method and path it answers, for messages
 */
public record Answer(String request, HttpResponse<String> response) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");
  private static final int SHOWN = 1_500;

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return response.body();
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new PlatformException(request + " did not answer with JSON: " + shown(), e);
    }
  }

  /** This answer, when it has one of these status codes; else it throws and shows the body. */
  public Answer expect(int... statuses) {
    for (int expected : statuses) {
      if (status() == expected) {
        return this;
      }
    }
    throw new PlatformException(
        "%s answered %d where %s was expected: %s"
            .formatted(request, status(), java.util.Arrays.toString(statuses), shown()));
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** Where {@code Link: rel="next"} points to. */
  public Optional<URI> next() {
    return response.headers().allValues("Link").stream()
        .map(NEXT::matcher)
        .filter(Matcher::find)
        .map(link -> response.uri().resolve(link.group(1)))
        .findFirst();
  }

  private String shown() {
    String body = response.body();
    return body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
  }
}
