table kogge.enquiries
  office_id uuid not null default app.office_id()
  id uuid not null
  about text not null
  organisation_id uuid
  presence_id uuid
  message text not null
  may_pass boolean not null
  state text not null default 'asked'::text
  answer text not null default ''::text
  answered_by text not null default ''::text
  answered_at timestamp with time zone
  reply text not null default ''::text
  replied_at timestamp with time zone
  ending text not null default ''::text
  refusal text not null default ''::text
  decided_at timestamp with time zone
  answer_writer_id uuid
  refusal_writer_id uuid
  ending_writer_id uuid

constraint enquiries_about_known CHECK ((about = ANY (ARRAY['office'::text, 'desk'::text, 'person'::text, 'organisation'::text, 'presence'::text])));
constraint enquiries_about_somebody CHECK ((((organisation_id IS NOT NULL) = (about = ANY (ARRAY['organisation'::text, 'presence'::text]))) AND ((presence_id IS NOT NULL) = (about = 'presence'::text))));
constraint enquiries_case_exists FOREIGN KEY (office_id, id) REFERENCES kogge.cases(office_id, id) ON DELETE CASCADE;
constraint enquiries_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id);
constraint enquiries_pkey PRIMARY KEY (office_id, id);
constraint enquiries_presence_exists FOREIGN KEY (office_id, presence_id) REFERENCES kogge.presences(office_id, id);
constraint enquiries_state_known CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text, 'replied'::text, 'put'::text, 'refused'::text, 'introduced'::text, 'done'::text, 'closed'::text, 'spam'::text, 'expired'::text])));
constraint enquiries_words_length CHECK (((char_length(message) <= 5000) AND (char_length(answer) <= 5000) AND (char_length(reply) <= 5000) AND (char_length(ending) <= 5000) AND (char_length(refusal) <= 500)));
CREATE INDEX enquiries_organisation_id ON kogge.enquiries USING btree (office_id, organisation_id);
CREATE INDEX enquiries_presence_id ON kogge.enquiries USING btree (office_id, presence_id);
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_works for all to kogge_door
  using true
  with check true;
policy hand_changes for update to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = enquiries.office_id) AND (c.id = enquiries.id) AND (c.audience = 'desk'::text))));
policy seen_with_case for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = enquiries.office_id) AND (c.id = enquiries.id))));
grant select to kogge_door;
grant update (answer, answered_by, ending, message, refusal, reply, state) to kogge_door;
grant insert to kogge_member;
grant select to kogge_member;
grant update (answer, answered_at, answered_by, decided_at, ending, may_pass, message, refusal, replied_at, reply, state) to kogge_member;
CREATE TRIGGER enquiries_drop_case AFTER DELETE ON kogge.enquiries FOR EACH ROW EXECUTE FUNCTION app.drop_case();
CREATE TRIGGER enquiries_note_writer BEFORE UPDATE ON kogge.enquiries FOR EACH ROW EXECUTE FUNCTION app.note_enquiry_writer();
CREATE TRIGGER enquiries_parties AFTER UPDATE OF state ON kogge.enquiries FOR EACH ROW EXECUTE FUNCTION app.keep_enquiry_parties();
