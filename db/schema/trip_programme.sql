table kogge.trip_programme
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  trip_id uuid not null
  held_on date not null
  begins time without time zone
  ends time without time zone
  title text not null
  place text not null default ''::text
  body text not null default ''::text
  "position" integer not null default 0

constraint trip_programme_body_length CHECK ((char_length(body) <= 1000));
constraint trip_programme_in_order CHECK (((ends IS NULL) OR ((begins IS NOT NULL) AND (ends > begins))));
constraint trip_programme_pkey PRIMARY KEY (office_id, id);
constraint trip_programme_place_length CHECK ((char_length(place) <= 160));
constraint trip_programme_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 160)));
constraint trip_programme_trip_exists FOREIGN KEY (office_id, trip_id) REFERENCES kogge.trips(office_id, id) ON DELETE CASCADE;
CREATE INDEX trip_programme_trip_id ON kogge.trip_programme USING btree (office_id, trip_id);
policy door_forgets for all to kogge_door
  using true
  with check true;
policy seen_with_trip for select to kogge_member
  using (EXISTS ( SELECT
   FROM (kogge.trips t
     JOIN kogge.offices o ON ((o.id = t.office_id)))
  WHERE ((t.office_id = trip_programme.office_id) AND (t.id = trip_programme.trip_id) AND ((NOT ((t.country)::text = ANY (o.sensitive_countries))) OR (t.member_id = ( SELECT app.member_id() AS member_id)) OR ((t.office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)) OR (EXISTS ( SELECT
           FROM kogge.trip_participants p
          WHERE ((p.office_id = t.office_id) AND (p.trip_id = t.id) AND (p.other_member_id = ( SELECT app.member_id() AS member_id)))))))));
policy traveller_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_programme.office_id) AND (t.id = trip_programme.trip_id) AND (( SELECT app.is_admin() AS is_admin) OR (t.member_id = ( SELECT app.member_id() AS member_id)))))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (EXISTS ( SELECT
   FROM kogge.trips t
  WHERE ((t.office_id = trip_programme.office_id) AND (t.id = trip_programme.trip_id) AND (( SELECT app.is_admin() AS is_admin) OR (t.member_id = ( SELECT app.member_id() AS member_id)))))));
grant delete to kogge_door;
grant select to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (begins, body, ends, held_on, place, position, title) to kogge_member;
