-- One row for each delivery. The sequence gives deliveries of a dataset the order of their events.
create table batch (
  id uuid constraint pk_batch primary key,
  sequence bigint generated always as identity,
  dataset uuid not null constraint fk_batch_dataset references dataset,
  idempotency_key text,
  mode text not null,
  channel text not null,
  charset text,
  bytes bigint not null,
  sha256 text not null,
  received_by text not null,
  received_at timestamptz not null,
  state text not null,
  attempt integer not null default 0,
  started_at timestamptz,
  finished_at timestamptz,
  rows_read bigint,
  rows_released bigint,
  rows_quarantined bigint,
  release bigint,
  rejection jsonb,
  report jsonb,
  constraint uq_batch_idempotency_key unique (dataset, idempotency_key)
);

-- Lists are paged from the newest delivery back.
create index ix_batch_dataset_sequence on batch (dataset, sequence desc);

-- The few that a worker holds or that wait for one.
create index ix_batch_unfinished on batch (state) where state in ('RECEIVED', 'PROCESSING');

-- Rows that broke the contract; the original as it came, encrypted.
create table quarantine_row (
  batch uuid not null constraint fk_quarantine_row_batch references batch,
  attempt integer not null,
  row_number bigint not null,
  line bigint not null,
  errors jsonb not null,
  original bytea not null,
  constraint pk_quarantine_row primary key (batch, attempt, row_number)
);
