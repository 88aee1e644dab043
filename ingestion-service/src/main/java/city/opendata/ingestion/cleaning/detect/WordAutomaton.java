package city.opendata.ingestion.cleaning.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Finds all words of a list in one pass over a text, however many they are (Aho and Corasick,
 * 1975). A state stands for the longest end of what was read that a word begins with. Never
 * changes, so that threads share it.
 */
final class WordAutomaton {

  /** Nothing that was read begins a word. */
  static final int START = 0;

  private static final int CHARACTER_BITS = 21;

  /** Spreads states and characters over all bits (Knuth's multiplicative hashing). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Open addressing; a target is never the start, so that 0 is a free place. */
  private final long[] edges;

  private final int[] targets;
  private final int shift;

  /** The state of the longest shorter end. */
  private final int[] shorter;

  /** How many characters the word has that a state stands for; 0 when it is none. */
  private final int[] lengths;

  /** The state itself or the longest shorter end, whichever is a word. */
  private final int[] words;

  private final int longest;

  private record Edge(int from, int character, int to) {}

  WordAutomaton(Collection<String> list) {
    int most = 1 + list.stream().mapToInt(String::length).sum();
    int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(2 * most));
    shift = Long.SIZE - bits;
    edges = new long[1 << bits];
    targets = new int[1 << bits];
    int[] length = new int[most];
    List<List<Edge>> children = new ArrayList<>(List.of(new ArrayList<>()));
    int longestWord = 0;
    for (String word : list) {
      int[] characters = WordForm.characters(word).toArray();
      int state = START;
      for (int character : characters) {
        int next = follow(state, character);
        if (next == START) {
          next = children.size();
          children.add(new ArrayList<>());
          put(state, character, next);
          children.get(state).add(new Edge(state, character, next));
        }
        state = next;
      }
      length[state] = characters.length;
      longestWord = Math.max(longestWord, characters.length);
    }
    longest = longestWord;
    lengths = Arrays.copyOf(length, children.size());
    shorter = new int[children.size()];
    words = new int[children.size()];
    link(children);
  }

  /** Level by level, so that what is shorter is known. */
  private void link(List<List<Edge>> children) {
    Deque<Edge> open = new ArrayDeque<>(children.getFirst());
    while (!open.isEmpty()) {
      Edge edge = open.poll();
      int state = edge.to();
      shorter[state] = edge.from() == START ? START : next(shorter[edge.from()], edge.character());
      words[state] = lengths[state] > 0 ? state : words[shorter[state]];
      open.addAll(children.get(state));
    }
  }

  /** The state after one character more. */
  int next(int state, int character) {
    int from = state;
    while (true) {
      int to = follow(from, character);
      if (to != START || from == START) {
        return to;
      }
      from = shorter[from];
    }
  }

  /** The state of the longest word that ends here, or the start when none does. */
  int word(int state) {
    return words[state];
  }

  /** The state of the next shorter word that ends where this one does, or the start. */
  int shorterWord(int word) {
    return words[shorter[word]];
  }

  /** How many characters a word has. */
  int length(int word) {
    return lengths[word];
  }

  /** How many characters the longest word has. */
  int longest() {
    return longest;
  }

  private int follow(int state, int character) {
    long edge = edge(state, character);
    int mask = targets.length - 1;
    for (int at = place(edge); targets[at] != START; at = (at + 1) & mask) {
      if (edges[at] == edge) {
        return targets[at];
      }
    }
    return START;
  }

  private void put(int state, int character, int to) {
    long edge = edge(state, character);
    int at = place(edge);
    while (targets[at] != START) {
      at = (at + 1) & (targets.length - 1);
    }
    edges[at] = edge;
    targets[at] = to;
  }

  private int place(long edge) {
    return (int) ((edge * SPREAD) >>> shift);
  }

  private static long edge(int state, int character) {
    return ((long) state << CHARACTER_BITS) | character;
  }
}
