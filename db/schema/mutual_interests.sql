table kogge.mutual_interests
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  organisation_id uuid not null
  presence_id uuid not null
  other_office_id uuid not null
  other_organisation_id uuid not null
  other_presence_id uuid not null
  found_at timestamp with time zone not null default now()

constraint mutual_interests_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint mutual_interests_once UNIQUE (office_id, organisation_id, other_office_id, other_organisation_id);
constraint mutual_interests_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint mutual_interests_other_organisation_exists FOREIGN KEY (other_office_id, other_organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint mutual_interests_other_presence_exists FOREIGN KEY (other_office_id, other_presence_id) REFERENCES kogge.presences(office_id, id) ON DELETE CASCADE;
constraint mutual_interests_pkey PRIMARY KEY (office_id, id);
constraint mutual_interests_presence_exists FOREIGN KEY (office_id, presence_id) REFERENCES kogge.presences(office_id, id) ON DELETE CASCADE;
CREATE INDEX mutual_interests_other_organisation ON kogge.mutual_interests USING btree (other_office_id, other_organisation_id);
CREATE INDEX mutual_interests_other_presence ON kogge.mutual_interests USING btree (other_office_id, other_presence_id);
CREATE INDEX mutual_interests_presence ON kogge.mutual_interests USING btree (office_id, presence_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy editor_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
grant insert to kogge_door;
grant select to kogge_door;
grant select to kogge_member;
