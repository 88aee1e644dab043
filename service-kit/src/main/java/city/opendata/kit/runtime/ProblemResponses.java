package city.opendata.kit.runtime;

import city.opendata.kit.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the problem answers that every operation can give, once for all services. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "400", "A parameter or the body is wrong; errors says which and how",
          "500", "The platform failed; quote the requestId",
          "503", "A part of the platform is not reachable; try again after Retry-After");
  private static final Map<String, String> WITH_BODY =
      Map.of(
          "413", "The body is larger than the limit",
          "415", "The body's content type or encoding is not accepted here");
  private static final Map<String, String> SECURED =
      Map.of(
          "401", "No valid access token",
          "403", "The caller's role does not allow this");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(ProblemResponses::complete));
  }

  private static void complete(Operation operation) {
    // Sorted, because Map.of has another order in each JVM and the document must not
    Map<String, String> wanted = new TreeMap<>(EVERYWHERE);
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      wanted.putAll(SECURED);
    }
    if (operation.getRequestBody() != null) {
      wanted.putAll(WITH_BODY);
    }
    wanted.forEach(
        (status, description) -> {
          if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, problem(description));
          }
        });
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> describeBody(status, response));
  }

  /** Every error answer without a documented body carries a problem. */
  private static void describeBody(String status, APIResponse response) {
    boolean error = status.startsWith("4") || status.startsWith("5");
    if (error && response.getContent() == null) {
      response.setContent(problem("").getContent());
    }
  }

  private static APIResponse problem(String description) {
    MediaType body =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    return OASFactory.createAPIResponse()
        .description(description)
        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
  }
}
