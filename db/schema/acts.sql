table kogge.acts
  id uuid not null default uuidv7()
  office_id uuid
  kind text not null
  actor_id uuid
  subject_id uuid
  thing_id uuid
  was text not null default ''::text
  became text not null default ''::text
  noted_at timestamp with time zone not null default now()

constraint acts_hold_codes_only CHECK (((was ~ '^[a-z0-9_,.-]{0,200}$'::text) AND (became ~ '^[a-z0-9_,.-]{0,200}$'::text)));
constraint acts_kind_form CHECK ((kind ~ '^[a-z][a-z-]{2,39}$'::text));
constraint acts_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint acts_pkey PRIMARY KEY (id);
CREATE INDEX acts_actor_id ON kogge.acts USING btree (actor_id, noted_at);
CREATE INDEX acts_noted_at ON kogge.acts USING btree (noted_at);
CREATE INDEX acts_office_id ON kogge.acts USING btree (office_id, noted_at);
CREATE INDEX acts_subject_id ON kogge.acts USING btree (subject_id, noted_at);
policy admin_reads for select to kogge_member
  using (( SELECT app.is_platform() AS is_platform) OR (( SELECT app.is_admin() AS is_admin) AND ((office_id = ( SELECT app.office_id() AS office_id)) OR ((office_id IS NULL) AND (EXISTS ( SELECT
   FROM kogge.members m
  WHERE ((m.office_id = ( SELECT app.office_id() AS office_id)) AND (m.user_id = acts.subject_id) AND (m.state = 'active'::text))))))));
policy door_ends for delete to kogge_door
  using (noted_at < (now() - '1 year'::interval));
policy door_keeps for insert to kogge_door
  with check true;
policy door_reads for select to kogge_door
  using true;
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant select to kogge_member;
CREATE TRIGGER acts_stay BEFORE DELETE OR UPDATE ON kogge.acts FOR EACH ROW EXECUTE FUNCTION app.guard_acts();
CREATE TRIGGER acts_stay_all BEFORE TRUNCATE ON kogge.acts FOR EACH STATEMENT EXECUTE FUNCTION app.guard_acts();
