package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchMode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pushes of one sender to one dataset that are written together, in the order they came. */
final class RowGroup {

  private final UUID id = UUID.randomUUID();
  private final List<QueuedPush> members = new ArrayList<>();
  private int rows;

  /** What the pushes of a group have in common. */
  private record Kind(
      RowDataset dataset, BatchMode mode, BatchChannel channel, String receivedBy, String header) {

    static Kind of(RowPush push) {
      return new Kind(
          push.dataset(), push.mode(), push.channel(), push.receivedBy(), push.header());
    }
  }

  /** Sorts pushes into groups; pushes of one group stay in order. */
  static List<RowGroup> of(List<QueuedPush> pushes) {
    Map<Kind, RowGroup> groups = new LinkedHashMap<>();
    for (QueuedPush push : pushes) {
      groups.computeIfAbsent(Kind.of(push.push()), kind -> new RowGroup()).add(push);
    }
    return List.copyOf(groups.values());
  }

  /** One that has some of the pushes of another. */
  static RowGroup with(List<QueuedPush> pushes) {
    RowGroup group = new RowGroup();
    pushes.forEach(group::add);
    return group;
  }

  private void add(QueuedPush push) {
    members.add(push);
    rows += push.push().lines().count();
  }

  UUID id() {
    return id;
  }

  List<QueuedPush> members() {
    return members;
  }

  /** A push that speaks for all in what they have in common. */
  RowPush any() {
    return members.getFirst().push();
  }

  int rows() {
    return rows;
  }

  /** All its rows as lines of CSV. */
  byte[] csv() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    members.forEach(member -> all.writeBytes(member.push().lines().csv()));
    return all.toByteArray();
  }

  /** A push with the receipt that it is given once the group is kept. */
  record Member(QueuedPush queued, Receipt receipt) {

    RowPush push() {
      return queued.push();
    }
  }

  private List<Member> withReceipts() {
    List<Member> all = new ArrayList<>();
    int next = 1;
    for (QueuedPush member : members) {
      int after = next + member.push().lines().count();
      all.add(new Member(member, new Receipt(id, next, after - 1)));
      next = after;
    }
    return all;
  }

  /** The members with an idempotency key, in the order of their keys: the same for every writer. */
  List<Member> keyed() {
    return withReceipts().stream()
        .filter(member -> member.push().key() != null)
        .sorted(Comparator.comparing(member -> String.valueOf(member.push().key())))
        .toList();
  }

  /** Tells every caller that the rows are kept. */
  void kept() {
    for (Member member : withReceipts()) {
      member.queued().answer(new RowAnswer.Kept(member.receipt(), false));
    }
  }

  void answer(RowAnswer answer) {
    members.forEach(member -> member.answer(answer));
  }

  void fail(Throwable cause) {
    members.forEach(member -> member.fail(cause));
  }
}
