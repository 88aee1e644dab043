package city.opendata.ingestion.testing;

import city.opendata.kit.testing.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The 41,352 townships and streets of China, as the demo pushes them. */
public final class Streets {

  public static final int ROWS = 41_352;

  private Streets() {}

  /** The file as it is. */
  public static byte[] utf8() {
    try {
      return Files.readAllBytes(ProjectFiles.find("deploy/reference-data/streets.csv"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * The file in GB18030, with full-width digits in 10 codes, and with 100 broken rows after the
   * good ones: 40 with a bad code, 30 without a name, 30 that repeat a code.
   */
  public static byte[] brokenGb18030() {
    List<String> lines =
        new ArrayList<>(new String(utf8(), StandardCharsets.UTF_8).lines().toList());
    for (int i = 1; i <= 10; i++) {
      lines.set(i, fullWidthCode(lines.get(i)));
    }
    for (int i = 0; i < 40; i++) {
      lines.add("32021100X,\"坏代码 %d\",320211,32,3202".formatted(i));
    }
    for (int i = 0; i < 30; i++) {
      lines.add("9990000%02d,,320211,32,3202".formatted(i));
    }
    for (int i = 0; i < 30; i++) {
      lines.add(lines.get(100 + i));
    }
    return (String.join("\n", lines) + "\n").getBytes(Charset.forName("GB18030"));
  }

  private static String fullWidthCode(String line) {
    StringBuilder changed = new StringBuilder(line);
    for (int i = 0; line.charAt(i) != ','; i++) {
      changed.setCharAt(i, (char) (line.charAt(i) - '0' + '０'));
    }
    return changed.toString();
  }
}
