table kogge.questions
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  title text not null
  body text not null default ''::text
  language text not null default 'nl'::text
  helped uuid[] not null default '{}'::uuid[]
  ending text not null default ''::text
  words tsvector not null generated always as (
CASE language
    WHEN 'de'::text THEN (setweight(to_tsvector('app.words_de'::regconfig, title), 'A'::"char") || to_tsvector('app.words_de'::regconfig, body))
    WHEN 'en'::text THEN (setweight(to_tsvector('app.words_en'::regconfig, title), 'A'::"char") || to_tsvector('app.words_en'::regconfig, body))
    ELSE (setweight(to_tsvector('app.words_nl'::regconfig, title), 'A'::"char") || to_tsvector('app.words_nl'::regconfig, body))
END) stored

constraint questions_body_length CHECK ((char_length(body) <= 4000));
constraint questions_case_exists FOREIGN KEY (office_id, id) REFERENCES kogge.cases(office_id, id) ON DELETE CASCADE;
constraint questions_ending_known CHECK ((ending = ANY (ARRAY[''::text, 'helped'::text, 'asker'::text, 'nobody'::text, 'silent'::text])));
constraint questions_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text])));
constraint questions_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint questions_pkey PRIMARY KEY (office_id, id);
constraint questions_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 160)));
policy asker_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = questions.office_id) AND (c.id = questions.id) AND (( SELECT app.is_admin() AS is_admin) OR (c.asker_id = ( SELECT app.member_id() AS member_id)))))));
policy asker_creates for insert to kogge_member
  with check (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = questions.office_id) AND (c.id = questions.id) AND (c.kind = 'question'::text) AND (c.asker_id = ( SELECT app.member_id() AS member_id)))));
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_forgets for all to kogge_door
  using true
  with check true;
policy seen_with_case for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = questions.office_id) AND (c.id = questions.id))));
grant select to kogge_door;
grant update (body, title) to kogge_door;
grant insert to kogge_member;
grant select to kogge_member;
grant update (body, ending, helped, language, title) to kogge_member;
CREATE TRIGGER questions_drop_case AFTER DELETE ON kogge.questions FOR EACH ROW EXECUTE FUNCTION app.drop_case();
