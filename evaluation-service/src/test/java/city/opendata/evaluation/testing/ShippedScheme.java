package city.opendata.evaluation.testing;

import city.opendata.evaluation.scheme.Scheme;
import city.opendata.evaluation.scheme.SchemeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The default indicator scheme. */
public final class ShippedScheme {

  private ShippedScheme() {}

  public static String text() {
    try (InputStream resource =
        Objects.requireNonNull(ShippedScheme.class.getResourceAsStream("/indicators.csv"))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Scheme get() {
    return SchemeReader.read(text());
  }
}
