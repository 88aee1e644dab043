-- A release is loaded into a table of its own in staging, where only this service sees it, and
-- moves to the open library in the transaction that releases it. The public side reads with a role
-- that sees the open library alone; whoever creates the database creates that role before.
create schema staging;
create schema open_library;
grant usage on schema open_library to open_library_reader;

create table release (
  batch uuid constraint pk_release primary key constraint fk_release_batch references batch,
  dataset uuid not null constraint fk_release_dataset references dataset,
  number bigint not null,
  table_name text not null,
  contract jsonb not null,
  row_count bigint not null,
  bytes bigint not null,
  largest_row bigint not null,
  content_hash text not null,
  released_at timestamptz not null,
  superseded_at timestamptz,
  dropped_at timestamptz,
  constraint uq_release_number unique (dataset, number)
);

comment on column release.largest_row is 'Bytes of the largest row: readers fetch so many rows at once that memory stays bounded';

-- The janitor looks for releases whose time is over.
create index ix_release_superseded on release (superseded_at) where dropped_at is null;
