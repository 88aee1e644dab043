package city.opendata.kit.expression;

/** Looks for one text in another in time that grows with their lengths and not their product. */
final class TextSearch {

  private TextSearch() {}

  /** The search of Knuth, Morris and Pratt. */
  static boolean contains(String text, String part) {
    if (part.isEmpty()) {
      return true;
    }
    int[] borders = borders(part);
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      while (matched > 0 && text.charAt(i) != part.charAt(matched)) {
        matched = borders[matched - 1];
      }
      if (text.charAt(i) == part.charAt(matched)) {
        matched++;
      }
      if (matched == part.length()) {
        return true;
      }
    }
    return false;
  }

  /** For each beginning of the part, the longest shorter beginning that it ends in. */
  private static int[] borders(String part) {
    int[] borders = new int[part.length()];
    int border = 0;
    for (int i = 1; i < part.length(); i++) {
      while (border > 0 && part.charAt(i) != part.charAt(border)) {
        border = borders[border - 1];
      }
      if (part.charAt(i) == part.charAt(border)) {
        border++;
      }
      borders[i] = border;
    }
    return borders;
  }
}
