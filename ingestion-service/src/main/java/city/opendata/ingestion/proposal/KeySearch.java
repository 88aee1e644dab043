package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Columns that could tell rows apart, alone or a few together, the likeliest first. Whether they do
 * is for {@link TrialRun} to find out.
 */
final class KeySearch {

  private static final int MOST_SINGLE = 12;
  private static final int IN_PAIRS = 6;
  private static final int IN_TRIPLES = 4;
  private static final int LONGEST = 100;
  private static final int IDENTIFIER = 5;
  private static final int COUNTER = 4;
  private static final int CODE = 3;
  private static final int INTEGER = 2;
  private static final int TEXT = 1;

  private final List<Draft> drafts;
  private final List<Draft> usable;

  KeySearch(List<Draft> drafts, Set<String> missing) {
    this.drafts = drafts;
    this.usable =
        drafts.stream()
            .filter(draft -> draft.isRequired(missing) && draft.staysDistinct())
            .filter(draft -> draft.column().values() > 1 && draft.column().longest() <= LONGEST)
            .filter(draft -> draft.choice().type() != FieldType.NUMBER)
            .filter(draft -> draft.choice().type() != FieldType.BOOLEAN)
            .sorted(
                Comparator.comparingInt((Draft draft) -> -likeness(draft))
                    .thenComparingInt(drafts::indexOf))
            .toList();
  }

  /** Columns in which no value was seen twice. */
  List<List<Draft>> single() {
    return usable.stream()
        .filter(draft -> !draft.column().distinct().hasRepeats())
        .limit(MOST_SINGLE)
        .map(List::of)
        .toList();
  }

  /** Pairs and triples of columns that have enough different values together. */
  List<List<Draft>> combined(long rows) {
    List<Draft> best =
        usable.stream().filter(draft -> draft.column().distinct().count() > 1).toList();
    List<List<Draft>> combinations = new ArrayList<>();
    int pairs = Math.min(IN_PAIRS, best.size());
    for (int i = 0; i < pairs; i++) {
      for (int j = i + 1; j < pairs; j++) {
        add(List.of(best.get(i), best.get(j)), rows, combinations);
      }
    }
    int triples = Math.min(IN_TRIPLES, best.size());
    for (int i = 0; i < triples; i++) {
      for (int j = i + 1; j < triples; j++) {
        for (int k = j + 1; k < triples; k++) {
          add(List.of(best.get(i), best.get(j), best.get(k)), rows, combinations);
        }
      }
    }
    return combinations;
  }

  private void add(List<Draft> columns, long rows, List<List<Draft>> into) {
    double most = 1;
    for (Draft draft : columns) {
      DistinctValues distinct = draft.column().distinct();
      most *= distinct.hasMore() ? rows : distinct.count();
    }
    if (most >= rows) {
      into.add(columns.stream().sorted(Comparator.comparingInt(drafts::indexOf)).toList());
    }
  }

  private static int likeness(Draft draft) {
    if (draft.isIdentifier()) {
      return IDENTIFIER;
    }
    if (draft.column().header().isCounter()) {
      return COUNTER;
    }
    if (draft.choice().format() != null || draft.column().header().isCode()) {
      return CODE;
    }
    return switch (draft.choice().type()) {
      case INTEGER -> INTEGER;
      case STRING -> TEXT;
      case NUMBER, BOOLEAN, DATE, DATETIME -> 0;
    };
  }
}
