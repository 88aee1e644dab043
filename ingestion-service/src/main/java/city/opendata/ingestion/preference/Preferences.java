package city.opendata.ingestion.preference;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Prefer} headers of a request (RFC 7240). What is not understood is ignored, as the RFC
 * asks; of a preference given twice the first counts.
 */
public final class Preferences {

  /** Header that says which preferences were honoured. */
  public static final String APPLIED = "Preference-Applied";

  private static final int LONGEST = 1_000;
  private static final int LONGEST_WAIT_SECONDS = 60;
  private static final Pattern PREFERENCE =
      Pattern.compile(
          "\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\\s;\"]*)))?.*");

  private final Map<String, String> values = new LinkedHashMap<>();

  private Preferences() {}

  /** Reads all headers of that name. */
  public static Preferences of(List<String> headers) {
    Preferences preferences = new Preferences();
    for (String header : headers) {
      for (String one : header.length() > LONGEST ? new String[0] : header.split(",")) {
        Matcher matcher = PREFERENCE.matcher(one);
        if (matcher.matches()) {
          preferences.values.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value(matcher));
        }
      }
    }
    return preferences;
  }

  private static String value(Matcher matcher) {
    String quoted = matcher.group(2);
    String plain = matcher.group(3);
    return quoted != null ? quoted : plain == null ? "" : plain;
  }

  /** {@code wait=N}: how long the client likes to wait, at most a minute. */
  public Optional<Duration> waiting() {
    String seconds = values.getOrDefault("wait", "");
    if (!seconds.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, Long.parseLong(seconds))));
  }

  /** {@code count=exact}: how many rows there are in all. */
  public boolean countExactly() {
    return "exact".equals(values.get("count"));
  }
}
