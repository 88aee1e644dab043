package city.opendata.ingestion.cleaning.mask;

import java.util.Map;

/** Makes masks of what a contract says. */
final class MaskReader {

  private MaskReader() {}

  static Mask read(String method, Map<String, ?> given) {
    Parameters parameters = new Parameters(method, given);
    Mask mask =
        switch (method) {
          case AddressTo.METHOD ->
              new AddressTo(
                  parameters.oneOf("level", AddressTo.Level.values(), AddressTo.Level::wireName));
          case DateToBand.METHOD ->
              new DateToBand(
                  parameters.integer("years"),
                  parameters.integer("top"),
                  parameters.day("reference"));
          case DateToYear.METHOD -> new DateToYear();
          case Drop.METHOD -> new Drop();
          case EmailDomain.METHOD -> new EmailDomain();
          case Grid.METHOD -> new Grid(parameters.integer("decimals"));
          case IpPrefix.METHOD -> new IpPrefix();
          case KeepEnds.METHOD ->
              new KeepEnds(
                  parameters.integer("first"),
                  parameters.integer("last"),
                  parameters.optionalInteger("fill"));
          case NumberToBand.METHOD -> numberToBand(parameters);
          case Pseudonym.METHOD -> new Pseudonym(parameters.integer("keyVersion"));
          case RoundNumber.METHOD -> new RoundNumber(parameters.decimal("step"));
          case Suppress.METHOD -> new Suppress();
          case Surname.METHOD ->
              new Surname(
                  parameters.oneOf("given", Surname.Given.values(), Surname.Given::wireName));
          default -> throw new InvalidMaskException("method", "there is no method " + method);
        };
    parameters.refuseOthers();
    return mask;
  }

  /** Either bounds or a width; of both, the width is refused as a parameter that there is not. */
  private static NumberToBand numberToBand(Parameters parameters) {
    if (parameters.has("bounds")) {
      return new NumberToBand(parameters.decimals("bounds"));
    }
    return NumberToBand.ofWidth(
        parameters.decimal("width"), parameters.decimal("bottom"), parameters.decimal("top"));
  }
}
