-- Every decision that was made; rows are only ever added.
create table review_decision (
  position bigint generated always as identity constraint pk_review_decision primary key,
  dataset_id uuid not null constraint fk_review_decision_dataset references dataset (id),
  round integer not null,
  stage text not null,
  decision text not null,
  reason text,
  content_hash text not null,
  subject text not null,
  subject_name text not null,
  decided_at timestamptz not null,
  constraint uq_review_decision_stage unique (dataset_id, round, stage)
);

create index ix_review_decision_dataset on review_decision (dataset_id, position);
