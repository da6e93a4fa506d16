table kogge.saved_searches
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  name text not null
  query text not null
  paused boolean not null default false
  told_at timestamp with time zone not null default now()
  created_at timestamp with time zone not null default now()

constraint saved_searches_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint saved_searches_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)));
constraint saved_searches_pkey PRIMARY KEY (office_id, id);
constraint saved_searches_query_form CHECK (((char_length(query) <= 2000) AND ((query = ''::text) OR (query ~~ '?%'::text))));
CREATE INDEX saved_searches_member_id ON kogge.saved_searches USING btree (office_id, member_id);
policy door_forgets for all to kogge_door
  using true
  with check true;
policy indexer_reads for select to kogge_indexer
  using true;
policy self_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)));
grant delete to kogge_door;
grant select to kogge_door;
grant select (member_id, office_id, paused) to kogge_indexer;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (name, paused, query, told_at) to kogge_member;
