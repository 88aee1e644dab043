package city.opendata.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error answer, RFC 9457 (application/problem+json). */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "requestId", "errors"})
@JsonInclude(Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 problem details")
public record Problem(
    @Schema(examples = "urn:open-data:problem:invalid-parameter") String type,
    @Schema(examples = "参数有误") String title,
    @Schema(examples = "400") int status,
    @Schema(examples = "请更正 errors 中列出的参数后重试。") String detail,
    @Schema(
            description = "URN of the request's id",
            examples = "urn:open-data:request:0b4d6a7e-58a7-4c59-9d0b-7d7e5f0f3c55")
        String instance,
    @Schema(description = "Quote it when you report the problem") String requestId,
    List<Field> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * Prefix of every {@code instance}. The path is no name for an occurrence, and may hold anything.
   */
  static final String REQUEST_URN = "urn:open-data:request:";

  /** When to try again what was answered with 503. */
  static final String RETRY_AFTER_SECONDS = "5";

  public Problem {
    errors = List.copyOf(errors);
    extensions = Map.copyOf(extensions);
  }

  /** What is wrong with one field, parameter or header. */
  @Schema(name = "ProblemField")
  public record Field(
      @Schema(examples = "limit") String field,
      @Schema(examples = "out-of-range") String code,
      @Schema(examples = "应在 1 到 1000 之间。") String message) {}
}
