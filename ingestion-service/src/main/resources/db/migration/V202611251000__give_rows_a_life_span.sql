-- Rows of a table now live from one release to another, so that a delivery may add to a release,
-- change it or take rows out of it while readers go on reading the one before.
alter table release add column last_row bigint;
update release r
set last_row = coalesce((select rows_read from batch b where b.id = r.batch), row_count);
alter table release alter column last_row set not null;
alter table release add column structure text;
alter table release add column hash_sum bytea;

comment on column release.last_row is 'Greatest row number that the table has ever had';
comment on column release.structure is 'Hash of what later deliveries must share to be merged with these rows; null: none can';
comment on column release.hash_sum is 'State of the content hash, to go on from';

-- Several releases may read one table.
create index ix_release_table_name on release (table_name) where dropped_at is null;

-- The defaults are kept in the catalog: no row is written.
do $$
declare
  released record;
  key_index record;
begin
  for released in select distinct table_name from release where dropped_at is null loop
    execute format(
      'alter table open_library.%I
         add column _since bigint not null default 0,
         add column _until bigint not null default 9223372036854775807',
      released.table_name);
    for key_index in
      select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
      from pg_index
      where indrelid = format('open_library.%I', released.table_name)::regclass
        and indisunique and not indisprimary
    loop
      execute format('drop index %s', key_index.name);
      execute regexp_replace(key_index.definition, '\)$', ', _until)');
    end loop;
  end loop;
end
$$;
