table kogge.question_notices
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  other_office_id uuid not null
  other_question_id uuid not null
  told_at timestamp with time zone not null default now()

constraint question_notices_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint question_notices_once UNIQUE (office_id, member_id, other_office_id, other_question_id);
constraint question_notices_pkey PRIMARY KEY (office_id, id);
constraint question_notices_question_exists FOREIGN KEY (other_office_id, other_question_id) REFERENCES kogge.questions(office_id, id) ON DELETE CASCADE;
CREATE INDEX question_notices_question ON kogge.question_notices USING btree (other_office_id, other_question_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy self_marks for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)) AND (EXISTS ( SELECT
   FROM kogge.questions q
  WHERE ((q.office_id = question_notices.other_office_id) AND (q.id = question_notices.other_question_id)))));
policy self_reads for select to kogge_member
  using (member_id = ( SELECT app.member_id() AS member_id));
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant insert to kogge_member;
grant select to kogge_member;
