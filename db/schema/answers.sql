table kogge.answers
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  other_office_id uuid not null
  question_id uuid not null
  member_id uuid not null
  author_name text not null
  body text not null
  language text not null default 'nl'::text
  presence_id uuid
  contact text not null default ''::text
  created_at timestamp with time zone not null default now()
  words tsvector not null generated always as (
CASE language
    WHEN 'de'::text THEN to_tsvector('app.words_de'::regconfig, body)
    WHEN 'en'::text THEN to_tsvector('app.words_en'::regconfig, body)
    ELSE to_tsvector('app.words_nl'::regconfig, body)
END) stored

constraint answers_author_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id);
constraint answers_body_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 4000)));
constraint answers_contact_length CHECK ((char_length(contact) <= 200));
constraint answers_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text])));
constraint answers_one_offer CHECK (((presence_id IS NULL) OR (contact = ''::text)));
constraint answers_pkey PRIMARY KEY (office_id, id);
constraint answers_question_exists FOREIGN KEY (other_office_id, question_id) REFERENCES kogge.questions(office_id, id) ON DELETE CASCADE;
CREATE INDEX answers_member_id ON kogge.answers USING btree (office_id, member_id);
CREATE INDEX answers_question_id ON kogge.answers USING btree (other_office_id, question_id);
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_forgets for update to kogge_door
  using true;
policy door_reads for select to kogge_door
  using true;
policy reader_answers for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)) AND (EXISTS ( SELECT
   FROM kogge.questions q
  WHERE ((q.office_id = answers.other_office_id) AND (q.id = answers.question_id)))));
policy seen_with_question for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.questions q
  WHERE ((q.office_id = answers.other_office_id) AND (q.id = answers.question_id))));
grant select to kogge_door;
grant update (author_name, body, contact) to kogge_door;
grant insert to kogge_member;
grant select to kogge_member;
CREATE TRIGGER answers_noted AFTER INSERT ON kogge.answers FOR EACH ROW EXECUTE FUNCTION app.note_answer();
