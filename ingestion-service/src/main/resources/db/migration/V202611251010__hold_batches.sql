-- A batch that may harm someone waits for a reviewer; a dry run ends without a release.
alter table batch add column hold jsonb;
alter table batch add column waived jsonb;
alter table batch add column decided_by text;
alter table batch add column decided_at timestamptz;
alter table batch add column decision_comment text;
alter table batch add column dry_run boolean not null default false;
alter table batch add column preview jsonb;

comment on column batch.hold is 'Why it waits for a reviewer, or did the last time';
comment on column batch.waived is 'What a reviewer has seen and does not want to hold it again';
comment on column batch.preview is 'Of a dry run: masked rows as they would be released';

-- The few that wait for a reviewer, the oldest first.
create index ix_batch_held on batch (sequence) where state = 'HELD';
