table kogge.seekers
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  roles text[] not null
  countries text[] not null
  sectors text[] not null default '{}'::text[]
  brings text not null default ''::text
  told uuid[] not null default '{}'::uuid[]
  muted boolean not null default false
  changed_at timestamp with time zone not null default now()

constraint seekers_brings_length CHECK ((char_length(brings) <= 500));
constraint seekers_countries_count CHECK (((cardinality(countries) >= 1) AND (cardinality(countries) <= 10)));
constraint seekers_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint seekers_once UNIQUE (office_id, member_id);
constraint seekers_pkey PRIMARY KEY (office_id, id);
constraint seekers_roles_known CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['volunteer'::text, 'student'::text, 'lived-there'::text, 'expert'::text])));
constraint seekers_sectors_count CHECK ((cardinality(sectors) <= 12));
policy door_forgets for all to kogge_door
  using true;
policy indexer_reads for select to kogge_indexer
  using true;
policy self_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)));
grant delete to kogge_door;
grant select (brings, changed_at, countries, member_id, muted, office_id, roles, sectors, told) to kogge_door;
grant select (member_id, muted, office_id) to kogge_indexer;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (brings, changed_at, countries, muted, roles, sectors, told) to kogge_member;
