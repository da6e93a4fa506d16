table kogge.trip_participants
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  trip_id uuid not null
  other_office_id uuid not null
  other_member_id uuid not null
  name text not null
  organisation text not null default ''::text
  created_at timestamp with time zone not null default now()

constraint trip_participants_member_exists FOREIGN KEY (other_office_id, other_member_id) REFERENCES kogge.members(office_id, id);
constraint trip_participants_name_length CHECK ((((char_length(name) >= 1) AND (char_length(name) <= 120)) AND (char_length(organisation) <= 200)));
constraint trip_participants_once UNIQUE (office_id, trip_id, other_office_id, other_member_id);
constraint trip_participants_pkey PRIMARY KEY (office_id, id);
constraint trip_participants_trip_exists FOREIGN KEY (office_id, trip_id) REFERENCES kogge.trips(office_id, id) ON DELETE CASCADE;
CREATE INDEX trip_participants_member ON kogge.trip_participants USING btree (other_office_id, other_member_id);
policy door_works for all to kogge_door
  using true;
policy participant_leaves for delete to kogge_member
  using (other_member_id = ( SELECT app.member_id() AS member_id));
policy seen_with_trip for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_participants.office_id) AND (t.id = trip_participants.trip_id))));
policy traveller_adds for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_participants.office_id) AND (t.id = trip_participants.trip_id) AND (( SELECT app.is_admin() AS is_admin) OR (t.member_id = ( SELECT app.member_id() AS member_id)))))));
policy traveller_removes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_participants.office_id) AND (t.id = trip_participants.trip_id) AND (( SELECT app.is_admin() AS is_admin) OR (t.member_id = ( SELECT app.member_id() AS member_id)))))));
grant delete to kogge_door;
grant select to kogge_door;
grant update (name, organisation) to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
