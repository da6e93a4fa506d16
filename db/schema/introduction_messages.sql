table kogge.introduction_messages
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  other_office_id uuid not null
  introduction_id uuid not null
  member_id uuid not null
  author_name text not null
  body text not null
  written_at timestamp with time zone not null default now()
  mail_hash bytea
  files_left_out smallint not null default 0

constraint introduction_messages_author_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id);
constraint introduction_messages_body_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 4000)));
constraint introduction_messages_files_counted CHECK (((files_left_out >= 0) AND (files_left_out <= 1000)));
constraint introduction_messages_introduction_exists FOREIGN KEY (other_office_id, introduction_id) REFERENCES kogge.introductions(office_id, id) ON DELETE CASCADE;
constraint introduction_messages_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint introduction_messages_pkey PRIMARY KEY (office_id, id);
CREATE INDEX introduction_messages_introduction ON kogge.introduction_messages USING btree (other_office_id, introduction_id, written_at);
CREATE UNIQUE INDEX introduction_messages_mailed_once ON kogge.introduction_messages USING btree (office_id, member_id, introduction_id, mail_hash);
CREATE INDEX introduction_messages_member ON kogge.introduction_messages USING btree (office_id, member_id);
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_forgets for all to kogge_door
  using true
  with check true;
policy hand_writes for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)) AND (EXISTS ( SELECT
   FROM kogge.introductions i
  WHERE ((i.office_id = introduction_messages.other_office_id) AND (i.id = introduction_messages.introduction_id)))));
policy seen_with_introduction for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.introductions i
  WHERE ((i.office_id = introduction_messages.other_office_id) AND (i.id = introduction_messages.introduction_id))));
grant select to kogge_door;
grant update (author_name, body) to kogge_door;
grant insert to kogge_member;
grant select to kogge_member;
