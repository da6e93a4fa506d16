table kogge.trips
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  traveller_name text not null
  organisation_id uuid
  kind text not null default 'trip'::text
  state text not null default 'planned'::text
  country character(2) not null
  from_on date not null
  until_on date not null
  sectors text[] not null default '{}'::text[]
  title text not null default ''::text
  body text not null default ''::text
  language text not null default 'nl'::text
  visibility text not null default 'network'::text
  room smallint
  report text not null default ''::text
  meetings integer
  leads integer
  agreements integer
  reported_at timestamp with time zone
  version integer not null default 1
  revision integer not null default 0
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()

constraint trips_body_length CHECK ((char_length(body) <= 2000));
constraint trips_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint trips_figures_size CHECK (((LEAST(meetings, leads, agreements) >= 0) AND (GREATEST(meetings, leads, agreements) <= 9999)));
constraint trips_in_order CHECK ((until_on >= from_on));
constraint trips_kind_known CHECK ((kind = ANY (ARRAY['trip'::text, 'delegation'::text])));
constraint trips_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text])));
constraint trips_not_a_stay CHECK ((until_on <= (from_on + 366)));
constraint trips_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint trips_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id);
constraint trips_pkey PRIMARY KEY (office_id, id);
constraint trips_report_length CHECK ((char_length(report) <= 4000));
constraint trips_room_size CHECK (((room >= 1) AND (room <= 500)));
constraint trips_state_known CHECK ((state = ANY (ARRAY['planned'::text, 'cancelled'::text])));
constraint trips_title_length CHECK ((char_length(title) <= 120));
constraint trips_traveller_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id);
constraint trips_visibility_known CHECK ((visibility = ANY (ARRAY['office'::text, 'network'::text])));
CREATE INDEX trips_member_id ON kogge.trips USING btree (office_id, member_id);
CREATE INDEX trips_organisation_id ON kogge.trips USING btree (office_id, organisation_id);
CREATE INDEX trips_until_on ON kogge.trips USING btree (until_on, office_id);
policy door_passes for update to kogge_door
  using true;
policy door_reads for select to kogge_door
  using true;
policy indexer_reads for select to kogge_indexer
  using true;
policy reader_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) OR ((visibility = 'network'::text) AND (office_id = ANY (( SELECT app.peers() AS peers)::uuid[]))));
policy traveller_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (member_id = ( SELECT app.member_id() AS member_id))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (member_id = ( SELECT app.member_id() AS member_id))));
policy traveller_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (member_id = ( SELECT app.member_id() AS member_id))));
grant select to kogge_door;
grant update (body, member_id, organisation_id, report, revision, state, title, traveller_name, updated_at, version) to kogge_door;
grant select (from_on, id, office_id, state, visibility) to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (agreements, body, country, from_on, kind, language, leads, meetings, organisation_id, report, reported_at, revision, room, sectors, state, title, traveller_name, until_on, updated_at, version, visibility) to kogge_member;
