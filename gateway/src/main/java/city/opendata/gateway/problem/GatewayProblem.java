package city.opendata.gateway.problem;

import java.util.Locale;

/**
 * Why the gateway itself refuses a call.
 *
 * <p>The type is shared by all reasons of one kind ({@code docs/errors.md} explains each); title
 * and detail stand in {@code problems_zh.properties} and {@code problems_en.properties}.
 */
public enum GatewayProblem {
  BAD_PATH("bad-request", 400),
  BAD_QUERY("bad-request", 400),
  BAD_HOST("bad-request", 400),
  BAD_FRAMING("bad-request", 400),
  OLD_PROTOCOL("bad-request", 400),
  NO_TOKEN("unauthenticated", 401),
  BAD_TOKEN("unauthenticated", 401),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  BODY_TOO_LARGE("body-too-large", 413),
  INTERNAL_ERROR("internal-error", 500),
  UNAVAILABLE("unavailable", 503),
  IDENTITY_UNAVAILABLE("unavailable", 503);

  private final String slug;
  private final int status;

  GatewayProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  public int status() {
    return status;
  }

  String type() {
    return "urn:open-data:problem:" + slug;
  }

  String titleKey() {
    return slug + ".title";
  }

  String detailKey() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".detail";
  }
}
