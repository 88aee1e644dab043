package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Map;

/**
 * How the values of a field are de-identified before they are released (GB/T 37964). The same value
 * becomes the same released value everywhere in a dataset.
 *
 * <p>A mask alone makes no row anonymous: four digits hidden in a mobile number are 10,000 guesses.
 * Whether rows may be released is for the check of k-anonymity to say.
 */
public sealed interface Mask
    permits AddressTo,
        DateToBand,
        DateToYear,
        Drop,
        EmailDomain,
        Grid,
        IpPrefix,
        KeepEnds,
        NumberToBand,
        Pseudonym,
        RoundNumber,
        Suppress,
        Surname {

  /** The name in a Table Schema field, as in {@code "mask": {"method": "keep-ends"}}. */
  String method();

  /** What stands beside the method in a Table Schema field; {@link #of} reads it back. */
  Map<String, Object> parameters();

  /**
   * The type of what is released.
   *
   * @throws InvalidMaskException when values of this type cannot be masked so
   */
  FieldType releasedType(FieldType source);

  /** Whether there is a released field at all. */
  default boolean releasesField() {
    return true;
  }

  /** Whether every value has a released value; if not, the released field cannot be required. */
  default boolean keepsEveryValue() {
    return true;
  }

  /**
   * The mask of this name.
   *
   * @throws InvalidMaskException for a method or a parameter that does not exist, is missing or has
   *     no such value
   */
  static Mask of(String method, Map<String, ?> parameters) {
    return MaskReader.read(method, parameters);
  }
}
