package city.opendata.ingestion.records;

import city.opendata.ingestion.preference.Preferences;
import city.opendata.kit.page.PageResponses;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records of open datasets, for everyone, page by page. */
@Path("/api/data/v1")
@Tag(name = "Records", description = "Query and download open data")
public class RecordsResource {

  private static final String CONTENT_RANGE = "Content-Range";

  private final RecordsService records;

  RecordsResource(RecordsService records) {
    this.records = records;
  }

  @GET
  @Path("{name}")
  @PermitAll
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Query a dataset's records",
      description =
          "Filters are column=operator.value in the dialect of PostgREST, such as"
              + " areaCode=eq.320211; and=(…) and or=(…) combine them. Operators: eq, neq, gt, gte,"
              + " lt, lte, like, ilike, in, is, each with not. in front for its opposite. The"
              + " dataset's own openapi.json lists its columns.")
  @Parameter(
      name = "select",
      in = ParameterIn.QUERY,
      description = "Columns, separated by commas; all when it is not given",
      schema = @Schema(type = SchemaType.STRING),
      example = "code,name")
  @Parameter(
      name = "order",
      in = ParameterIn.QUERY,
      description = "Columns with .asc or .desc, .nullsfirst or .nullslast",
      schema = @Schema(type = SchemaType.STRING),
      example = "code.asc")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "1 to 10000, 100 when it is not given",
      schema = @Schema(type = SchemaType.INTEGER),
      example = "100")
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "From the Link header of the page before, with the same other parameters",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "A page of records; all its pages come from one release",
      headers = {
        @Header(name = "Link", description = "The next page, rel=next; absent on the last one"),
        @Header(name = "Content-Range", description = "First-last/total, such as 0-99/41352"),
        @Header(name = "ETag", description = "For If-None-Match")
      },
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
              example = "[{\"code\": \"320211001\", \"name\": \"荣巷街道\"}]"))
  @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
  @APIResponse(responseCode = "404", description = "No such open dataset")
  @APIResponse(responseCode = "410", description = "Withdrawn, or the cursor's release is gone")
  @APIResponse(responseCode = "412", description = "Another version than If-Match names")
  @APIResponse(responseCode = "422", description = "The query takes too long")
  public Response page(
      @PathParam("name") String name,
      @Parameter(
              description = "count=exact: tell in Content-Range how many records there are",
              schema = @Schema(type = SchemaType.STRING))
          @HeaderParam("Prefer")
          List<String> prefer,
      @Context UriInfo uri,
      @Context Request request)
      throws IOException {
    PageRequest page = records.page(name, uri.getQueryParameters());
    Response unchanged = Validators.unchanged(request, page.version());
    if (unchanged != null) {
      return unchanged;
    }
    boolean countAll = Preferences.of(prefer).countExactly();
    RecordsPage read = records.read(page, countAll);
    Response.ResponseBuilder response =
        Validators.versioned(Response.ok(read.sent()), page.version())
            .header(HttpHeaders.CONTENT_LENGTH, read.body().length())
            .header("Range-Unit", "items")
            .header(CONTENT_RANGE, read.range());
    if (read.next() != null) {
      response.header(HttpHeaders.LINK, PageResponses.next(uri, read.next()));
    }
    if (countAll) {
      response.header(Preferences.APPLIED, "count=exact");
    }
    return response.build();
  }

  @GET
  @Path("{name}/openapi.json")
  @PermitAll
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Describe a dataset's own API, with its columns, types and examples")
  @APIResponse(
      responseCode = "200",
      description = "An OpenAPI 3.1 document",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(responseCode = "404", description = "No such open dataset")
  @APIResponse(responseCode = "410", description = "Withdrawn")
  public ObjectNode openApi(@PathParam("name") String name, @Context UriInfo uri) {
    String base = uri.getBaseUri().toString();
    return records.openApi(name, base.replaceFirst("/+$", ""));
  }
}
