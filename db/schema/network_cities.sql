table kogge.network_cities
  id uuid not null default uuidv7()
  network_id uuid not null
  office_id uuid
  name text not null
  country character(2) not null
  lat double precision not null
  lon double precision not null
  geonames_id integer
  evidence text not null
  state text not null

constraint network_cities_evidence_known CHECK ((evidence = ANY (ARRAY['source'::text, 'unverified'::text])));
constraint network_cities_network_exists FOREIGN KEY (network_id) REFERENCES kogge.networks(id);
constraint network_cities_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint network_cities_once UNIQUE (network_id, country, name);
constraint network_cities_pkey PRIMARY KEY (id);
constraint network_cities_state_known CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text])));
CREATE INDEX network_cities_office_id ON kogge.network_cities USING btree (office_id);
policy everyone_reads for select to kogge_member, kogge_visitor
  using true;
policy indexer_reads for select to kogge_indexer
  using true;
policy platform_changes for update to kogge_member
  using ( SELECT app.is_platform() AS is_platform)
  with check ( SELECT app.is_platform() AS is_platform);
policy platform_creates for insert to kogge_member
  with check ( SELECT app.is_platform() AS is_platform);
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (country, evidence, geonames_id, lat, lon, name, office_id, state) to kogge_member;
grant select to kogge_visitor;
