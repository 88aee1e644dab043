-- Units that open data. The constraints wait for the commit, so that one file may swap places.
create table organisation (
  code text collate "C" constraint pk_organisation primary key,
  version bigint not null,
  sequence integer not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  parent text collate "C",
  changed_at timestamptz not null,
  constraint uq_organisation_sequence unique (sequence) deferrable initially deferred,
  constraint uq_organisation_name_zh unique (name_zh) deferrable initially deferred,
  constraint fk_organisation_parent foreign key (parent) references organisation (code)
    deferrable initially deferred
);
