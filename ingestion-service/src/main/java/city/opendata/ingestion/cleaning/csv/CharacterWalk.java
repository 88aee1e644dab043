package city.opendata.ingestion.cleaning.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Walks through a text character by character and knows its line and column, both from 1. */
final class CharacterWalk implements Closeable {

  private final Reader reader;
  private long line = 1;
  private long column = 1;
  private int next;

  CharacterWalk(Reader reader) throws IOException {
    this.reader = reader;
    this.next = reader.read();
  }

  /** The next character, or -1 at the end. */
  int peek() {
    return next;
  }

  /** Moves over the next character. A CRLF ends its line with the LF. */
  void read() throws IOException {
    int current = next;
    next = reader.read();
    if (current == '\n' || (current == '\r' && next != '\n')) {
      line++;
      column = 1;
    } else if (current >= 0 && !Character.isLowSurrogate((char) current)) {
      column++;
    }
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
