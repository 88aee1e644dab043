package city.opendata.local.demo;

import city.opendata.local.part.PlatformException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a step demands of a result. */
final class Check {

  private Check() {}

  static void equal(String what, Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new PlatformException(what + " is " + actual + ", but must be " + expected + ".");
    }
  }

  static void that(String demand, boolean kept) {
    if (!kept) {
      throw new PlatformException("This must be so, and is not: " + demand + ".");
    }
  }
}
