table kogge.presence_details
  office_id uuid not null default app.office_id()
  id uuid not null
  place_id integer
  place_name text
  lat double precision
  lon double precision
  contact_member_id uuid
  source_key text

constraint presence_details_contact_exists FOREIGN KEY (office_id, contact_member_id) REFERENCES kogge.members(office_id, id);
constraint presence_details_pin_whole CHECK ((((lat IS NULL) = (lon IS NULL)) AND ((lat IS NULL) = (place_name IS NULL))));
constraint presence_details_pkey PRIMARY KEY (office_id, id);
constraint presence_details_place_exists FOREIGN KEY (place_id) REFERENCES kogge.places(id);
constraint presence_details_presence_exists FOREIGN KEY (office_id, id) REFERENCES kogge.presences(office_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX presence_details_contact_member_id ON kogge.presence_details USING btree (office_id, contact_member_id);
CREATE INDEX presence_details_place_id ON kogge.presence_details USING btree (place_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy editor_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (EXISTS ( SELECT
   FROM kogge.presences p
  WHERE ((p.office_id = presence_details.office_id) AND (p.id = presence_details.id) AND (p.organisation_id = ( SELECT app.organisation_id() AS organisation_id)))))));
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant update to kogge_door;
grant select to kogge_member;
