package city.opendata.ingestion.row;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.query.KnownParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where departments send rows one by one, as things happen. */
@Path(RowResource.PATH)
@Tag(name = "Rows", description = "Push single rows as they come up, without a file")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RowResource {

  static final String PATH = "/api/ingestion/v1/datasets/{name}/rows";

  /** Tells that the rows were kept before. */
  static final String REPLAYED = "Idempotent-Replayed";

  private final RowService rows;
  private final ReceiptService receipts;
  private final CurrentCaller caller;

  RowResource(RowService rows, ReceiptService receipts, CurrentCaller caller) {
    this.rows = rows;
    this.receipts = receipts;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.DEPARTMENT_SYSTEM, Roles.STEWARD})
  @Operation(
      summary = "Push a row, or some",
      description =
          "A JSON object with the contract's field names or titles, an array of them, or one a line"
              + " (NDJSON). The answer comes once the rows are on the disk. Every few seconds all"
              + " rows that wait become a batch, which is checked and released as a file is.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = "{\"code\":\"320211001\",\"name\":\"荣巷街道\"}"),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(type = SchemaType.STRING),
            example = "{\"code\":\"320211001\",\"name\":\"荣巷街道\"}\n")
      })
  @APIResponse(
      responseCode = "202",
      description = "Kept, whatever happens then; Location tells what becomes of the rows",
      headers = @Header(name = "Location", description = "The receipt"),
      content = @Content(schema = @Schema(implementation = RowResponse.class)))
  @APIResponse(responseCode = "404", description = "No such dataset in the caller's unit")
  @APIResponse(
      responseCode = "409",
      description = "The contract is not approved yet, or changes again and again")
  @APIResponse(responseCode = "410", description = "The dataset was withdrawn")
  @APIResponse(responseCode = "415", description = "Neither JSON nor NDJSON in UTF-8")
  @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for other rows")
  @APIResponse(
      responseCode = "503",
      description = "Too many rows wait, or the database is away; try again after Retry-After")
  public Response push(
      @PathParam("name") String name,
      @Parameter(
              description =
                  "append: the rows come to those that are there; upsert: they take the place of"
                      + " those with the same primary key, or come to them; delete: the rows with"
                      + " these primary keys go. Left out: upsert when there is a primary key, else"
                      + " append",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"append", "upsert", "delete"}))
          @QueryParam("mode")
          @Nullable String mode,
      @Parameter(
              description =
                  "Chosen by the sender: rows under the same key are kept once, and a repeat is"
                      + " given the same receipt",
              example = "permit-2026-000123")
          @HeaderParam("Idempotency-Key")
          @Nullable String idempotencyKey,
      @Context HttpHeaders headers,
      @Context UriInfo request,
      InputStream body) {
    KnownParameters.check(request, "mode");
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    RowAnswer.Kept kept =
        rows.push(
            name,
            new RowRequest(
                mode,
                idempotencyKey,
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                length == null ? -1 : Long.parseLong(length),
                body),
            caller.get());
    Response.ResponseBuilder response =
        Response.accepted(RowResponse.of(kept.receipt()))
            .location(request.getAbsolutePathBuilder().path(kept.receipt().toString()).build());
    if (kept.isRepeat()) {
      response.header(REPLAYED, "true");
    }
    return response.build();
  }

  @GET
  @Path("/{receipt}")
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Operation(summary = "Show what has become of the rows of a push")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReceiptResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such receipt in the caller's unit, or it is too old")
  public ReceiptResponse get(@PathParam("name") String name, @PathParam("receipt") String receipt) {
    return receipts.get(name, receipt, caller.get());
  }
}
