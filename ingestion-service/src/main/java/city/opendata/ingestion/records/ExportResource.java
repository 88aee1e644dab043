package city.opendata.ingestion.records;

import city.opendata.ingestion.records.format.CsvRecords;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whole datasets as files, for everyone. */
@Path("/api/data/v1")
@Tag(name = "Records")
public class ExportResource {

  private static final String CSV = "text/csv";

  private final RecordsService records;

  ExportResource(RecordsService records) {
    this.records = records;
  }

  @GET
  @Path("{name}.csv")
  @PermitAll
  @RunOnVirtualThread
  @Produces(CSV)
  @Operation(
      summary = "Download a dataset as CSV",
      description =
          "All records, or those that filters leave. RFC 4180, UTF-8, a header row. Text that a"
              + " spreadsheet would run as a formula gets an apostrophe in front.")
  @Parameter(
      name = "select",
      in = ParameterIn.QUERY,
      description = "Columns, separated by commas; all when it is not given",
      schema = @Schema(type = SchemaType.STRING),
      example = "code,name")
  @Parameter(
      name = "order",
      in = ParameterIn.QUERY,
      description =
          "Columns with .asc or .desc; the order of the file that was pushed if not given",
      schema = @Schema(type = SchemaType.STRING),
      example = "code.asc")
  @Parameter(
      name = "bom",
      in = ParameterIn.QUERY,
      description = "true: start with a byte order mark, which Excel needs to see UTF-8",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(type = SchemaType.STRING),
              example = "code,name\r\n320211001,荣巷街道\r\n"))
  @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
  @APIResponse(responseCode = "404", description = "No such open dataset")
  @APIResponse(responseCode = "410", description = "Withdrawn")
  @APIResponse(responseCode = "412", description = "Another version than If-Match names")
  @APIResponse(responseCode = "422", description = "The query takes too long")
  public Response csv(
      @PathParam("name") String name, @Context UriInfo uri, @Context Request request)
      throws IOException {
    ExportRequest export = records.export(name, uri.getQueryParameters());
    Response unchanged = Validators.unchanged(request, export.version());
    if (unchanged != null) {
      return unchanged;
    }
    export.rows().start();
    StreamingOutput file = out -> write(export, out);
    return Validators.versioned(Response.ok(file), export.version())
        .type("text/csv; charset=UTF-8; header=present")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, export.title()))
        .build();
  }

  private static void write(ExportRequest export, OutputStream out) throws IOException {
    try {
      new CsvRecords(export.rows().statement())
          .write(export.rows(), out, export.query().byteOrderMark());
    } catch (SQLException failure) {
      throw new IOException("The export broke off", failure);
    }
  }

  /** The title names the file where browsers know RFC 6266, else the name in the URL. */
  private static String disposition(String name, String title) {
    String encoded = URLEncoder.encode(title + ".csv", StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s.csv\"; filename*=UTF-8''%s".formatted(name, encoded);
  }
}
