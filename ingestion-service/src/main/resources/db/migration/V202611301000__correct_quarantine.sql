-- Bad rows can be corrected; corrected rows go out as a batch of their own.
alter table quarantine_row add column state text not null default 'OPEN';
alter table quarantine_row add column version integer not null default 0;
alter table quarantine_row add column correction bytea;
alter table quarantine_row add column remaining jsonb;
alter table quarantine_row add column replay uuid;
alter table quarantine_row add column replay_row bigint;

comment on column quarantine_row.correction is 'The cells as they were corrected, encrypted; null before anyone did';
comment on column quarantine_row.remaining is 'What the last replay found wrong with the corrected row; null before one did';
comment on column quarantine_row.replay is 'The batch that the row last went out with';
comment on column quarantine_row.replay_row is 'Number of the row in that batch';

-- What a replay takes.
create index ix_quarantine_row_corrected on quarantine_row (batch) where state = 'CORRECTED';

-- Who corrected what: the columns, never their values. Outlives the rows.
create table quarantine_correction (
  batch uuid not null constraint fk_quarantine_correction_batch references batch,
  row_number bigint not null,
  version integer not null,
  columns jsonb not null,
  channel text not null,
  corrected_by text not null,
  corrected_at timestamptz not null,
  constraint pk_quarantine_correction primary key (batch, row_number, version)
);
