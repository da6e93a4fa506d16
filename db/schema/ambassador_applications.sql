table kogge.ambassador_applications
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  countries text[] not null
  sectors text[] not null default '{}'::text[]
  languages text[] not null default '{}'::text[]
  why text not null default ''::text
  state text not null default 'open'::text
  decision_note text not null default ''::text
  decided_by uuid
  decided_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()

constraint ambassador_applications_decider_exists FOREIGN KEY (office_id, decided_by) REFERENCES kogge.members(office_id, id);
constraint ambassador_applications_decision_whole CHECK ((((state = ANY (ARRAY['accepted'::text, 'declined'::text])) = (decided_at IS NOT NULL)) AND ((decided_at IS NOT NULL) OR ((decided_by IS NULL) AND (decision_note = ''::text)))));
constraint ambassador_applications_desks_named CHECK (((cardinality(countries) >= 1) AND (cardinality(countries) <= 60)));
constraint ambassador_applications_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id);
constraint ambassador_applications_pkey PRIMARY KEY (office_id, id);
constraint ambassador_applications_state_known CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])));
constraint ambassador_applications_why_length CHECK ((char_length(why) <= 2000));
CREATE INDEX ambassador_applications_decided_by ON kogge.ambassador_applications USING btree (office_id, decided_by);
CREATE INDEX ambassador_applications_member_id ON kogge.ambassador_applications USING btree (office_id, member_id);
CREATE UNIQUE INDEX ambassador_applications_one_open ON kogge.ambassador_applications USING btree (office_id, member_id) WHERE (state = 'open'::text);
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_forgets for all to kogge_door
  using true
  with check true;
policy self_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR ((member_id = ( SELECT app.member_id() AS member_id)) AND (state = 'open'::text))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR ((member_id = ( SELECT app.member_id() AS member_id)) AND (state = ANY (ARRAY['open'::text, 'withdrawn'::text])))));
policy self_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)) AND (state = 'open'::text));
policy self_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (member_id = ( SELECT app.member_id() AS member_id))));
grant select to kogge_door;
grant update (decision_note, state, why) to kogge_door;
grant insert to kogge_member;
grant select to kogge_member;
grant update (countries, decided_at, decided_by, decision_note, languages, sectors, state, updated_at, why) to kogge_member;
