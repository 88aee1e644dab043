package city.opendata.local.demo;

import city.opendata.local.part.PlatformException;
import com.fasterxml.jackson.databind.JsonNode;
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

  /** The result has every member that is wanted, as it is wanted; it may have others. */
  static void holds(String what, JsonNode wanted, JsonNode actual) {
    if (wanted.isObject()) {
      wanted
          .properties()
          .forEach(
              member ->
                  holds(
                      what + "." + member.getKey(),
                      member.getValue(),
                      actual.path(member.getKey())));
    } else if (wanted.isArray()) {
      equal("the length of " + what, wanted.size(), actual.size());
      for (int i = 0; i < wanted.size(); i++) {
        holds(what + "[" + i + "]", wanted.path(i), actual.path(i));
      }
    } else {
      equal(what, wanted, actual);
    }
  }

  static void that(String demand, boolean kept) {
    if (!kept) {
      throw new PlatformException("This must be so, and is not: " + demand + ".");
    }
  }
}
