table kogge.office_arms
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  webp bytea not null
  hash text not null

constraint office_arms_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint office_arms_one_each UNIQUE (office_id);
constraint office_arms_pkey PRIMARY KEY (office_id, id);
constraint office_arms_size CHECK ((octet_length(webp) < 524288));
policy admin_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy admin_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy admin_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy seen_with_office for select to kogge_member, kogge_visitor
  using (EXISTS ( SELECT
   FROM kogge.offices o
  WHERE (o.id = office_arms.office_id)));
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (hash, webp) to kogge_member;
grant select to kogge_visitor;
CREATE TRIGGER office_arms_note_act AFTER INSERT OR DELETE OR UPDATE ON kogge.office_arms FOR EACH ROW EXECUTE FUNCTION app.note_arms_act();
