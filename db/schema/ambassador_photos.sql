table kogge.ambassador_photos
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  ambassador_id uuid not null
  webp bytea not null
  hash text not null

constraint ambassador_photos_ambassador_exists FOREIGN KEY (office_id, ambassador_id) REFERENCES kogge.ambassadors(office_id, id) ON DELETE CASCADE;
constraint ambassador_photos_one_each UNIQUE (office_id, ambassador_id);
constraint ambassador_photos_pkey PRIMARY KEY (office_id, id);
constraint ambassador_photos_size CHECK ((octet_length(webp) < 524288));
policy everyone_reads for select to kogge_member, kogge_visitor
  using (EXISTS ( SELECT
   FROM kogge.offices o
  WHERE (o.id = ambassador_photos.office_id)));
policy self_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (EXISTS ( SELECT
   FROM kogge.ambassadors a
  WHERE ((a.office_id = ambassador_photos.office_id) AND (a.id = ambassador_photos.ambassador_id) AND (a.member_id = ( SELECT app.member_id() AS member_id)))))));
policy self_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (EXISTS ( SELECT
   FROM kogge.ambassadors a
  WHERE ((a.office_id = ambassador_photos.office_id) AND (a.id = ambassador_photos.ambassador_id) AND (a.member_id = ( SELECT app.member_id() AS member_id)))))));
policy self_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (EXISTS ( SELECT
   FROM kogge.ambassadors a
  WHERE ((a.office_id = ambassador_photos.office_id) AND (a.id = ambassador_photos.ambassador_id) AND (a.member_id = ( SELECT app.member_id() AS member_id)))))));
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (hash, webp) to kogge_member;
grant select to kogge_visitor;
