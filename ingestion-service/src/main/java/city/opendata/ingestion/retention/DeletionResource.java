package city.opendata.ingestion.retention;

import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.query.KnownParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was deleted out of quarantine. */
@Path("/api/ingestion/v1/quarantine-deletions")
@Tag(name = "Retention", description = "What was deleted because it was kept long enough")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeletionResource {

  private final RetentionService retention;

  DeletionResource(RetentionService retention) {
    this.retention = retention;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "List what was deleted out of quarantine, the newest first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DeletionPage.class)))
  public Response list(@BeanParam PageParameters paging, @Context UriInfo request) {
    KnownParameters.check(request, "limit", "cursor");
    return PageResponses.of(retention.list(paging.size(), paging.cursor()), request);
  }
}
