table kogge.desk_notes
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  country character(2) not null
  author_id uuid
  author_name text not null
  body text not null
  created_at timestamp with time zone not null default now()
  case_id uuid

constraint desk_notes_author_exists FOREIGN KEY (office_id, author_id) REFERENCES kogge.members(office_id, id);
constraint desk_notes_body_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 2000)));
constraint desk_notes_case_exists FOREIGN KEY (office_id, case_id) REFERENCES kogge.cases(office_id, id) ON DELETE CASCADE;
constraint desk_notes_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint desk_notes_pkey PRIMARY KEY (office_id, id);
CREATE INDEX desk_notes_author_id ON kogge.desk_notes USING btree (office_id, author_id);
CREATE INDEX desk_notes_case_id ON kogge.desk_notes USING btree (office_id, case_id);
CREATE INDEX desk_notes_country ON kogge.desk_notes USING btree (office_id, country);
policy author_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (author_id = ( SELECT app.member_id() AS member_id))));
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy desk_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR ((country)::text = ANY (( SELECT app.my_desks() AS my_desks)::text[]))));
policy desk_writes for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (author_id = ( SELECT app.member_id() AS member_id)) AND (( SELECT app.is_admin() AS is_admin) OR ((country)::text = ANY (( SELECT app.my_desks() AS my_desks)::text[]))));
policy door_forgets for all to kogge_door
  using true
  with check true;
grant delete to kogge_door;
grant select (case_id, office_id) to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
