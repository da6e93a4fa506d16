table kogge.goals
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  network_id uuid
  year smallint not null
  title text not null
  rungs text[] not null
  target integer not null
  source text not null default ''::text

constraint goals_network_exists FOREIGN KEY (network_id) REFERENCES kogge.networks(id);
constraint goals_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint goals_once UNIQUE NULLS NOT DISTINCT (office_id, network_id, year, title);
constraint goals_pkey PRIMARY KEY (office_id, id);
constraint goals_rungs_known CHECK (((rungs <> '{}'::text[]) AND (rungs <@ ARRAY['talk'::text, 'meeting'::text, 'agreement'::text, 'business'::text, 'startup'::text, 'job'::text, 'internship'::text, 'project'::text, 'knowledge'::text])));
constraint goals_source_length CHECK ((char_length(source) <= 300));
constraint goals_target_size CHECK (((target >= 1) AND (target <= 100000)));
constraint goals_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)));
constraint goals_year_form CHECK (((year >= 2000) AND (year <= 2100)));
CREATE INDEX goals_network_id ON kogge.goals USING btree (network_id);
policy admin_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy admin_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy admin_sets for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin) AND ((network_id IS NULL) OR (EXISTS ( SELECT
   FROM kogge.network_members m
  WHERE ((m.network_id = goals.network_id) AND (m.office_id = ( SELECT app.office_id() AS office_id)) AND (m.state = 'member'::text))))));
policy door_reads for select to kogge_door
  using true;
policy reader_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) OR (EXISTS ( SELECT
   FROM kogge.network_members m
  WHERE ((m.network_id = goals.network_id) AND (m.office_id = ( SELECT app.office_id() AS office_id)) AND (m.state = 'member'::text)))));
grant select to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (rungs, source, target, title, year) to kogge_member;
