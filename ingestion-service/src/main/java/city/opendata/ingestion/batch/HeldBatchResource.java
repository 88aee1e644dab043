package city.opendata.ingestion.batch;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.Page;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.problem.Language;
import city.opendata.kit.query.KnownParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for a reviewer. */
@Path("/api/ingestion/v1/held-batches")
@Tag(name = "Held batches", description = "Batches of which nothing is readable until decided on")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HeldBatchResource {

  private final BatchService batches;
  private final CurrentCaller caller;

  HeldBatchResource(BatchService batches, CurrentCaller caller) {
    this.batches = batches;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.REVIEWER, Roles.SECRECY_REVIEWER, Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "List the batches that wait for a reviewer, the oldest first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BatchPage.class)))
  public Response listHeld(
      @BeanParam PageParameters paging, @Context HttpHeaders headers, @Context UriInfo request) {
    KnownParameters.check(request, "limit", "cursor");
    Language language = language(headers);
    Page<BatchView> page = batches.listHeld(paging.size(), paging.cursor(), caller.get());
    return PageResponses.of(BatchResponse.page(page, language), request);
  }

  private static Language language(HttpHeaders headers) {
    return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
