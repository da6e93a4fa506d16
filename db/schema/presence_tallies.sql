table kogge.presence_tallies
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  audience text not null
  country character(2) not null
  standing text not null
  from_year integer not null
  until_year integer
  undated boolean not null
  seeking boolean not null
  offering boolean not null
  presences integer not null

constraint presence_tallies_audience_known CHECK ((audience = ANY (ARRAY['office'::text, 'network'::text, 'public'::text])));
constraint presence_tallies_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint presence_tallies_pkey PRIMARY KEY (office_id, id);
CREATE INDEX presence_tallies_country ON kogge.presence_tallies USING btree (office_id, country) INCLUDE (audience, standing, from_year, until_year, seeking, offering, presences);
policy door_works for all to kogge_door
  using true
  with check true;
policy reader_reads for select to kogge_member
  using ((audience = 'public'::text) OR (office_id = ( SELECT app.office_id() AS office_id)) OR ((audience = 'network'::text) AND (office_id = ANY (( SELECT app.peers() AS peers)::uuid[]))));
policy visitor_reads for select to kogge_visitor
  using (audience = 'public'::text);
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant select to kogge_member;
grant select to kogge_visitor;
