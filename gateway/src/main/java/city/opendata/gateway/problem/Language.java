package city.opendata.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages that users read; Chinese unless English is preferred. */
public enum Language {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);
  private static final int LONGEST_HEADER = 500;

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** Chooses by an {@code Accept-Language} header (RFC 9110, 12.5.4). */
  public static Language accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
      return ZH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
      return Locale.ENGLISH.equals(best) ? EN : ZH;
    } catch (IllegalArgumentException malformed) {
      return ZH;
    }
  }
}
