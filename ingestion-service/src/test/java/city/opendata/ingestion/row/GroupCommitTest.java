package city.opendata.ingestion.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.batch.BatchMode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final MemoryStore store = new MemoryStore();
  private final GroupCommit commit = new GroupCommit(store);

  @Test
  void manyCallersShareOneTransactionAndEachGetsItsOwnReceipt() {
    QueuedPush one = Pushes.queued("1");
    QueuedPush three = Pushes.of(Pushes.DATASET, BatchMode.APPEND, null, "2", "3", "4");
    QueuedPush last = Pushes.queued("5");

    commit.write(List.of(one, three, last));

    assertThat(store.transactions).isEqualTo(1);
    assertThat(store.rows()).containsExactly("1\n2\n3\n4\n5\n");
    assertThat(
            List.of(kept(one).first(), kept(three).first(), kept(three).last(), kept(last).first()))
        .containsExactly(1, 2, 4, 5);
    assertThat(kept(one).group()).isEqualTo(kept(last).group());
  }

  @Test
  void pushesToSeveralDatasetsAndInSeveralModesShareTheTransactionToo() {
    QueuedPush one = Pushes.queued("1");
    QueuedPush deletion = Pushes.of(Pushes.DATASET, BatchMode.DELETE, null, "2");
    QueuedPush other = Pushes.of(Pushes.OTHER, BatchMode.APPEND, null, "3");

    commit.write(List.of(one, deletion, other));

    assertThat(store.transactions).isEqualTo(1);
    assertThat(store.rows()).containsExactly("1\n", "2\n", "3\n");
  }

  @Test
  void aRepeatGetsTheSameReceiptAndItsRowsEnterOnce() {
    QueuedPush first = Pushes.withKey("k", "1");
    QueuedPush repeat = Pushes.withKey("k", "1");
    QueuedPush beside = Pushes.queued("2");

    commit.write(List.of(first));
    commit.write(List.of(repeat, beside));

    assertThat(answer(repeat)).isEqualTo(new RowAnswer.Kept(kept(first), true));
    assertThat(answer(beside)).isInstanceOf(RowAnswer.Kept.class);
    assertThat(store.rows()).containsExactly("1\n", "2\n");
  }

  @Test
  void aRepeatThatComesTogetherWithItsFirstIsKnownAsWell() {
    QueuedPush first = Pushes.withKey("k", "1");
    QueuedPush repeat = Pushes.withKey("k", "1");
    QueuedPush different = Pushes.withKey("k", "2");

    commit.write(List.of(first, repeat, different));

    assertThat(answer(first)).isEqualTo(new RowAnswer.Kept(kept(first), false));
    assertThat(answer(repeat)).isEqualTo(new RowAnswer.Kept(kept(first), true));
    assertThat(answer(different)).isEqualTo(new RowAnswer.KeyReused());
    assertThat(store.rows()).containsExactly("1\n");
  }

  @Test
  void theSameKeyForAnotherDatasetIsAnotherKey() {
    QueuedPush one = Pushes.withKey("k", "1");
    QueuedPush other = Pushes.of(Pushes.OTHER, BatchMode.APPEND, "k", "1");

    commit.write(List.of(one, other));

    assertThat(List.of(isRepeat(one), isRepeat(other))).containsExactly(false, false);
  }

  @Test
  void aKeyThatAnotherReplicaTakesMeanwhileIsLookedUpAgain() {
    QueuedPush first = Pushes.withKey("k", "1");
    QueuedPush second = Pushes.withKey("l", "2");
    store.takenByAnother = "k";

    commit.write(List.of(first, second));

    assertThat(isRepeat(first)).isTrue();
    assertThat(isRepeat(second)).isFalse();
    assertThat(store.rows()).containsExactly("2\n");
  }

  @Test
  void aDatasetThatHasChangedConcernsItsOwnRowsAlone() {
    QueuedPush outdated = Pushes.queued("1");
    QueuedPush other = Pushes.of(Pushes.OTHER, BatchMode.APPEND, null, "2");
    store.changed = Pushes.DATASET.id();

    commit.write(List.of(outdated, other));

    assertThat(answer(outdated)).isEqualTo(new RowAnswer.Outdated());
    assertThat(answer(other)).isInstanceOf(RowAnswer.Kept.class);
    assertThat(store.rows()).containsExactly("2\n");
  }

  @Test
  void nobodyIsToldThatRowsAreKeptWhenTheCommitFails() {
    QueuedPush one = Pushes.queued("1");
    QueuedPush two = Pushes.withKey("k", "2");
    store.broken = true;

    commit.write(List.of(one, two));

    for (QueuedPush push : List.of(one, two)) {
      assertThatThrownBy(() -> push.await(AT_ONCE)).hasRootCauseMessage("gone");
    }
  }

  private static RowAnswer answer(QueuedPush push) {
    return push.await(AT_ONCE);
  }

  private static Receipt kept(QueuedPush push) {
    return ((RowAnswer.Kept) answer(push)).receipt();
  }

  private static boolean isRepeat(QueuedPush push) {
    return ((RowAnswer.Kept) answer(push)).isRepeat();
  }

  /** Keeps groups as the database does: all of a transaction or nothing, and each key once. */
  private static final class MemoryStore implements RowStore {

    private record Key(UUID dataset, String key) {}

    private final Map<Key, KnownPush> keys = new HashMap<>();
    private final List<RowGroup> groups = new ArrayList<>();
    private int transactions;
    private boolean broken;
    private UUID changed = UUID.randomUUID();
    private String takenByAnother = "";

    List<String> rows() {
      return groups.stream().map(group -> new String(group.csv(), UTF_8)).toList();
    }

    @Override
    public Written insert(List<RowGroup> added) throws SQLException {
      if (broken) {
        throw new SQLException("gone");
      }
      Map<Key, KnownPush> more = new HashMap<>();
      for (RowGroup group : added) {
        UUID dataset = group.any().dataset().id();
        if (dataset.equals(changed)) {
          return Written.OUTDATED;
        }
        for (RowGroup.Member member : group.keyed()) {
          String key = String.valueOf(member.push().key());
          KnownPush known = new KnownPush(fingerprint(member.push()), member.receipt());
          if (key.equals(takenByAnother)) {
            keys.put(new Key(dataset, key), known);
            takenByAnother = "";
          }
          if (keys.containsKey(new Key(dataset, key))) {
            return Written.KEY_TAKEN;
          }
          more.put(new Key(dataset, key), known);
        }
      }
      keys.putAll(more);
      groups.addAll(added);
      transactions++;
      return Written.ALL;
    }

    @Override
    public Map<String, KnownPush> find(UUID dataset, Collection<String> wanted) {
      Map<String, KnownPush> found = new HashMap<>();
      for (String key : wanted) {
        KnownPush known = keys.get(new Key(dataset, key));
        if (known != null) {
          found.put(key, known);
        }
      }
      return found;
    }

    @Override
    public byte[] fingerprint(RowPush push) {
      return push.lines().csv();
    }
  }
}
