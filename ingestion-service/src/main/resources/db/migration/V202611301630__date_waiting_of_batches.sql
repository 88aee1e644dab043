-- Since when a batch waits for what the platform lacks: it does not do so for ever.
alter table batch add column waiting_since timestamptz;
update batch set waiting_since = now() where waiting is not null and state = 'RECEIVED';

-- The reason stands from one attempt to the next, and no longer.
update batch set waiting = null where waiting is not null and state <> 'RECEIVED';
