package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A file of rules beside these classes: a line with its version, a header, and rows without
 * quotation marks.
 */
record RuleFile(String version, List<String[]> rows, int checksum) {

  private static final String VERSION = "# version ";

  static RuleFile read(String name, int columns) {
    String text = text(name);
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || !lines.getFirst().startsWith(VERSION)) {
      throw new IllegalStateException(name + " does not begin with its version");
    }
    List<String[]> rows = lines.stream().skip(2).map(line -> cells(name, line, columns)).toList();
    CRC32 checksum = new CRC32();
    checksum.update(text.getBytes(UTF_8));
    return new RuleFile(
        lines.getFirst().substring(VERSION.length()), rows, (int) checksum.getValue());
  }

  private static String[] cells(String name, String line, int columns) {
    String[] cells = line.split(",", -1);
    if (cells.length != columns) {
      throw new IllegalStateException("%s: not %d cells in '%s'".formatted(name, columns, line));
    }
    return cells;
  }

  private static String text(String name) {
    try (InputStream file = RuleFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing in the jar");
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
