-- A ticket about bad rows as it stood from occurred_at on. Rows are added and never changed.
create table rectification_fact (
  position bigint not null default nextval('fact_position')
    constraint pk_rectification_fact primary key,
  rectification uuid not null,
  version integer not null,
  occurred_at timestamptz not null,
  dataset uuid not null,
  batch uuid not null,
  unit text not null,
  state text not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  settlement text,
  ingested_at timestamptz not null default now(),
  constraint uq_rectification_fact_version unique (rectification, version)
);

comment on column rectification_fact.due_at is 'The last instant at which it is on time';

-- Serves rectification_as_of: the newest version of each ticket up to an instant.
create index ix_rectification_fact_as_of
  on rectification_fact (rectification, version desc, occurred_at);

-- Each ticket as it stood at an instant, as far as the facts up to a position tell.
create function rectification_as_of(as_of timestamptz, up_to bigint)
returns setof rectification_fact
language sql stable
begin atomic
  select distinct on (rectification) *
  from rectification_fact
  where occurred_at <= as_of and position <= up_to
  order by rectification, version desc;
end;
