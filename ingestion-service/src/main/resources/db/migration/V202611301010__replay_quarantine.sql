-- A batch may be made of corrected rows of another one.
alter table batch add column replay_of uuid constraint fk_batch_replay_of references batch;

comment on column batch.replay_of is 'The batch whose corrected rows it is made of; null: it was pushed';

-- Rows that a replay has, so that it may end.
create index ix_quarantine_row_replaying on quarantine_row (replay) where state = 'REPLAYING';
