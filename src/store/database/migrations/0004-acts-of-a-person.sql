-- What somebody has done (上手五步, and the operation log of one person) is found without reading all events of
-- a type.

create index events_by_actor on events (region_id, actor_id, type) where actor_id is not null;
