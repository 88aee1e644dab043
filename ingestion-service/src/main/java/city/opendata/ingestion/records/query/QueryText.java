package city.opendata.ingestion.records.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of one parameter from left to right, with PostgREST's quoting. */
final class QueryText {

  private final String text;
  private int position;

  QueryText(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == text.length();
  }

  boolean at(char expected) {
    return position < text.length() && text.charAt(position) == expected;
  }

  boolean take(String expected) {
    boolean found = text.startsWith(expected, position);
    if (found) {
      position += expected.length();
    }
    return found;
  }

  boolean startsWith(String expected) {
    return text.startsWith(expected, position);
  }

  void skipSpaces() {
    while (at(' ') || at('\t')) {
      position++;
    }
  }

  String rest() {
    String rest = text.substring(position);
    position = text.length();
    return rest;
  }

  /** The text before the first of the ends, or before the end of all. */
  String until(String ends) {
    int start = position;
    while (position < text.length() && ends.indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return text.substring(start, position);
  }

  /** A text in double quotes where one of the ends follows it, else the plain text before them. */
  String quotedOrUntil(String ends) {
    int start = position;
    String quoted = quoted();
    if (quoted != null && (atEnd() || ends.indexOf(text.charAt(position)) >= 0)) {
      return quoted;
    }
    position = start;
    return until(ends);
  }

  /** A column's name, in double quotes where it holds one of the ends. */
  String name(String ends) {
    skipSpaces();
    return quotedOrUntil(ends).strip();
  }

  /** {@code (a,b,"c,d")}; null when there is no such list here. */
  @Nullable List<String> list() {
    List<String> elements = new ArrayList<>();
    if (take("()")) {
      return elements;
    }
    if (!take("(")) {
      return null;
    }
    do {
      elements.add(quotedOrUntil(",)"));
    } while (take(","));
    return take(")") ? elements : null;
  }

  private @Nullable String quoted() {
    if (!take("\"")) {
      return null;
    }
    StringBuilder content = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        return content.toString();
      }
      if (c == '\\' && position < text.length()) {
        c = text.charAt(position++);
      }
      content.append(c);
    }
    return null;
  }
}
