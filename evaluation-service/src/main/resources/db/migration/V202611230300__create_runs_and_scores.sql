-- A score run and what it froze.
create table score_run (
  id uuid constraint pk_score_run primary key,
  state text not null,
  target_year integer not null,
  target_revision integer not null,
  period integer not null,
  cut_off timestamptz not null,
  scheme integer not null
    constraint fk_score_run_scheme references indicator_scheme (version),
  fact_position bigint not null,
  input_hash text not null,
  created_at timestamptz not null,
  created_by text not null,
  constraint fk_score_run_target_set
    foreign key (target_year, target_revision) references target_set (year, revision)
);

-- Serves the list of runs, newest first.
create index ix_score_run_created on score_run (created_at desc, id desc);

create table unit_score (
  run uuid not null constraint fk_unit_score_run references score_run (id),
  unit text not null,
  sequence integer not null,
  unit_group text not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  target integer,
  total numeric(5, 2),
  rank integer,
  constraint pk_unit_score primary key (run, unit)
);

create table dimension_score (
  run uuid not null,
  unit text not null,
  dimension text not null,
  weight numeric not null,
  score numeric(7, 6),
  constraint pk_dimension_score primary key (run, unit, dimension),
  constraint fk_dimension_score_unit
    foreign key (run, unit) references unit_score (run, unit)
);

create table indicator_score (
  run uuid not null,
  unit text not null,
  indicator text not null,
  numerator bigint,
  denominator bigint,
  value numeric,
  estimate text,
  score numeric(7, 6),
  reason text,
  constraint pk_indicator_score primary key (run, unit, indicator),
  constraint fk_indicator_score_unit
    foreign key (run, unit) references unit_score (run, unit),
  constraint ck_indicator_score_measured
    check ((score is null) = (reason is not null))
);
