table kogge.ambassadors
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  name text not null
  languages text[] not null default '{}'::text[]
  help jsonb not null default '{}'::jsonb
  since_on date not null default CURRENT_DATE
  until_on date
  sectors text[] not null default '{}'::text[]
  help_not jsonb not null default '{}'::jsonb
  about jsonb not null default '{}'::jsonb
  organisation_id uuid
  available_days text[] not null default '{}'::text[]
  paused_until date
  open_limit smallint not null default 5
  confirmed_on date not null default CURRENT_DATE
  reminded_on date
  answered_on date

constraint ambassadors_days_known CHECK ((available_days <@ '{mon,tue,wed,thu,fri,sat,sun}'::text[]));
constraint ambassadors_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id);
constraint ambassadors_one_each UNIQUE (office_id, member_id);
constraint ambassadors_open_limit_range CHECK (((open_limit >= 1) AND (open_limit <= 50)));
constraint ambassadors_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id);
constraint ambassadors_pkey PRIMARY KEY (office_id, id);
CREATE INDEX ambassadors_ending ON kogge.ambassadors USING btree (office_id, until_on) WHERE (until_on IS NOT NULL);
CREATE INDEX ambassadors_organisation_id ON kogge.ambassadors USING btree (office_id, organisation_id);
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
  WHERE (o.id = ambassadors.office_id)));
policy indexer_reads for select to kogge_indexer
  using true;
policy self_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (member_id = ( SELECT app.member_id() AS member_id))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (member_id = ( SELECT app.member_id() AS member_id))));
grant insert to kogge_door;
grant select to kogge_door;
grant update (answered_on, confirmed_on, sectors, since_on, until_on) to kogge_door;
grant select to kogge_indexer;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (about, available_days, confirmed_on, help, help_not, languages, name, open_limit, organisation_id, paused_until, reminded_on, sectors, since_on, until_on) to kogge_member;
grant select (about, available_days, confirmed_on, help, help_not, id, languages, name, office_id, organisation_id, paused_until, sectors, since_on, until_on) to kogge_visitor;
CREATE TRIGGER ambassadors_guard BEFORE UPDATE ON kogge.ambassadors FOR EACH ROW EXECUTE FUNCTION app.guard_ambassador_term();
CREATE TRIGGER ambassadors_release_paused AFTER UPDATE OF paused_until ON kogge.ambassadors FOR EACH ROW WHEN ((new.paused_until IS DISTINCT FROM old.paused_until)) EXECUTE FUNCTION app.release_paused();
CREATE TRIGGER ambassadors_release_work AFTER UPDATE OF until_on ON kogge.ambassadors FOR EACH ROW EXECUTE FUNCTION app.release_work();
