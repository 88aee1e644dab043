package city.opendata.ingestion.proposal;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.Language;
import city.opendata.kit.query.KnownParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where stewards have a contract proposed. */
@Path("/api/ingestion/v1/schema-proposals")
@Tag(name = "Schema proposals", description = "A contract for a file that has none")
@Produces(MediaType.APPLICATION_JSON)
public class SchemaProposalResource {

  private final SchemaProposalService proposals;
  private final CurrentCaller caller;

  SchemaProposalResource(SchemaProposalService proposals, CurrentCaller caller) {
    this.proposals = proposals;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.DEPARTMENT_SYSTEM, Roles.STEWARD})
  @RunOnVirtualThread
  @Operation(
      summary = "Propose a contract for a CSV file",
      description =
          "Every row is looked at. The answer's contract can be registered as it is, and the file"
              + " then keeps it; beside it stands what speaks for each field. Nothing of the file"
              + " is kept, and no value of a sensitive column is shown.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "代码,名称,面积（亩）\n0320211001,荣巷街道,35.20\n"))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = SchemaProposalResponse.class),
              example = SchemaProposalExample.JSON))
  @APIResponse(responseCode = "413", description = "The body is larger than the limit")
  @APIResponse(responseCode = "415", description = "Not text/csv, or an unknown charset")
  @APIResponse(
      responseCode = "422",
      description = "The file cannot be read, told with line and column, or takes too long")
  @APIResponse(responseCode = "503", description = "Too many files are being looked at")
  @APIResponse(responseCode = "507", description = "The platform has no space left")
  public Response propose(
      @Parameter(
              description = "How the data is to be open, by which masks are proposed",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"unconditional", "conditional"},
                      defaultValue = "unconditional"))
          @QueryParam("open-type")
          @Nullable String openType,
      @Context HttpHeaders headers,
      @Context UriInfo request,
      InputStream body) {
    KnownParameters.check(request, "open-type");
    Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    SampleRequest sample =
        new SampleRequest(
            openType,
            headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
            length == null ? -1 : Long.parseLong(length),
            body);
    Proposal proposal = proposals.propose(sample, caller.get(), language);
    return Response.ok(SchemaProposalResponse.from(proposal, language))
        .language(language.locale())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
