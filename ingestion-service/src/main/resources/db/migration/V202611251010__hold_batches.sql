-- A batch that may harm someone waits for a reviewer; a dry run ends without a release.
alter table batch add column hold jsonb;
alter table batch add column waived jsonb;
alter table batch add column decided_by text;
alter table batch add column decided_at timestamptz;
alter table batch add column decision_comment text;
alter table batch add column dry_run boolean not null default false;

comment on column batch.hold is 'Why it waits for a reviewer, did the last time, or of a dry run would';
comment on column batch.waived is 'What reviewers have seen and do not want to hold it again';

-- Apart from the batch, whose lists must not read them.
create table batch_preview (
  batch uuid constraint pk_batch_preview primary key constraint fk_batch_preview_batch references batch,
  rows text not null
);

comment on column batch_preview.rows is 'Of a dry run: rows as they would be released, a JSON array';

-- The few that wait for a reviewer, the oldest first.
create index ix_batch_held on batch (sequence) where state = 'HELD';
