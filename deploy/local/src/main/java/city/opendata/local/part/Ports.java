package city.opendata.local.part;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ports of one installation. */
public final class Ports {

  private static final int HIGHEST = 65_535;

  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = new EnumMap<>(numbers);
  }

  /** Ports nobody uses now, for tests. */
  public static Ports free() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, FreePorts.next());
    }
    return new Ports(numbers);
  }

  /**
   * The usual ports, changed by the environment and, before that, by options of the form {@code
   * --gateway-port=N}.
   */
  public static Ports chosen(List<String> options, Map<String, String> environment) {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      String prefix = port.option() + "=";
      String fromEnvironment = environment.get(port.variable());
      int number = fromEnvironment == null ? port.usual() : parse(port.variable(), fromEnvironment);
      for (String option : options) {
        if (option.startsWith(prefix)) {
          number = parse(port.option(), option.substring(prefix.length()));
        }
      }
      numbers.put(port, number);
    }
    refuseRepeats(numbers);
    return new Ports(numbers);
  }

  /** Whether an option of the command line is one of these. */
  public static boolean isOption(String option) {
    return Arrays.stream(Port.values()).anyMatch(port -> option.startsWith(port.option() + "="));
  }

  private static int parse(String source, String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 1 && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notAPort(source, text);
    }
    throw notAPort(source, text);
  }

  private static PlatformException notAPort(String source, String text) {
    return new PlatformException(
        source + " is '" + text + "': give a port between 1 and " + HIGHEST + ".");
  }

  private static void refuseRepeats(Map<Port, Integer> numbers) {
    Map<Integer, Port> owners = new HashMap<>();
    numbers.forEach(
        (port, number) -> {
          Port other = owners.put(number, port);
          if (other != null) {
            throw new PlatformException(
                "Port %d is given to %s and to %s: change one with %s=N or %s=N."
                    .formatted(number, other.owner(), port.owner(), other.option(), port.option()));
          }
        });
  }

  /** These ports as the options that would choose them. */
  public List<String> asOptions() {
    return Arrays.stream(Port.values()).map(port -> port.option() + "=" + of(port)).toList();
  }

  public int of(Port port) {
    return Objects.requireNonNull(numbers.get(port));
  }

  /** Throws for the first port that someone listens on. */
  public void requireFree() {
    for (Port port : Port.values()) {
      if (!FreePorts.isFree(of(port))) {
        throw new PlatformException(
            "Port %d, meant for %s, is taken: free it, or choose another with %s=N or %s=N."
                .formatted(of(port), port.owner(), port.option(), port.variable()));
      }
    }
  }
}
