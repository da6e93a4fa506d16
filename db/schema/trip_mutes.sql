table kogge.trip_mutes
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  country character(2) not null

constraint trip_mutes_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint trip_mutes_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint trip_mutes_once UNIQUE (office_id, member_id, country);
constraint trip_mutes_pkey PRIMARY KEY (office_id, id);
policy door_forgets for all to kogge_door
  using true
  with check true;
policy self_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)));
grant delete to kogge_door;
grant select to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
