package city.opendata.ingestion.quarantine;

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

/** The rows of a batch that were not released. */
@Path("/api/ingestion/v1/datasets/{name}/batches/{id}/quarantine")
@Tag(name = "Quarantine", description = "Correct what broke the contract and bring it in")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {

  private final QuarantineService quarantine;
  private final CurrentCaller caller;

  QuarantineResource(QuarantineService quarantine, CurrentCaller caller) {
    this.quarantine = quarantine;
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
  @RunOnVirtualThread
  @Operation(
      summary = "List the rows that broke the contract",
      description =
          "In file order, each with its fields, reasons and the cells as they came. With reason"
              + " and column together the row has that reason in that column.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = QuarantinePage.class)))
  @APIResponse(responseCode = "400", description = "Unknown parameter, reason, column or state")
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  @APIResponse(responseCode = "409", description = "The batch is not finished")
  @APIResponse(responseCode = "410", description = "The rows were deleted after their retention")
  public Response list(
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @BeanParam QuarantineChoice choice,
      @BeanParam PageParameters paging,
      @Context HttpHeaders headers,
      @Context UriInfo request) {
    KnownParameters.check(request, "reason", "column", "state", "limit", "cursor");
    Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Page<QuarantinedRow> page =
        quarantine.list(name, id, choice.filter(), paging.size(), paging.cursor(), caller.get());
    Page<QuarantinedRowResponse> shown =
        new Page<>(
            page.items().stream().map(row -> QuarantinedRowResponse.from(row, language)).toList(),
            page.next());
    return PageResponses.of(shown, request);
  }

  @GET
  @Path("counts")
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @RunOnVirtualThread
  @Operation(summary = "Count the rows that broke the contract by state, column and reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = QuarantineCounts.class)))
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  @APIResponse(responseCode = "409", description = "The batch is not finished")
  @APIResponse(responseCode = "410", description = "The rows were deleted after their retention")
  public QuarantineCounts count(
      @PathParam("name") String name, @PathParam("id") UUID id, @Context UriInfo request) {
    KnownParameters.check(request);
    return quarantine.count(name, id, caller.get());
  }
}
