table kogge.ambassador_desks
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  ambassador_id uuid not null
  country character(2) not null
  rank smallint not null default 1
  years smallint

constraint ambassador_desks_ambassador_exists FOREIGN KEY (office_id, ambassador_id) REFERENCES kogge.ambassadors(office_id, id) ON DELETE CASCADE;
constraint ambassador_desks_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint ambassador_desks_once UNIQUE (office_id, ambassador_id, country);
constraint ambassador_desks_pkey PRIMARY KEY (office_id, id);
constraint ambassador_desks_rank_range CHECK (((rank >= 1) AND (rank <= 999)));
constraint ambassador_desks_years_range CHECK (((years >= 0) AND (years <= 80)));
CREATE INDEX ambassador_desks_country ON kogge.ambassador_desks USING btree (country, office_id);
policy admin_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy admin_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy door_works for all to kogge_door
  using true
  with check true;
policy everyone_reads for select to kogge_member, kogge_visitor
  using (EXISTS ( SELECT
   FROM kogge.offices o
  WHERE (o.id = ambassador_desks.office_id)));
policy indexer_reads for select to kogge_indexer
  using true;
policy self_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (EXISTS ( SELECT
   FROM kogge.ambassadors a
  WHERE ((a.office_id = ambassador_desks.office_id) AND (a.id = ambassador_desks.ambassador_id) AND (a.member_id = ( SELECT app.member_id() AS member_id)))))));
grant insert to kogge_door;
grant select to kogge_door;
grant update (rank) to kogge_door;
grant select to kogge_indexer;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (rank, years) to kogge_member;
grant select to kogge_visitor;
CREATE TRIGGER ambassador_desks_guard BEFORE UPDATE ON kogge.ambassador_desks FOR EACH ROW EXECUTE FUNCTION app.guard_ambassador_rank();
CREATE TRIGGER ambassador_desks_release_work AFTER DELETE ON kogge.ambassador_desks FOR EACH ROW EXECUTE FUNCTION app.release_work();
