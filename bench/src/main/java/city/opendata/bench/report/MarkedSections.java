package city.opendata.bench.report;

/** A Markdown text some sections of which a program writes, between marks that do not show. */
final class MarkedSections {

  private MarkedSections() {}

  /** The text with this section in place of the one of the same name, or at its end. */
  static String with(String text, String name, String section) {
    String begin = "<!-- begin " + name + " -->\n";
    String end = "<!-- end " + name + " -->\n";
    String marked = begin + section.strip() + "\n" + end;
    int start = text.indexOf(begin);
    if (start < 0) {
      return text.stripTrailing() + "\n\n" + marked;
    }
    int stop = text.indexOf(end, start);
    if (stop < 0) {
      throw new IllegalArgumentException("The section " + name + " has no end.");
    }
    return text.substring(0, start) + marked + text.substring(stop + end.length());
  }
}
