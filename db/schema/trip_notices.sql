table kogge.trip_notices
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  other_office_id uuid not null
  other_trip_id uuid not null
  told_at timestamp with time zone not null default now()

constraint trip_notices_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint trip_notices_once UNIQUE (office_id, member_id, other_office_id, other_trip_id);
constraint trip_notices_pkey PRIMARY KEY (office_id, id);
constraint trip_notices_trip_exists FOREIGN KEY (other_office_id, other_trip_id) REFERENCES kogge.trips(office_id, id) ON DELETE CASCADE;
CREATE INDEX trip_notices_trip ON kogge.trip_notices USING btree (other_office_id, other_trip_id);
policy door_forgets for all to kogge_door
  using true
  with check true;
policy self_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_notices.other_office_id) AND (t.id = trip_notices.other_trip_id)))));
grant delete to kogge_door;
grant select to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
