package city.opendata.catalog.review;

import city.opendata.catalog.dataset.DatasetResponse;
import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.query.KnownParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reviews: three people stand between a registration and its data. */
@Path("/api/catalog/v1/datasets/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "Submission, secrecy review, review")
public class ReviewResource {

  private final ReviewService reviews;
  private final CurrentCaller caller;

  ReviewResource(ReviewService reviews, CurrentCaller caller) {
    this.reviews = reviews;
    this.caller = caller;
  }

  @POST
  @Path("/submission")
  @RolesAllowed(Roles.STEWARD)
  @Operation(
      summary = "Submit a dataset for review",
      description = "REGISTERED becomes SECRECY_REVIEW. The request has no body.")
  @APIResponse(responseCode = "200", description = "Submitted")
  @APIResponse(responseCode = "404", description = "Your unit has no dataset of this name")
  @APIResponse(responseCode = "409", description = "wrong-state, or not-openable")
  public DatasetResponse submit(@PathParam("name") String name) {
    return reviews.submit(name, caller.get());
  }

  @POST
  @Path("/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRECY_REVIEWER, Roles.REVIEWER})
  @Operation(
      summary = "Decide on a dataset",
      description =
          "In SECRECY_REVIEW the secrecy reviewer decides, in REVIEW the reviewer. RETURN leads"
              + " back to REGISTERED and needs a reason. Neither may have registered, changed or"
              + " submitted the dataset, nor decided on it before.")
  @APIResponse(responseCode = "200", description = "Decided")
  @APIResponse(responseCode = "403", description = "separation-of-duties, or not your role")
  @APIResponse(responseCode = "404", description = "Your unit has no dataset of this name")
  @APIResponse(responseCode = "409", description = "wrong-state, or content-changed")
  public DatasetResponse decide(
      @PathParam("name") String name,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = {
                        @ExampleObject(name = "approve", value = APPROVE),
                        @ExampleObject(name = "return", value = RETURN)
                      }))
          @NotNull
          @Valid
          DecisionRequest body) {
    return reviews.decide(name, body, caller.get());
  }

  @GET
  @Path("/decisions")
  @RolesAllowed({
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.DEPARTMENT_SYSTEM,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Operation(summary = "List the decisions on a dataset, oldest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; the Link header leads to the next one",
      content = @Content(schema = @Schema(implementation = DecisionPage.class)))
  @APIResponse(responseCode = "404", description = "There is none of this name that you can see")
  public Response list(
      @PathParam("name") String name, @BeanParam PageParameters paging, @Context UriInfo request) {
    KnownParameters.check(request, "limit", "cursor");
    return PageResponses.of(
        reviews.page(name, paging.size(), paging.cursor(), caller.get()), request);
  }

  /** A page of decisions, for the API description. */
  @Schema(name = "DecisionPage")
  record DecisionPage(List<DecisionResponse> items, @Nullable String next) {}

  private static final String HASH =
      "\"sha256:5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f\"";
  private static final String APPROVE =
      "{\"decision\": \"APPROVE\", \"contentHash\": " + HASH + "}";
  private static final String RETURN =
      "{\"decision\": \"RETURN\", \"reason\": \"字段说明不完整\", \"contentHash\": " + HASH + "}";
}
