table kogge.cases
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  kind text not null
  country character(2) not null
  sectors text[] not null default '{}'::text[]
  language text not null default 'nl'::text
  audience text not null default 'desk'::text
  state text not null default 'waiting'::text
  asker_id uuid
  asker_name text not null
  asked_at timestamp with time zone not null default now()
  owner_id uuid
  owner_told boolean not null default false
  turn_reason text not null default 'asked'::text
  due_on date default CURRENT_DATE
  heard_at timestamp with time zone
  ended_at timestamp with time zone
  remind_on date

constraint cases_asker_exists FOREIGN KEY (office_id, asker_id) REFERENCES kogge.members(office_id, id);
constraint cases_asker_is_a_member_or_a_visitor CHECK (((asker_id IS NULL) = (kind = 'enquiry'::text)));
constraint cases_audience_known CHECK ((audience = ANY (ARRAY['desk'::text, 'office'::text, 'network'::text])));
constraint cases_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint cases_ended_has_a_day CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL)));
constraint cases_heard_has_a_day CHECK (((state <> 'heard'::text) OR (heard_at IS NOT NULL)));
constraint cases_kind_form CHECK ((kind ~ '^[a-z]{1,30}$'::text));
constraint cases_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text])));
constraint cases_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint cases_open_has_a_clock CHECK (((state <> 'ended'::text) = (due_on IS NOT NULL)));
constraint cases_owner_exists FOREIGN KEY (office_id, owner_id) REFERENCES kogge.ambassadors(office_id, id) ON DELETE SET NULL (owner_id);
constraint cases_pkey PRIMARY KEY (office_id, id);
constraint cases_reminder_waits CHECK (((remind_on IS NULL) OR (state = 'waiting'::text)));
constraint cases_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'heard'::text, 'ended'::text])));
constraint cases_turn_known CHECK ((turn_reason = ANY (ARRAY['asked'::text, 'passed'::text, 'late'::text, 'left'::text, 'paused'::text, 'handed-over'::text])));
CREATE INDEX cases_asker_id ON kogge.cases USING btree (office_id, asker_id);
CREATE INDEX cases_country ON kogge.cases USING btree (country, office_id);
CREATE INDEX cases_due ON kogge.cases USING btree (office_id, due_on) WHERE (state <> 'ended'::text);
CREATE INDEX cases_owner_id ON kogge.cases USING btree (office_id, owner_id);
CREATE INDEX cases_remind ON kogge.cases USING btree (office_id, remind_on) WHERE (remind_on IS NOT NULL);
CREATE INDEX cases_untold ON kogge.cases USING btree (office_id) WHERE ((state = 'waiting'::text) AND (owner_id IS NULL) AND (NOT owner_told));
CREATE INDEX cases_waiting ON kogge.cases USING btree (office_id, owner_id) WHERE (state = 'waiting'::text);
policy asker_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (kind = 'question'::text) AND (heard_at IS NULL) AND (( SELECT app.is_admin() AS is_admin) OR (asker_id = ( SELECT app.member_id() AS member_id))));
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_works for all to kogge_door
  using true
  with check true;
policy hand_changes for update to kogge_member
  using (((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (asker_id = ( SELECT app.member_id() AS member_id)) OR ((country)::text = ANY (( SELECT app.my_desks() AS my_desks)::text[])))) OR (EXISTS ( SELECT
   FROM kogge.case_parties p
  WHERE ((p.office_id = cases.office_id) AND (p.case_id = cases.id)))));
policy member_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (asker_id = ( SELECT app.member_id() AS member_id)));
policy reader_reads for select to kogge_member
  using (((audience = 'network'::text) AND (office_id = ANY (( SELECT app.peers() AS peers)::uuid[]))) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND ((audience <> 'desk'::text) OR ( SELECT app.is_admin() AS is_admin) OR (asker_id = ( SELECT app.member_id() AS member_id)) OR ((country)::text = ANY (( SELECT app.my_desks() AS my_desks)::text[])))) OR (EXISTS ( SELECT
   FROM kogge.case_parties p
  WHERE ((p.office_id = cases.office_id) AND (p.case_id = cases.id)))));
grant delete to kogge_door;
grant select to kogge_door;
grant update (asker_name, due_on, ended_at, heard_at, owner_id, owner_told, remind_on, state, turn_reason) to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (audience, country, due_on, ended_at, language, owner_id, owner_told, remind_on, sectors, state, turn_reason) to kogge_member;
CREATE TRIGGER cases_date_letter AFTER UPDATE OF due_on ON kogge.cases FOR EACH ROW WHEN (((new.kind = 'introduction'::text) AND (new.due_on IS DISTINCT FROM old.due_on))) EXECUTE FUNCTION app.date_letter();
CREATE TRIGGER cases_guard BEFORE UPDATE ON kogge.cases FOR EACH ROW EXECUTE FUNCTION app.guard_case();
CREATE TRIGGER cases_owner_answers BEFORE INSERT OR UPDATE OF owner_id ON kogge.cases FOR EACH ROW EXECUTE FUNCTION app.owner_answers();
CREATE TRIGGER cases_turns AFTER INSERT OR UPDATE OF owner_id ON kogge.cases FOR EACH ROW EXECUTE FUNCTION app.keep_turns();
