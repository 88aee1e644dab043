-- What a unit finds sensitive beside what everyone does: every version of its list, of which the
-- newest counts. There is no table of units here; the catalog has it.
create table sensitive_word_list (
  unit text not null,
  version bigint not null,
  words bytea not null,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint pk_sensitive_word_list primary key (unit, version)
);

comment on column sensitive_word_list.words is 'JSON, encrypted: the words are sensitive themselves';
