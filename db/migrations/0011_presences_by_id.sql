-- Search answers ids, and rows are read by id alone, whatever their office (presences.server.ts byIds); the primary key begins with
-- the office. Not unique: the office belongs to the key, and a unique index would tell one office of another's ids.
create index presences_id on kogge.presences (id);
