package city.opendata.ingestion.cleaning.mask;

/** A mask that cannot be applied to any value, or not to values of the field's type. */
public final class InvalidMaskException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  InvalidMaskException(String parameter, String problem) {
    super(parameter + ": " + problem);
    this.parameter = parameter;
  }

  /** What has to be changed: {@code method}, or a parameter of the method. */
  public String parameter() {
    return parameter;
  }
}
