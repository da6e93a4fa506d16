table kogge.results
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  case_id uuid
  trip_id uuid
  rung text not null
  happened_on date not null
  country character(2) not null
  band text
  note text not null default ''::text
  state text not null default 'reported'::text
  reporter_office_id uuid
  reporter_id uuid
  reporter_name text not null default ''::text
  reported_at timestamp with time zone not null default now()
  other_office_id uuid
  other_member_id uuid
  other_organisation_id uuid
  other_name text not null default ''::text
  decided_name text not null default ''::text
  decided_at timestamp with time zone
  decided_note text not null default ''::text
  reporter_reach text not null default 'sides'::text
  other_reach text not null default 'sides'::text
  reach text not null generated always as (
CASE
    WHEN ((state <> 'confirmed'::text) OR (('sides'::text = reporter_reach) OR ('sides'::text = other_reach))) THEN 'sides'::text
    WHEN (('office'::text = reporter_reach) OR ('office'::text = other_reach)) THEN 'office'::text
    ELSE 'network'::text
END) stored
  decided_member_id uuid

constraint results_band_known CHECK ((band = ANY (ARRAY['to-10k'::text, 'to-50k'::text, 'to-250k'::text, 'to-1m'::text, 'over-1m'::text])));
constraint results_case_exists FOREIGN KEY (office_id, case_id) REFERENCES kogge.cases(office_id, id) ON DELETE CASCADE;
constraint results_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint results_decided_has_a_day CHECK (((state = 'reported'::text) = (decided_at IS NULL)));
constraint results_note_length CHECK (((char_length(note) <= 500) AND (char_length(decided_note) <= 500)));
constraint results_nothing_has_no_band CHECK (((rung <> 'nothing'::text) OR (band IS NULL)));
constraint results_of_one_thing CHECK (((case_id IS NULL) <> (trip_id IS NULL)));
constraint results_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint results_once UNIQUE NULLS NOT DISTINCT (office_id, case_id, trip_id, rung, happened_on, reporter_office_id, reporter_id);
constraint results_one_other CHECK ((num_nonnulls(other_member_id, other_organisation_id) = num_nonnulls(other_office_id)));
constraint results_other_member_exists FOREIGN KEY (other_office_id, other_member_id) REFERENCES kogge.members(office_id, id);
constraint results_other_organisation_exists FOREIGN KEY (other_office_id, other_organisation_id) REFERENCES kogge.organisations(office_id, id);
constraint results_pkey PRIMARY KEY (office_id, id);
constraint results_reach_known CHECK (((reporter_reach = ANY (ARRAY['sides'::text, 'office'::text, 'network'::text])) AND (other_reach = ANY (ARRAY['sides'::text, 'office'::text, 'network'::text]))));
constraint results_reporter_whole CHECK (((reporter_office_id IS NULL) = (reporter_id IS NULL)));
constraint results_rung_known CHECK ((rung = ANY (ARRAY['talk'::text, 'meeting'::text, 'agreement'::text, 'business'::text, 'startup'::text, 'job'::text, 'internship'::text, 'project'::text, 'knowledge'::text, 'nothing'::text])));
constraint results_state_known CHECK ((state = ANY (ARRAY['reported'::text, 'confirmed'::text, 'contradicted'::text])));
constraint results_trip_exists FOREIGN KEY (office_id, trip_id) REFERENCES kogge.trips(office_id, id) ON DELETE CASCADE;
CREATE INDEX results_case_id ON kogge.results USING btree (office_id, case_id);
CREATE INDEX results_happened_on ON kogge.results USING btree (office_id, happened_on);
CREATE INDEX results_other_member_id ON kogge.results USING btree (other_office_id, other_member_id);
CREATE INDEX results_other_organisation_id ON kogge.results USING btree (other_office_id, other_organisation_id);
CREATE INDEX results_reporter_id ON kogge.results USING btree (reporter_office_id, reporter_id);
CREATE INDEX results_trip_id ON kogge.results USING btree (office_id, trip_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy reader_reads for select to kogge_member
  using ((reporter_id = ( SELECT app.member_id() AS member_id)) OR (other_member_id = ( SELECT app.member_id() AS member_id)) OR (other_organisation_id = ( SELECT app.organisation_id() AS organisation_id)) OR ((other_office_id = ( SELECT app.office_id() AS office_id)) AND (other_organisation_id IS NOT NULL) AND ( SELECT app.is_admin() AS is_admin)) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (reach <> 'sides'::text))) OR ((reach = 'network'::text) AND (office_id = ANY (( SELECT app.peers() AS peers)::uuid[]))));
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant update (decided_at, decided_name, decided_note, note, other_name, other_reach, reporter_name, state) to kogge_door;
grant select to kogge_member;
CREATE TRIGGER results_note_decider BEFORE UPDATE OF state ON kogge.results FOR EACH ROW WHEN ((new.state <> old.state)) EXECUTE FUNCTION app.note_decider();
