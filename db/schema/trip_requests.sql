table kogge.trip_requests
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  other_office_id uuid not null
  other_trip_id uuid not null
  kind text not null
  what text not null
  asker_name text not null
  asker_organisation text not null default ''::text
  state text not null default 'open'::text
  answer text not null default ''::text
  created_at timestamp with time zone not null default now()
  answered_at timestamp with time zone

constraint trip_requests_answer_length CHECK ((char_length(answer) <= 1000));
constraint trip_requests_asker_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id);
constraint trip_requests_kind_known CHECK ((kind = ANY (ARRAY['take'::text, 'join'::text])));
constraint trip_requests_name_length CHECK ((((char_length(asker_name) >= 1) AND (char_length(asker_name) <= 120)) AND (char_length(asker_organisation) <= 200)));
constraint trip_requests_pkey PRIMARY KEY (office_id, id);
constraint trip_requests_state_known CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'lapsed'::text])));
constraint trip_requests_trip_exists FOREIGN KEY (other_office_id, other_trip_id) REFERENCES kogge.trips(office_id, id) ON DELETE CASCADE;
constraint trip_requests_what_length CHECK (((char_length(what) >= 1) AND (char_length(what) <= 1000)));
CREATE INDEX trip_requests_member_id ON kogge.trip_requests USING btree (office_id, member_id);
CREATE UNIQUE INDEX trip_requests_open_once ON kogge.trip_requests USING btree (office_id, member_id, other_office_id, other_trip_id, kind) WHERE (state = 'open'::text);
CREATE INDEX trip_requests_trip ON kogge.trip_requests USING btree (other_office_id, other_trip_id);
policy asker_asks for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)) AND (state = 'open'::text) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_requests.other_office_id) AND (t.id = trip_requests.other_trip_id) AND (t.state = 'planned'::text) AND (t.member_id <> trip_requests.member_id)))));
policy asker_ends for update to kogge_member
  using ((member_id = ( SELECT app.member_id() AS member_id)) AND (state = 'open'::text))
  with check ((member_id = ( SELECT app.member_id() AS member_id)) AND (state = ANY (ARRAY['withdrawn'::text, 'lapsed'::text])));
policy concerned_reads for select to kogge_member
  using ((member_id = ( SELECT app.member_id() AS member_id)) OR ((other_office_id = ( SELECT app.office_id() AS office_id)) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_requests.other_office_id) AND (t.id = trip_requests.other_trip_id) AND (( SELECT app.is_admin() AS is_admin) OR (( SELECT app.member_id() AS member_id) = t.member_id)))))));
policy door_ends for all to kogge_door
  using true;
policy indexer_reads for select to kogge_indexer
  using true;
policy traveller_answers for update to kogge_member
  using ((state = 'open'::text) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_requests.other_office_id) AND (t.id = trip_requests.other_trip_id) AND (t.member_id = ( SELECT app.member_id() AS member_id))))))
  with check ((state = ANY (ARRAY['accepted'::text, 'declined'::text])) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_requests.other_office_id) AND (t.id = trip_requests.other_trip_id) AND (t.member_id = ( SELECT app.member_id() AS member_id))))));
grant select to kogge_door;
grant update (answer, asker_name, asker_organisation, state, what) to kogge_door;
grant select (id, member_id, office_id, other_office_id, other_trip_id, state) to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (answer, answered_at, state) to kogge_member;
