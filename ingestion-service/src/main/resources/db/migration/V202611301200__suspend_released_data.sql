-- Released data in which something was found that should not be out is not readable until a
-- secrecy reviewer decides.
alter table dataset add column suspended_at timestamptz;

comment on column dataset.suspended_at is 'Since when nobody may read its records; null: they may be read';

create table suspension (
  id uuid constraint pk_suspension primary key,
  sequence bigint generated always as identity,
  dataset uuid not null constraint fk_suspension_dataset references dataset,
  release uuid not null constraint fk_suspension_release references release,
  state text not null,
  findings jsonb not null,
  suspended_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_comment text,
  ended_at timestamptz
);

comment on column suspension.findings is 'Column, kind, severity and counts; no value';
comment on column suspension.ended_at is 'When a reviewer lifted it, or other rows took the place of those';

-- A dataset is suspended once; more that is found is added.
create unique index uq_suspension_open on suspension (dataset) where ended_at is null;
create index ix_suspension_sequence on suspension (sequence);

-- How far the sweep has looked through each release, and by which detectors.
create table release_sweep (
  release uuid constraint pk_release_sweep primary key constraint fk_release_sweep_release references release,
  detectors text not null,
  claim uuid not null,
  claimed_until timestamptz not null,
  last_row bigint not null,
  findings jsonb not null,
  finished_at timestamptz
);

comment on column release_sweep.claim is 'The replica that looks through it; another one takes over when it does not move';
comment on column release_sweep.last_row is 'Rows up to this one were looked at';
