package city.opendata.local.launcher;

/** Another launcher runs this checkout's platform. */
final class AlreadyUpException extends RuntimeException {

  AlreadyUpException() {
    super("The platform is up already.");
  }
}
