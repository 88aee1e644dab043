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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has become of the deliveries of a dataset. */
@Path("/api/ingestion/v1/datasets/{name}/batches")
@Tag(name = "Batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BatchResource {

  private final BatchService batches;
  private final CurrentCaller caller;

  BatchResource(BatchService batches, CurrentCaller caller) {
    this.batches = batches;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Operation(summary = "List a dataset's batches, the newest first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BatchPage.class)))
  @APIResponse(responseCode = "404", description = "No such dataset in the caller's unit")
  public Response list(
      @PathParam("name") String name,
      @BeanParam PageParameters paging,
      @Context HttpHeaders headers,
      @Context UriInfo request) {
    KnownParameters.check(request, "limit", "cursor");
    Language language = language(headers);
    Page<BatchView> page = batches.list(name, paging.size(), paging.cursor(), caller.get());
    return PageResponses.of(BatchResponse.page(page, language), request);
  }

  @GET
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Path("{id}")
  @Operation(summary = "Show a batch")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BatchResponse.class)))
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  public BatchResponse get(
      @PathParam("name") String name, @PathParam("id") UUID id, @Context HttpHeaders headers) {
    return BatchResponse.from(batches.get(name, id, caller.get()), language(headers));
  }

  @GET
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Path("{id}/report")
  @Operation(
      summary = "Show what was done to a batch's file",
      description = "Rows and cells counted by column and rule, and the quality of the file.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BatchReportResponse.class)))
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  @APIResponse(responseCode = "409", description = "The batch is not finished")
  public BatchReportResponse report(
      @PathParam("name") String name, @PathParam("id") UUID id, @Context HttpHeaders headers) {
    return BatchReportResponse.from(batches.getFinished(name, id, caller.get()), language(headers));
  }

  @GET
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Path("{id}/dry-run")
  @Operation(
      summary = "Show what a dry run found",
      description = "The batch, its report, and the first rows as they would be released.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DryRunResponse.class)))
  @APIResponse(responseCode = "404", description = "No such dry run in the caller's unit")
  @APIResponse(responseCode = "409", description = "The batch is not finished")
  @APIResponse(responseCode = "410", description = "The rows were deleted after their retention")
  public DryRunResponse dryRun(
      @PathParam("name") String name, @PathParam("id") UUID id, @Context HttpHeaders headers) {
    BatchView batch = batches.getChecked(name, id, caller.get());
    return DryRunResponse.from(batch, batches.preview(batch), language(headers));
  }

  private static Language language(HttpHeaders headers) {
    return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
