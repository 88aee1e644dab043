-- The last running number that was given within a classification.
create table catalogue_number (
  classification text constraint pk_catalogue_number primary key,
  last_number bigint not null
);

-- Entries of the open-data list. Rows are never deleted, so names and codes are never used again.
create table dataset (
  id uuid constraint pk_dataset primary key,
  version bigint not null,
  name text collate "C" not null constraint uq_dataset_name unique,
  code text not null constraint uq_dataset_code unique,
  unit_code text collate "C" not null
    constraint fk_dataset_organisation references organisation (code),
  state text not null,
  title_zh text not null,
  title_en text,
  summary_zh text,
  summary_en text,
  keywords text[] not null,
  theme text not null,
  key_field text,
  should_open boolean not null,
  should_open_reason text,
  open_type text not null,
  open_condition text,
  update_cycle text not null,
  grade text not null,
  licence text,
  contact text,
  spatial_coverage text,
  temporal_coverage text,
  data_format text,
  contract jsonb not null,
  content_hash text not null,
  makers text[] not null,
  round integer not null,
  release_number bigint,
  release_row_count bigint,
  release_column_count integer,
  release_bytes bigint,
  released_at timestamptz,
  withdrawal_reason text,
  withdrawn_by text,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null
);

-- Lists page by name within what the caller sees.
create index ix_dataset_state_name on dataset (state, name);
create index ix_dataset_unit_name on dataset (unit_code, name);
create index ix_dataset_theme_name on dataset (theme, name);
