package city.opendata.ingestion.cleaning.value;

/** Any text, kept as it is: leading zeros, phone numbers and 20-digit numbers never lie here. */
public final class TextForm implements ValueForm {

  @Override
  public String canonical(String text) {
    return text;
  }

  @Override
  public int compare(String left, String right) {
    return left.compareTo(right);
  }
}
