package city.opendata.ingestion.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a steward should know about a proposal, in the order in which it was found. */
final class Notes {

  /**
   * One of them.
   *
   * @param code of its text
   * @param arguments of its text; never a value of the file
   */
  record Note(String code, List<String> arguments) {

    Note {
      arguments = List.copyOf(arguments);
    }
  }

  private final List<Note> notes = new ArrayList<>();

  void add(String code, Object... arguments) {
    notes.add(new Note(code, Stream.of(arguments).map(String::valueOf).toList()));
  }

  List<Note> all() {
    return List.copyOf(notes);
  }
}
