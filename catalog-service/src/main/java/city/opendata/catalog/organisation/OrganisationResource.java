package city.opendata.catalog.organisation;

import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.query.KnownParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Units: everyone reads them, the city's data bureau imports them. */
@Path("/api/catalog/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "Units that open data")
public class OrganisationResource {

  private static final int LARGEST_FILE = 1024 * 1024;

  private final OrganisationService organisations;
  private final OrganisationImportService imports;

  OrganisationResource(OrganisationService organisations, OrganisationImportService imports) {
    this.organisations = organisations;
    this.imports = imports;
  }

  @GET
  @PermitAll
  @Operation(summary = "List the units, by code")
  @APIResponse(
      responseCode = "200",
      description = "A page; the Link header leads to the next one",
      content = @Content(schema = @Schema(implementation = OrganisationPage.class)))
  public Response list(@BeanParam PageParameters paging, @Context UriInfo request) {
    KnownParameters.check(request, "limit", "cursor");
    return PageResponses.of(organisations.page(paging.size(), paging.cursor()), request);
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Operation(summary = "Read a unit")
  @APIResponse(responseCode = "200", description = "The unit")
  @APIResponse(responseCode = "404", description = "There is no such unit")
  public OrganisationResponse get(
      @Parameter(example = "320200-021") @PathParam("code") String code) {
    return organisations.get(code);
  }

  @PUT
  @Consumes("text/csv")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Import units from a CSV file",
      description =
          "UTF-8, at most 1 MiB, header "
              + OrganisationCsv.HEADER
              + ". The whole file is valid or nothing changes; units that it does not name stay.")
  @APIResponseSchema(ImportResponse.class)
  @APIResponse(responseCode = "413", description = "The file is larger than 1 MiB")
  @APIResponse(responseCode = "415", description = "Not text/csv")
  @APIResponse(responseCode = "422", description = "errors tells each row and column to correct")
  public ImportResponse replace(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(implementation = String.class),
                      examples =
                          @ExampleObject(
                              name = "two units",
                              value =
                                  OrganisationCsv.HEADER
                                      + "\n320200-016,16,市教育局,Education Bureau,department,"
                                      + "\n320200-021,21,市民政局,Civil Affairs Bureau,department,\n")))
          InputStream body)
      throws IOException {
    byte[] file = body.readNBytes(LARGEST_FILE + 1);
    if (file.length > LARGEST_FILE) {
      throw ProblemException.of(KitProblem.BODY_TOO_LARGE, LARGEST_FILE);
    }
    return imports.read(file);
  }

  /** A page of units, for the API description. */
  @Schema(name = "OrganisationPage")
  record OrganisationPage(java.util.List<OrganisationResponse> items, @Nullable String next) {}
}
