table kogge.case_parties
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  case_id uuid not null
  other_office_id uuid not null
  member_id uuid
  organisation_id uuid

constraint case_parties_case_exists FOREIGN KEY (office_id, case_id) REFERENCES kogge.cases(office_id, id) ON DELETE CASCADE;
constraint case_parties_member_exists FOREIGN KEY (other_office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint case_parties_once UNIQUE NULLS NOT DISTINCT (office_id, case_id, other_office_id, member_id, organisation_id);
constraint case_parties_organisation_exists FOREIGN KEY (other_office_id, organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint case_parties_pkey PRIMARY KEY (office_id, id);
constraint case_parties_somebody CHECK (((member_id IS NULL) <> (organisation_id IS NULL)));
CREATE INDEX case_parties_member ON kogge.case_parties USING btree (other_office_id, member_id);
CREATE INDEX case_parties_organisation ON kogge.case_parties USING btree (other_office_id, organisation_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy party_reads for select to kogge_member
  using ((other_office_id = ( SELECT app.office_id() AS office_id)) AND ((member_id = ( SELECT app.member_id() AS member_id)) OR ((organisation_id IS NOT NULL) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))))));
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant select to kogge_member;
