table kogge.contacts_seen
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  introduction_id uuid not null
  seer_office_id uuid not null
  seer_id uuid not null
  seer_name text not null
  whose_office_id uuid not null
  whose_id uuid not null
  whose_name text not null
  via text not null
  seen_at timestamp with time zone not null default now()

constraint contacts_seen_introduction_exists FOREIGN KEY (office_id, introduction_id) REFERENCES kogge.introductions(office_id, id) ON DELETE CASCADE;
constraint contacts_seen_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint contacts_seen_pkey PRIMARY KEY (office_id, id);
constraint contacts_seen_via_known CHECK ((via = ANY (ARRAY['mail'::text, 'page'::text])));
CREATE INDEX contacts_seen_introduction ON kogge.contacts_seen USING btree (office_id, introduction_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy seen_with_introduction for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.introductions i
  WHERE ((i.office_id = contacts_seen.office_id) AND (i.id = contacts_seen.introduction_id))));
grant insert to kogge_door;
grant select to kogge_door;
grant select to kogge_member;
