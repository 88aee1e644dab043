package city.opendata.local.part;

import org.jspecify.annotations.Nullable;

/** What stops the platform, said in one line that also names a way out. */
public final class PlatformException extends RuntimeException {

  public PlatformException(String message) {
    this(message, null);
  }

  public PlatformException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
