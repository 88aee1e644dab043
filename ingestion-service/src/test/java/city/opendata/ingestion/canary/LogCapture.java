package city.opendata.ingestion.canary;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps what the service logs, with the causes. */
final class LogCapture extends Handler implements AutoCloseable {

  private final StringBuffer lines = new StringBuffer();

  LogCapture() {
    setFormatter(new PatternFormatter("%d %p [%c] %s%e%n"));
    setLevel(Level.ALL);
    Logger.getLogger("").addHandler(this);
  }

  @Override
  public void publish(LogRecord line) {
    lines.append(getFormatter().format(line));
  }

  String text() {
    return lines.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
