package city.opendata.catalog.dataset;

import city.opendata.catalog.contract.TableSchema;
import city.opendata.kit.caller.Caller;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the open-data list through its whole life. What is decided on changes only while it
 * is registered, and its hash changes with it.
 */
@Entity
@Table(name = "dataset")
public class Dataset {

  @Id private UUID id;

  @Version private long version;

  @Column private String name;

  @Column private String code;

  @Column private String unitCode;

  @Column
  @Enumerated(EnumType.STRING)
  private DatasetState state;

  @Embedded private DatasetMetadata metadata;

  /** Up to 256 KiB, so lists leave it out. */
  @Column
  @Basic(fetch = FetchType.LAZY)
  @JdbcTypeCode(SqlTypes.JSON)
  private String contract;

  @Column private String contentHash;

  /** Subjects who registered, changed or submitted it. */
  @Column private List<String> makers;

  /** How often it was submitted. */
  @Column private int round;

  @Embedded private @Nullable ReleaseFigures release;

  @Embedded private @Nullable Withdrawal withdrawal;

  @Column private @Nullable Instant suspendedAt;

  @Column private Instant createdAt;

  @Column private Instant changedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  Dataset() {}

  Dataset(DatasetRequest request, String code, String unitCode, Caller maker, Instant now) {
    this.id = UUID.randomUUID();
    this.name = request.name();
    this.code = code;
    this.unitCode = unitCode;
    this.state = DatasetState.REGISTERED;
    this.metadata = request.metadata();
    this.makers = List.of();
    this.createdAt = now;
    describe(request, maker, now);
  }

  /** Takes over what a steward says of it. */
  final void describe(DatasetRequest request, Caller maker, Instant now) {
    metadata = request.metadata();
    contract = ContentJson.write(request.contract());
    contentHash = hashOf(request);
    madeBy(maker);
    changedAt = now;
  }

  /** The hash of what would be decided on if it said this. */
  final String hashOf(DatasetRequest request) {
    return ContentJson.hash(name, code, unitCode, request.metadata(), request.contract());
  }

  void enter(DatasetState next, Instant now) {
    state = next;
    changedAt = now;
  }

  void submittedBy(Caller maker) {
    madeBy(maker);
    round++;
  }

  void released(ReleaseFigures figures) {
    release = figures;
  }

  void suspended(@Nullable Instant since) {
    suspendedAt = since;
  }

  void withdrawn(String reason, Caller by, Instant now) {
    withdrawal = new Withdrawal(reason, by.subject(), by.name(), now);
  }

  private void madeBy(Caller maker) {
    makers = Stream.concat(makers.stream(), Stream.of(maker.subject())).distinct().toList();
  }

  public UUID id() {
    return id;
  }

  /** 1 at first; grows with every change. */
  long revision() {
    return version + 1;
  }

  public String name() {
    return name;
  }

  String code() {
    return code;
  }

  public String unitCode() {
    return unitCode;
  }

  public DatasetState state() {
    return state;
  }

  DatasetMetadata metadata() {
    return metadata;
  }

  TableSchema contract() {
    return ContentJson.read(contract);
  }

  public String contentHash() {
    return contentHash;
  }

  /** Whether this subject registered, changed or submitted it. */
  boolean isMaker(String subject) {
    return makers.contains(subject);
  }

  /** How often it was submitted: decisions belong to a round. */
  public int round() {
    return round;
  }

  public Optional<ReleaseFigures> release() {
    return Optional.ofNullable(release);
  }

  /** Since when nobody may read its records, if so. */
  Optional<Instant> suspendedAt() {
    return Optional.ofNullable(suspendedAt);
  }

  Optional<String> withdrawalReason() {
    return Optional.ofNullable(withdrawal).map(Withdrawal::reason);
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant changedAt() {
    return changedAt;
  }
}
