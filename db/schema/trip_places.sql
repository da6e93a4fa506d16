table kogge.trip_places
  office_id uuid not null default app.office_id()
  id uuid not null
  place_id integer not null

constraint trip_places_pkey PRIMARY KEY (office_id, id);
constraint trip_places_place_exists FOREIGN KEY (place_id) REFERENCES kogge.places(id);
constraint trip_places_trip_exists FOREIGN KEY (office_id, id) REFERENCES kogge.trips(office_id, id) ON DELETE CASCADE;
CREATE INDEX trip_places_place_id ON kogge.trip_places USING btree (place_id);
policy seen_with_trip for select to kogge_member
  using (EXISTS ( SELECT
   FROM (kogge.trips t
     JOIN kogge.offices o ON ((o.id = t.office_id)))
  WHERE ((t.office_id = trip_places.office_id) AND (t.id = trip_places.id) AND ((NOT ((t.country)::text = ANY (o.sensitive_countries))) OR (t.member_id = ( SELECT app.member_id() AS member_id)) OR ((t.office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)) OR (EXISTS ( SELECT
           FROM kogge.trip_participants p
          WHERE ((p.office_id = t.office_id) AND (p.trip_id = t.id) AND (p.other_member_id = ( SELECT app.member_id() AS member_id)))))))));
policy traveller_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_places.office_id) AND (t.id = trip_places.id) AND (( SELECT app.is_admin() AS is_admin) OR (t.member_id = ( SELECT app.member_id() AS member_id)))))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_places.office_id) AND (t.id = trip_places.id) AND (( SELECT app.is_admin() AS is_admin) OR (t.member_id = ( SELECT app.member_id() AS member_id)))))));
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
