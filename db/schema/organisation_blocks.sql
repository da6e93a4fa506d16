table kogge.organisation_blocks
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  organisation_id uuid not null
  other_office_id uuid not null
  other_organisation_id uuid
  other_member_id uuid
  other_name text not null
  blocked_by uuid
  blocked_at timestamp with time zone not null default now()

constraint organisation_blocks_by_exists FOREIGN KEY (office_id, blocked_by) REFERENCES kogge.members(office_id, id) ON DELETE SET NULL (blocked_by);
constraint organisation_blocks_member_exists FOREIGN KEY (other_office_id, other_member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint organisation_blocks_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint organisation_blocks_once UNIQUE NULLS NOT DISTINCT (office_id, organisation_id, other_office_id, other_organisation_id, other_member_id);
constraint organisation_blocks_one CHECK (((other_organisation_id IS NULL) <> (other_member_id IS NULL)));
constraint organisation_blocks_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint organisation_blocks_other_exists FOREIGN KEY (other_office_id, other_organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint organisation_blocks_pkey PRIMARY KEY (office_id, id);
CREATE INDEX organisation_blocks_by ON kogge.organisation_blocks USING btree (office_id, blocked_by);
CREATE INDEX organisation_blocks_member ON kogge.organisation_blocks USING btree (other_office_id, other_member_id);
CREATE INDEX organisation_blocks_other ON kogge.organisation_blocks USING btree (other_office_id, other_organisation_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy editor_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy editor_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
grant insert to kogge_door;
grant select to kogge_door;
grant delete to kogge_member;
grant select to kogge_member;
