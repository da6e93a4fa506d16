table kogge.introductions
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  question_id uuid
  answer_id uuid
  introducer_office_id uuid
  introducer_id uuid
  introducer_name text
  wish text not null default ''::text
  other_office_id uuid
  other_organisation_id uuid
  presence_id uuid
  contact text not null default ''::text
  state text not null default 'asked'::text
  accepted_office_id uuid
  accepted_by uuid
  accepted_name text
  decided_at timestamp with time zone
  decline_note text not null default ''::text
  outcome text
  outcome_note text not null default ''::text
  outcome_on date
  brings text not null default ''::text
  own_presence_id uuid
  direct boolean not null default false
  asker_roles text[] not null default '{}'::text[]
  asker_countries text[] not null default '{}'::text[]
  asker_sectors text[] not null default '{}'::text[]
  anonymous boolean not null default false

constraint introductions_anonymous_found CHECK (((NOT anonymous) OR (answer_id IS NULL)));
constraint introductions_asker_roles_known CHECK ((asker_roles <@ ARRAY['volunteer'::text, 'student'::text, 'lived-there'::text, 'expert'::text]));
constraint introductions_brings_length CHECK ((char_length(brings) <= 1000));
constraint introductions_case_exists FOREIGN KEY (office_id, id) REFERENCES kogge.cases(office_id, id) ON DELETE CASCADE;
constraint introductions_note_length CHECK (((char_length(decline_note) <= 500) AND (char_length(outcome_note) <= 500)));
constraint introductions_offered_or_found CHECK (
CASE
    WHEN (answer_id IS NULL) THEN ((num_nonnulls(question_id, introducer_office_id, introducer_id, introducer_name) = 0) AND (presence_id IS NOT NULL) AND (wish <> ''::text))
    ELSE ((num_nonnulls(question_id, introducer_office_id, introducer_id, introducer_name) = 4) AND (NOT direct) AND (state <> 'weighed'::text))
END);
constraint introductions_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint introductions_once_per_answer UNIQUE (office_id, answer_id);
constraint introductions_organisation_exists FOREIGN KEY (other_office_id, other_organisation_id) REFERENCES kogge.organisations(office_id, id);
constraint introductions_outcome_known CHECK ((outcome = ANY (ARRAY['talk'::text, 'meeting'::text, 'agreement'::text, 'business'::text, 'startup'::text, 'job'::text, 'internship'::text, 'project'::text, 'knowledge'::text, 'nothing'::text])));
constraint introductions_outcome_whole CHECK ((((state = 'done'::text) = (outcome IS NOT NULL)) AND ((outcome IS NULL) = (outcome_on IS NULL))));
constraint introductions_own_presence_exists FOREIGN KEY (office_id, own_presence_id) REFERENCES kogge.presences(office_id, id);
constraint introductions_pkey PRIMARY KEY (office_id, id);
constraint introductions_presence_exists FOREIGN KEY (other_office_id, presence_id) REFERENCES kogge.presences(office_id, id);
constraint introductions_question_exists FOREIGN KEY (office_id, question_id) REFERENCES kogge.questions(office_id, id) ON DELETE CASCADE;
constraint introductions_somebody CHECK ((((presence_id IS NULL) = (contact <> ''::text)) AND ((presence_id IS NULL) = (other_organisation_id IS NULL))));
constraint introductions_state_known CHECK ((state = ANY (ARRAY['weighed'::text, 'asked'::text, 'accepted'::text, 'declined'::text, 'introduced'::text, 'done'::text, 'expired'::text, 'withdrawn'::text])));
constraint introductions_wish_length CHECK ((char_length(wish) <= 1000));
CREATE INDEX introductions_introducer_id ON kogge.introductions USING btree (introducer_office_id, introducer_id);
CREATE INDEX introductions_organisation_id ON kogge.introductions USING btree (other_office_id, other_organisation_id);
CREATE INDEX introductions_own_presence_id ON kogge.introductions USING btree (office_id, own_presence_id);
CREATE INDEX introductions_presence_id ON kogge.introductions USING btree (other_office_id, presence_id);
CREATE INDEX introductions_question_id ON kogge.introductions USING btree (office_id, question_id);
policy asker_creates for insert to kogge_member
  with check ((EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = introductions.office_id) AND (c.id = introductions.id) AND (c.kind = 'introduction'::text) AND (c.audience = 'desk'::text) AND (c.asker_id = ( SELECT app.member_id() AS member_id))))) AND ((answer_id IS NULL) OR (EXISTS ( SELECT
   FROM kogge.answers a
  WHERE ((a.id = introductions.answer_id) AND (a.question_id = introductions.question_id) AND (a.other_office_id = introductions.office_id) AND (a.office_id = introductions.introducer_office_id) AND (a.member_id = introductions.introducer_id) AND (NOT (a.presence_id IS DISTINCT FROM introductions.presence_id)))))) AND ((presence_id IS NULL) OR (EXISTS ( SELECT
   FROM kogge.presences p
  WHERE ((p.office_id = introductions.other_office_id) AND (p.id = introductions.presence_id) AND (p.organisation_id = introductions.other_organisation_id))))) AND ((own_presence_id IS NULL) OR (EXISTS ( SELECT
   FROM kogge.presences p
  WHERE ((p.office_id = introductions.office_id) AND (p.id = introductions.own_presence_id) AND (p.organisation_id = ( SELECT app.organisation_id() AS organisation_id)))))));
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_forgets for update to kogge_door
  using true;
policy door_reads for select to kogge_door
  using true;
policy hand_changes for update to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = introductions.office_id) AND (c.id = introductions.id) AND (c.audience = 'desk'::text))));
policy seen_with_case for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = introductions.office_id) AND (c.id = introductions.id))));
grant select to kogge_door;
grant update (accepted_name, asker_countries, asker_roles, asker_sectors, brings, contact, decline_note, introducer_name, outcome_note, state, wish) to kogge_door;
grant insert to kogge_member;
grant select to kogge_member;
grant update (accepted_by, accepted_name, accepted_office_id, decided_at, decline_note, outcome, outcome_note, outcome_on, state) to kogge_member;
CREATE TRIGGER introductions_drop_case AFTER DELETE ON kogge.introductions FOR EACH ROW EXECUTE FUNCTION app.drop_case();
CREATE TRIGGER introductions_not_blocked BEFORE INSERT ON kogge.introductions FOR EACH ROW EXECUTE FUNCTION app.refuse_blocked();
CREATE TRIGGER introductions_note_act AFTER UPDATE OF state ON kogge.introductions FOR EACH ROW WHEN ((new.state IS DISTINCT FROM old.state)) EXECUTE FUNCTION app.note_introduction_act();
CREATE TRIGGER introductions_note_contacts AFTER UPDATE OF state ON kogge.introductions FOR EACH ROW WHEN (((new.state = 'introduced'::text) AND (old.state <> 'introduced'::text))) EXECUTE FUNCTION app.note_contacts_mailed();
CREATE TRIGGER introductions_parties AFTER INSERT OR UPDATE OF state ON kogge.introductions FOR EACH ROW EXECUTE FUNCTION app.keep_parties();
