package city.opendata.local.launcher;

import city.opendata.local.part.PlatformException;
import city.opendata.local.part.Ports;
import java.util.List;
import java.util.Set;

/** A command's options. */
final class Options {

  private Options() {}

  /** Throws for the first option that is neither a port's nor one of these. */
  static void refuseUnknown(List<String> options, Set<String> known) {
    for (String option : options) {
      if (!known.contains(option) && !Ports.isOption(option)) {
        throw new PlatformException("Unknown option " + option + ": see ./platform help");
      }
    }
  }
}
