package city.opendata.kit.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Answers with a page and the link to the next one (RFC 8288). */
public final class PageResponses {

  private PageResponses() {}

  public static <T> Response of(Page<T> page, UriInfo request) {
    Response.ResponseBuilder response = Response.ok(page);
    if (page.next() != null) {
      response.header(HttpHeaders.LINK, next(request, page.next()));
    }
    return response.build();
  }

  /** The Link header of the next page: this request with another cursor. */
  public static String next(UriInfo request, String cursor) {
    URI uri = request.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
    return "<" + uri + ">; rel=\"next\"";
  }
}
