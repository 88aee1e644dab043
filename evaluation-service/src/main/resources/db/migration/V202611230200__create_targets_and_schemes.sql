-- A revision of a year's targets. Rows are added and never changed.
create table target_set (
  id bigint generated always as identity constraint pk_target_set primary key,
  year integer not null,
  revision integer not null,
  kind text not null,
  total bigint not null,
  content_hash text not null,
  created_at timestamptz not null,
  created_by text not null,
  constraint uq_target_set_revision unique (year, revision)
);

-- No target (null) is not a target of 0.
create table target (
  target_set bigint not null constraint fk_target_target_set references target_set (id),
  sequence integer not null,
  unit text not null,
  name_zh text not null,
  kind text not null,
  target integer,
  constraint pk_target primary key (target_set, sequence),
  constraint uq_target_unit unique (target_set, unit)
);

-- Versions of the indicator scheme. Rows are added and never changed.
create table indicator_scheme (
  version integer generated always as identity constraint pk_indicator_scheme primary key,
  content_hash text not null constraint uq_indicator_scheme_content unique,
  content text not null,
  created_at timestamptz not null default now()
);
