-- Rows that were pushed without a file. Those that were committed together are one row here, until
-- they become part of a batch; the table is a queue and stays small. There is no foreign key: its
-- check would make every push lock the dataset.
create table waiting_row_group (
  id uuid constraint pk_waiting_row_group primary key,
  position bigint generated always as identity,
  dataset uuid not null,
  mode text not null,
  channel text not null,
  received_by text not null,
  received_at timestamptz not null,
  header text not null,
  row_count integer not null,
  bytes integer not null,
  content bytea not null
) with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);

comment on column waiting_row_group.position is 'Orders the groups of a dataset: one that is committed has a smaller one than each that is begun later';
comment on column waiting_row_group.content is 'Lines of CSV, encrypted';

-- What is encrypted cannot be compressed.
alter table waiting_row_group alter column content set storage external;

create index ix_waiting_row_group_dataset on waiting_row_group (dataset, position);

-- Where the rows of a group have gone, for the receipts that were given for them.
create table row_receipt (
  row_group uuid constraint pk_row_receipt primary key,
  dataset uuid not null,
  received_at timestamptz not null,
  row_count integer not null,
  batch uuid not null constraint fk_row_receipt_batch references batch,
  first_row bigint not null
);

-- Old receipts are forgotten. They come in the order of their time, so that a few pages of index do.
create index ix_row_receipt_received_at on row_receipt using brin (received_at);

-- Pushes that must not be written again.
create table row_key (
  dataset uuid not null,
  key text collate "C" not null,
  fingerprint bytea not null,
  row_group uuid not null,
  first_row integer not null,
  last_row integer not null,
  received_at timestamptz not null,
  constraint pk_row_key primary key (dataset, key)
);

comment on column row_key.fingerprint is 'HMAC of mode and rows: the same key with other rows is refused';

create index ix_row_key_received_at on row_key using brin (received_at);

-- The last batch of a dataset's rows. Who makes the next one locks it.
create table row_feed (
  dataset uuid constraint pk_row_feed primary key constraint fk_row_feed_dataset references dataset,
  last_batch uuid constraint fk_row_feed_batch references batch,
  batched_at timestamptz
);
