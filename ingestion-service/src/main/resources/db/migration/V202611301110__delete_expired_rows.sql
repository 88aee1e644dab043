-- Originals of bad rows are kept for a time and then deleted; what was deleted stays on record.
alter table batch add column quarantine_deleted_at timestamptz;

comment on column batch.quarantine_deleted_at is 'Its rows in quarantine were kept long enough and are gone';

-- Those that still have rows, the oldest first.
create index ix_batch_quarantine_kept on batch (finished_at)
  where rows_quarantined > 0 and quarantine_deleted_at is null;

create table quarantine_deletion (
  id bigint generated always as identity constraint pk_quarantine_deletion primary key,
  batch uuid not null constraint fk_quarantine_deletion_batch references batch,
  row_count bigint not null,
  cause text not null,
  kept_for text not null,
  deleted_at timestamptz not null
);

comment on table quarantine_deletion is 'One row for each transaction that deleted rows of a batch; holds none of their values';
comment on column quarantine_deletion.kept_for is 'The retention period, ISO 8601';
