package city.opendata.gateway.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ResourceBundle;

/** An error answer, RFC 9457 (application/problem+json), in the shape that every service uses. */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "requestId"})
public record Problem(
    String type, String title, int status, String detail, String instance, String requestId) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String REQUEST_URN = "urn:open-data:request:";

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * @param arguments fill {@code {0}}, {@code {1}} of the detail text
   */
  static Problem of(GatewayProblem kind, Language language, String requestId, Object... arguments) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            Problem.class.getPackageName() + ".problems",
            language.locale(),
            Problem.class.getClassLoader(),
            NO_FALLBACK);
    String detail = texts.getString(kind.detailKey());
    for (int i = 0; i < arguments.length; i++) {
      detail = detail.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return new Problem(
        kind.type(),
        texts.getString(kind.titleKey()),
        kind.status(),
        detail,
        REQUEST_URN + requestId,
        requestId);
  }
}
