-- The task to put the bad rows of a batch right; one for each batch that has any.
create table rectification (
  id uuid constraint pk_rectification primary key,
  sequence bigint generated always as identity,
  version integer not null,
  dataset uuid not null constraint fk_rectification_dataset references dataset,
  batch uuid not null constraint fk_rectification_batch references batch
    constraint uq_rectification_batch unique,
  batch_sequence bigint not null,
  unit text not null,
  state text not null,
  bad_rows bigint not null,
  unresolved_rows bigint not null,
  reasons jsonb not null,
  opened_at timestamptz not null,
  due_on date not null,
  overdue_at timestamptz,
  ended_at timestamptz,
  settlement text,
  settled_by uuid,
  waived_by text,
  waiver_reason text
);

comment on column rectification.reasons is 'How many cells or rows were refused, by reason';
comment on column rectification.due_on is 'The last day, in Asia/Shanghai, on which it is on time';
comment on column rectification.settled_by is 'The batch that passed the retest';

-- Lists are paged from the most urgent on, of the city or of a unit.
create index ix_rectification_due on rectification (due_on, sequence);
create index ix_rectification_unit_due on rectification (unit, due_on, sequence);

-- The few that a retest may close, or that may be overdue.
create index ix_rectification_unsettled on rectification (dataset, batch_sequence)
  where state in ('OPEN', 'OVERDUE');
