package city.opendata.kit.revision;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The entity tag of a revision, and the condition that quotes it (RFC 9110, 13.1.1). */
public final class RevisionTag {

  private RevisionTag() {}

  /** The tag of a revision. */
  public static String of(long revision) {
    return "\"" + revision + "\"";
  }

  /** Whether a change may go ahead: the header is absent, {@code *}, or names this revision. */
  public static boolean allows(@Nullable String ifMatch, long revision) {
    return ifMatch == null
        || ifMatch.strip().equals("*")
        || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(of(revision)::equals);
  }
}
