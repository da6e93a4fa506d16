table kogge.organisation_changes
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  organisation_id uuid not null
  field text not null
  was text not null
  became text not null
  member_id uuid
  changed_at timestamp with time zone not null default now()
  seen_at timestamp with time zone

constraint organisation_changes_field_known CHECK ((field = ANY (ARRAY['name'::text, 'website'::text, 'registration'::text])));
constraint organisation_changes_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id);
constraint organisation_changes_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint organisation_changes_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint organisation_changes_pkey PRIMARY KEY (office_id, id);
CREATE INDEX organisation_changes_member_id ON kogge.organisation_changes USING btree (office_id, member_id);
CREATE UNIQUE INDEX organisation_changes_one_unseen ON kogge.organisation_changes USING btree (office_id, organisation_id, field) WHERE (seen_at IS NULL);
CREATE INDEX organisation_changes_organisation_id ON kogge.organisation_changes USING btree (office_id, organisation_id);
policy admin_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy admin_sees for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy door_works for all to kogge_door
  using true
  with check true;
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant update to kogge_door;
grant select to kogge_member;
grant update (seen_at) to kogge_member;
