package city.opendata.kit.problem;

/** Problems that every service can answer with. */
public enum KitProblem implements ProblemType {
  INVALID_PARAMETER(400),
  INVALID_BODY(400),
  INVALID_CURSOR(400),
  BAD_REQUEST(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONCURRENT_CHANGE(409),
  PRECONDITION_FAILED(412),
  BODY_TOO_LARGE(413),
  UNSUPPORTED_ENCODING(415),
  UNSUPPORTED_MEDIA_TYPE(415),
  INTERNAL_ERROR(500),
  UNAVAILABLE(503);

  private final int status;

  KitProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
