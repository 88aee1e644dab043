package city.opendata.catalog.dataset;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.query.KnownParameters;
import city.opendata.kit.revision.RevisionTag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Datasets: stewards register them, everyone reads the open ones. */
@Path("/api/catalog/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "Entries of the open-data list")
public class DatasetResource {

  private static final String TAG = "Names the revision; quote it in If-Match";

  private final DatasetService datasets;
  private final DatasetReadService reader;
  private final CurrentCaller caller;

  DatasetResource(DatasetService datasets, DatasetReadService reader, CurrentCaller caller) {
    this.datasets = datasets;
    this.reader = reader;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List datasets, by name",
      description = "Everyone sees open ones, a unit's staff all of the unit's.")
  @APIResponse(
      responseCode = "200",
      description = "A page; the Link header leads to the next one",
      content = @Content(schema = @Schema(implementation = DatasetPage.class)))
  public Response list(
      @Parameter(description = "Code of a unit", example = "320200-021") @QueryParam("unit")
          @Nullable String unit,
      @Parameter(schema = @Schema(implementation = DatasetState.class)) @QueryParam("state")
          @Nullable String state,
      @Parameter(schema = @Schema(implementation = Theme.class)) @QueryParam("theme")
          @Nullable String theme,
      @BeanParam PageParameters paging,
      @Context UriInfo request) {
    KnownParameters.check(request, "unit", "state", "theme", "limit", "cursor");
    DatasetQuery query = DatasetQuery.parse(unit, state, theme, paging);
    return PageResponses.of(reader.page(query, caller.get()), request);
  }

  @GET
  @Path("/{name}")
  @PermitAll
  @Operation(summary = "Read a dataset's metadata and contract")
  @APIResponse(
      responseCode = "200",
      description = "The dataset",
      headers =
          @Header(
              name = "ETag",
              description = TAG,
              schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = DatasetResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none of this name that you can see")
  @APIResponse(responseCode = "410", description = "It was withdrawn; the detail says why")
  public Response get(@Parameter(example = "township-streets") @PathParam("name") String name) {
    return tagged(Response.ok(), reader.get(name, caller.get()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.STEWARD)
  @Operation(
      summary = "Register a dataset of your unit",
      description = "It gets its catalogue code and waits for you to submit it.")
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      headers =
          @Header(
              name = "ETag",
              description = TAG,
              schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = DatasetResponse.class)))
  @APIResponse(responseCode = "409", description = "name-taken: names are unique for ever")
  public Response register(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = @ExampleObject(name = "streets", value = DatasetExample.STREETS)))
          @NotNull
          @Valid
          DatasetRequest body,
      @Context UriInfo request) {
    DatasetResponse registered = datasets.register(body, caller.get());
    return tagged(
        Response.created(request.getAbsolutePathBuilder().path(registered.name()).build()),
        registered);
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.STEWARD)
  @Operation(
      summary = "Replace metadata and contract",
      description = "While the dataset is REGISTERED. Name and classification stay.")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      headers =
          @Header(
              name = "ETag",
              description = TAG,
              schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = DatasetResponse.class)))
  @APIResponse(responseCode = "404", description = "Your unit has no dataset of this name")
  @APIResponse(responseCode = "409", description = "wrong-state, or concurrent-change")
  @APIResponse(responseCode = "412", description = "Changed since the revision that If-Match names")
  public Response change(
      @PathParam("name") String name,
      @Parameter(
              description = "ETag of the revision that you read; without it any is replaced",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = @ExampleObject(name = "streets", value = DatasetExample.STREETS)))
          @NotNull
          @Valid
          DatasetRequest body) {
    return tagged(Response.ok(), datasets.change(name, ifMatch, body, caller.get()));
  }

  @POST
  @Path("/{name}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
  @Operation(
      summary = "Withdraw a dataset for good",
      description = "From APPROVED or OPEN. Readers get 410 with the reason from now on.")
  @APIResponseSchema(DatasetResponse.class)
  @APIResponse(responseCode = "404", description = "Your unit has no dataset of this name")
  @APIResponse(responseCode = "409", description = "wrong-state, or concurrent-change")
  public DatasetResponse withdraw(
      @PathParam("name") String name,
      @RequestBody(required = true) @NotNull @Valid WithdrawalRequest body) {
    return datasets.withdraw(name, body, caller.get());
  }

  private static Response tagged(Response.ResponseBuilder answer, DatasetResponse dataset) {
    return answer
        .header(HttpHeaders.ETAG, RevisionTag.of(dataset.version()))
        .entity(dataset)
        .build();
  }

  /** A page of datasets, for the API description. */
  @Schema(name = "DatasetPage")
  record DatasetPage(List<DatasetSummary> items, @Nullable String next) {}
}
