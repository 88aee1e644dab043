-- A batch's replays are listed, and looked for when it is deleted.
create index ix_batch_replay_of on batch (replay_of, sequence) where replay_of is not null;
