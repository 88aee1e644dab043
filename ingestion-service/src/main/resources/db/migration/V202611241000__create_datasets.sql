-- What the catalog says of each dataset, and which release the public reads.
create table dataset (
  id uuid constraint pk_dataset primary key,
  name text not null constraint uq_dataset_name unique,
  version bigint not null,
  unit text not null,
  title_zh text not null,
  title_en text,
  summary_zh text,
  state text not null,
  open_type text not null,
  contract jsonb,
  contract_hash text,
  withdrawal_reason text,
  changed_at timestamptz not null,
  last_release bigint not null default 0
);

comment on column dataset.contract is 'The approved contract; null until reviewers approved one';
comment on column dataset.last_release is 'Number of the current release; 0 when nothing was released yet';
