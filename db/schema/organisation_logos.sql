table kogge.organisation_logos
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  organisation_id uuid not null
  webp bytea not null
  hash text not null

constraint organisation_logos_one_each UNIQUE (office_id, organisation_id);
constraint organisation_logos_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint organisation_logos_pkey PRIMARY KEY (office_id, id);
constraint organisation_logos_size CHECK ((octet_length(webp) < 524288));
policy door_forgets for all to kogge_door
  using true
  with check true;
policy editor_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy editor_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy editor_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy indexer_reads for select to kogge_indexer
  using true;
policy seen_with_organisation for select to kogge_member, kogge_visitor
  using (EXISTS ( SELECT
   FROM kogge.organisations o
  WHERE ((o.office_id = organisation_logos.office_id) AND (o.id = organisation_logos.organisation_id))));
grant delete to kogge_door;
grant select to kogge_door;
grant select to kogge_indexer;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (hash, webp) to kogge_member;
grant select to kogge_visitor;
