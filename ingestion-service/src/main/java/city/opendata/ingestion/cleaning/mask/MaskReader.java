package city.opendata.ingestion.cleaning.mask;

import java.util.Map;

/** Makes masks of what a contract says. */
final class MaskReader {

  private MaskReader() {}

  static Mask read(String method, Map<String, ?> given) {
    Parameters parameters = new Parameters(method, given);
    Mask mask =
        switch (method) {
          case Drop.METHOD -> new Drop();
          case KeepEnds.METHOD ->
              new KeepEnds(
                  parameters.integer("first"),
                  parameters.integer("last"),
                  parameters.optionalInteger("fill"));
          case Pseudonym.METHOD -> new Pseudonym(parameters.integer("keyVersion"));
          case Suppress.METHOD -> new Suppress();
          case Surname.METHOD ->
              new Surname(
                  parameters.oneOf("given", Surname.Given.values(), Surname.Given::wireName));
          default -> throw new InvalidMaskException("method", "there is no method " + method);
        };
    parameters.refuseOthers();
    return mask;
  }
}
