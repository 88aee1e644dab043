-- A batch's replays are listed, the newest first.
create index ix_batch_replay_of on batch (replay_of, sequence) where replay_of is not null;
