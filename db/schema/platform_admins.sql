table kogge.platform_admins
  user_id uuid not null

constraint platform_admins_pkey PRIMARY KEY (user_id);
policy door_appoints for insert to kogge_door
  with check true;
policy door_drops for delete to kogge_door
  using true;
policy door_reads for select to kogge_door
  using true;
policy indexer_reads for select to kogge_indexer
  using true;
policy self_reads for select to kogge_member
  using (user_id = ( SELECT app.user_id() AS user_id));
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant select to kogge_indexer;
grant select to kogge_member;
CREATE TRIGGER platform_admins_note_act AFTER INSERT ON kogge.platform_admins FOR EACH ROW EXECUTE FUNCTION app.note_platform_act();
