package city.opendata.ingestion.batch;

import city.opendata.ingestion.cleaning.decode.Encoding;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what stands around the body of a push, before a byte of it is read. */
public final class PushRules {

  private static final String KEY_FORM = "[!-~]{1,200}";
  private static final Pattern KEY = Pattern.compile(KEY_FORM);

  private PushRules() {}

  static BatchMode mode(@Nullable String mode) {
    return BatchMode.named(mode)
        .orElseThrow(() -> ProblemException.parameter("mode", "unknown-value", BatchMode.all()));
  }

  static boolean dryRun(@Nullable String dryRun) {
    return flag("dry-run", dryRun);
  }

  /** A parameter that is true or false, and false when it is not given. */
  public static boolean flag(String parameter, @Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw ProblemException.parameter(parameter, "unknown-value", "true, false");
  }

  /** The key, if one was sent: visible ASCII, so that every log and proxy keeps it as it is. */
  public static @Nullable String idempotencyKey(@Nullable String key) {
    if (key != null && !KEY.matcher(key).matches()) {
      throw ProblemException.parameter("Idempotency-Key", "malformed", KEY_FORM);
    }
    return key;
  }

  /** The charset that a content type declares, if any; UTF-16 leaves the order to its mark. */
  public static @Nullable String charset(@Nullable String contentType) {
    String charset = mediaType(contentType).getParameters().get("charset");
    if (charset == null || charset.equalsIgnoreCase("utf-16")) {
      return null;
    }
    return Encoding.declared(charset)
        .map(Encoding::wireName)
        .orElseThrow(() -> ProblemException.of(IngestionProblem.UNKNOWN_CHARSET));
  }

  private static MediaType mediaType(@Nullable String contentType) {
    try {
      MediaType type = contentType == null ? null : MediaType.valueOf(contentType);
      if (type != null
          && type.getType().equalsIgnoreCase("text")
          && type.getSubtype().equalsIgnoreCase("csv")) {
        return type;
      }
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.of(IngestionProblem.CSV_ONLY);
    }
    throw ProblemException.of(IngestionProblem.CSV_ONLY);
  }
}
