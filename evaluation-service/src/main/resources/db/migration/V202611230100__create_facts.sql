-- The units as the catalog tells of them; the newest version.
create table unit (
  code text constraint pk_unit primary key,
  version bigint not null,
  sequence integer not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  parent text,
  changed_at timestamptz not null
);

create index ix_unit_sequence on unit (sequence, code);
create index ix_unit_name_zh on unit (name_zh);

-- Numbers the facts of both tables in the order in which they were stored.
create sequence fact_position;

-- What was true of a dataset from occurred_at on. Rows are added and never changed.
create table dataset_fact (
  position bigint not null default nextval('fact_position') constraint pk_dataset_fact primary key,
  dataset uuid not null,
  version bigint not null,
  occurred_at timestamptz not null,
  unit text not null,
  state text not null,
  should_open boolean not null,
  open_type text not null,
  theme text not null,
  key_field text,
  metadata_filled integer not null,
  metadata_mandatory integer not null,
  ingested_at timestamptz not null default now(),
  constraint uq_dataset_fact_version unique (dataset, version)
);

-- Serves dataset_as_of: the newest version of each dataset up to an instant.
create index ix_dataset_fact_as_of on dataset_fact (dataset, version desc, occurred_at);

-- A release of a dataset. Rows are added and never changed.
create table release_fact (
  position bigint not null default nextval('fact_position') constraint pk_release_fact primary key,
  batch uuid not null constraint uq_release_fact_batch unique,
  dataset uuid not null,
  release bigint not null,
  released_at timestamptz not null,
  unit text not null,
  channel text not null,
  row_count bigint not null,
  column_count integer not null,
  byte_count bigint not null,
  completeness_numerator bigint not null,
  completeness_denominator bigint not null,
  conformity_numerator bigint not null,
  conformity_denominator bigint not null,
  uniqueness_numerator bigint not null,
  uniqueness_denominator bigint not null,
  content_hash text not null,
  ingested_at timestamptz not null default now()
);

-- Serves newest_release: the newest release of a dataset within a span of time.
create index ix_release_fact_as_of on release_fact (dataset, release desc, released_at);

-- Each dataset as it was at an instant, as far as the facts up to a position tell.
create function dataset_as_of(as_of timestamptz, up_to bigint) returns setof dataset_fact
language sql stable
begin atomic
  select distinct on (dataset) *
  from dataset_fact
  where occurred_at <= as_of and position <= up_to
  order by dataset, version desc;
end;

-- The newest release of a dataset between two instants, both included. One probe of the index for
-- each dataset: a dataset that is released every minute has many releases.
create function newest_release(which uuid, since timestamptz, as_of timestamptz, up_to bigint)
returns setof release_fact
language sql stable
begin atomic
  select *
  from release_fact
  where dataset = which and released_at between since and as_of and position <= up_to
  order by release desc
  limit 1;
end;
