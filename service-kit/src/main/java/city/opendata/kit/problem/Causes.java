package city.opendata.kit.problem;

import io.quarkus.oidc.OIDCException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks through the causes of an exception. */
public final class Causes {

  private static final int DEEPEST = 20;

  private Causes() {}

  /** The first cause of this kind, the exception itself included. */
  public static <T extends Throwable> @Nullable T find(Throwable exception, Class<T> kind) {
    Throwable cause = exception;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
      cause = cause.getCause();
    }
    return null;
  }

  /**
   * Whether the database could not be reached or is shutting down (SQLSTATE class 08, 53 or 57P):
   * trying again later is right.
   */
  public static boolean isDatabaseUnreachable(Throwable exception) {
    SQLException sql = find(exception, SQLException.class);
    if (sql == null) {
      return false;
    }
    String state = sql.getSQLState();
    return sql instanceof SQLTransientConnectionException
        || sql instanceof SQLNonTransientConnectionException
        || (state != null
            && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")))
        || isAcquisitionTimeout(sql);
  }

  /** The pool gave up waiting for a connection; it says so in two spellings and without a state. */
  public static boolean isAcquisitionTimeout(SQLException failure) {
    return failure.getSQLState() == null
        && String.valueOf(failure.getMessage())
            .toLowerCase(Locale.ROOT)
            .contains("acquisition timeout");
  }

  /** Whether the caller hung up while the answer was written. */
  static boolean isCallerGone(Throwable exception) {
    IOException broken = find(exception, IOException.class);
    return broken != null
        && (find(exception, ClosedChannelException.class) != null
            || String.valueOf(broken.getMessage()).contains("Failed to write"));
  }

  /** Whether the identity provider could not be asked, so that no token can be judged. */
  static boolean isIdentityProviderUnreachable(Throwable exception) {
    return find(exception, OIDCException.class) != null;
  }
}
