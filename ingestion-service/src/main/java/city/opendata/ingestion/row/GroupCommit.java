package city.opendata.ingestion.row;

import city.opendata.ingestion.row.RowStore.KnownPush;
import city.opendata.ingestion.row.RowStore.Written;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes the pushes of many callers in one transaction and answers all of them once it is
 * committed. What speaks against one of them must not harm the others: then each group is written
 * alone.
 */
final class GroupCommit {

  /** Another replica may take a key between a look at it and the next try. */
  private static final int MOST_TRIES = 5;

  private final RowStore store;

  GroupCommit(RowStore store) {
    this.store = store;
  }

  /** Writes pushes and answers every one of them, whatever happens. */
  void write(List<QueuedPush> pushes) {
    List<QueuedPush> first = new ArrayList<>();
    List<QueuedPush> again = new ArrayList<>();
    separate(pushes, first, again);
    try {
      writeAll(RowGroup.of(first));
      if (!again.isEmpty()) {
        write(again);
      }
    } catch (SQLException | RuntimeException failure) {
      // Those that have an answer keep it
      pushes.forEach(push -> push.fail(failure));
    }
  }

  private record Key(UUID dataset, String key) {}

  /** A key that came twice is written once; what the second push gets depends on the first. */
  private static void separate(
      List<QueuedPush> pushes, List<QueuedPush> first, List<QueuedPush> again) {
    Set<Key> seen = new HashSet<>();
    for (QueuedPush push : pushes) {
      String key = push.push().key();
      boolean isNew = key == null || seen.add(new Key(push.push().dataset().id(), key));
      (isNew ? first : again).add(push);
    }
  }

  private void writeAll(List<RowGroup> groups) throws SQLException {
    if (store.insert(groups) == Written.ALL) {
      groups.forEach(RowGroup::kept);
    } else {
      for (RowGroup group : groups) {
        writeAlone(group);
      }
    }
  }

  private void writeAlone(RowGroup group) throws SQLException {
    List<QueuedPush> rest = group.members();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      rest = withoutRepeats(rest);
      if (rest.isEmpty()) {
        return;
      }
      RowGroup part = RowGroup.with(rest);
      switch (store.insert(List.of(part))) {
        case ALL -> {
          part.kept();
          return;
        }
        case OUTDATED -> {
          part.answer(new RowAnswer.Outdated());
          return;
        }
        case KEY_TAKEN -> {
          // Somebody else was faster: look again
        }
      }
    }
    throw new SQLException("Keys are taken again and again");
  }

  /** Answers the pushes whose keys are known and returns the others. */
  private List<QueuedPush> withoutRepeats(List<QueuedPush> pushes) throws SQLException {
    Map<String, QueuedPush> keyed = new HashMap<>();
    List<QueuedPush> rest = new ArrayList<>(pushes);
    for (QueuedPush push : pushes) {
      String key = push.push().key();
      if (key != null) {
        keyed.put(key, push);
      }
    }
    if (keyed.isEmpty()) {
      return rest;
    }
    UUID dataset = pushes.getFirst().push().dataset().id();
    store
        .find(dataset, keyed.keySet())
        .forEach(
            (key, known) -> {
              QueuedPush push = keyed.get(key);
              if (push != null) {
                push.answer(repeated(push.push(), known));
                rest.remove(push);
              }
            });
    return rest;
  }

  private RowAnswer repeated(RowPush push, KnownPush known) {
    return Arrays.equals(known.fingerprint(), store.fingerprint(push))
        ? new RowAnswer.Kept(known.receipt(), true)
        : new RowAnswer.KeyReused();
  }
}
