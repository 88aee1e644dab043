-- Events that were committed with a change and wait for the relay.
create table outbox_event (
  position bigint generated always as identity constraint pk_outbox_event primary key,
  id uuid not null,
  topic text not null,
  key text not null,
  type text not null,
  subject text not null,
  occurred_at timestamptz not null,
  data text not null
);

-- Events that took effect; an event id is handled once.
create table inbox_event (
  event_id uuid constraint pk_inbox_event primary key,
  type text not null,
  handled_at timestamptz not null default now()
);
