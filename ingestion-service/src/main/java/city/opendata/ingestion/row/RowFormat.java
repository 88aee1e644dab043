package city.opendata.ingestion.row;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the rows of a push are written. */
enum RowFormat {
  /** One object, or an array of them. */
  JSON,
  /** One object a line. */
  LINES;

  private static final String UTF_8 = "utf-8";

  static RowFormat of(@Nullable String contentType) {
    MediaType type;
    try {
      type = MediaType.valueOf(contentType);
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.of(IngestionProblem.JSON_ROWS_ONLY);
    }
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    boolean isUtf8 = charset == null || charset.toLowerCase(Locale.ROOT).equals(UTF_8);
    if (!isUtf8 || !type.getType().equalsIgnoreCase("application")) {
      throw ProblemException.of(IngestionProblem.JSON_ROWS_ONLY);
    }
    return switch (type.getSubtype().toLowerCase(Locale.ROOT)) {
      case "json" -> JSON;
      case "x-ndjson", "ndjson" -> LINES;
      default -> throw ProblemException.of(IngestionProblem.JSON_ROWS_ONLY);
    };
  }
}
