-- Ingestion has suspended the records of a dataset.
alter table dataset add column suspended_at timestamptz;

comment on column dataset.suspended_at is 'Since when nobody may read its records; null: they may be read';
