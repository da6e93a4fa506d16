table kogge.association_memberships
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  organisation_id uuid not null
  association_id uuid not null
  since_on date
  until_on date

constraint association_memberships_association_exists FOREIGN KEY (office_id, association_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint association_memberships_in_order CHECK (((until_on IS NULL) OR (since_on IS NULL) OR (until_on >= since_on)));
constraint association_memberships_not_itself CHECK ((organisation_id <> association_id));
constraint association_memberships_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint association_memberships_pkey PRIMARY KEY (office_id, id);
CREATE INDEX association_memberships_association_id ON kogge.association_memberships USING btree (office_id, association_id);
CREATE INDEX association_memberships_organisation_id ON kogge.association_memberships USING btree (office_id, organisation_id);
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
policy seen_with_both for select to kogge_member, kogge_visitor
  using ((EXISTS ( SELECT
   FROM kogge.organisations o
  WHERE ((o.office_id = association_memberships.office_id) AND (o.id = association_memberships.organisation_id)))) AND (EXISTS ( SELECT
   FROM kogge.organisations a
  WHERE ((a.office_id = association_memberships.office_id) AND (a.id = association_memberships.association_id)))));
grant delete to kogge_door;
grant select to kogge_door;
grant select to kogge_indexer;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (since_on, until_on) to kogge_member;
grant select to kogge_visitor;
