-- An attempt that the platform lacked something for does not count against its batch.
alter table batch add column failures integer not null default 0;
update batch set failures = attempt where state in ('RECEIVED', 'PROCESSING');

-- Why a batch was not loaded yet.
alter table batch add column waiting jsonb;
