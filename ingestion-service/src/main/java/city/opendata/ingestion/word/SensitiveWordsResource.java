package city.opendata.ingestion.word;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.revision.RevisionTag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a unit keeps the words that are sensitive for it. */
@Path("/api/ingestion/v1/units/{unit}/sensitive-words")
@Tag(
    name = "Sensitive words",
    description = "What a unit finds sensitive beside what everyone does")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SensitiveWordsResource {

  private static final String TAG = "Names the version; quote it in If-Match";

  private final SensitiveWordsService words;
  private final CurrentCaller caller;

  SensitiveWordsResource(SensitiveWordsService words, CurrentCaller caller) {
    this.words = words;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STEWARD, Roles.SECRECY_REVIEWER})
  @Operation(
      summary = "Show the unit's own sensitive words",
      description = "Only to the unit's own people, for the words are sensitive themselves.")
  @APIResponse(
      responseCode = "200",
      headers =
          @Header(
              name = "ETag",
              description = TAG,
              schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = SensitiveWordsResponse.class)))
  @APIResponse(responseCode = "404", description = "Not the caller's unit")
  public Response get(@Parameter(example = "320200-021") @PathParam("unit") String unit) {
    return shown(words.get(unit, caller.get()));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.STEWARD, Roles.SECRECY_REVIEWER})
  @Operation(
      summary = "Replace the unit's own sensitive words",
      description =
          "They hold for every batch from now on, and what the unit has released is looked through"
              + " again. The same list once more changes nothing. Words are compared without"
              + " regard to width, case and blanks.")
  @APIResponse(
      responseCode = "200",
      description = "Replaced, or the same as before",
      headers =
          @Header(
              name = "ETag",
              description = TAG,
              schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = SensitiveWordsResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Too many or too long words, one twice, one that cannot be used, no such kind")
  @APIResponse(responseCode = "404", description = "Not the caller's unit")
  @APIResponse(responseCode = "409", description = "Somebody else changed them just now")
  @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
  public Response change(
      @Parameter(example = "320200-021") @PathParam("unit") String unit,
      @Parameter(
              description = "ETag of the version that you read; without it any is replaced",
              example = "\"2\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              name = "both",
                              value =
                                  "{\"headers\": [{\"word\": \"一卡通编号\","
                                      + " \"kind\": \"social-security-number\"}],"
                                      + " \"texts\": [\"凤凰计划\"]}")))
          @NotNull
          @Valid
          SensitiveWordsRequest body) {
    return shown(words.change(unit, ifMatch, WordListReader.read(body), caller.get()));
  }

  private static Response shown(WordListVersion list) {
    return Response.ok(SensitiveWordsResponse.from(list))
        .header(HttpHeaders.ETAG, RevisionTag.of(list.version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
