table kogge.match_notices
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  presence_id uuid not null
  other_office_id uuid not null
  other_presence_id uuid not null
  told_at timestamp with time zone not null default now()

constraint match_notices_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint match_notices_once UNIQUE (office_id, member_id, presence_id, other_office_id, other_presence_id);
constraint match_notices_other_presence_exists FOREIGN KEY (other_office_id, other_presence_id) REFERENCES kogge.presences(office_id, id) ON DELETE CASCADE;
constraint match_notices_pkey PRIMARY KEY (office_id, id);
constraint match_notices_presence_exists FOREIGN KEY (office_id, presence_id) REFERENCES kogge.presences(office_id, id) ON DELETE CASCADE;
CREATE INDEX match_notices_other_presence_id ON kogge.match_notices USING btree (other_office_id, other_presence_id);
CREATE INDEX match_notices_presence_id ON kogge.match_notices USING btree (office_id, presence_id);
policy door_forgets for all to kogge_door
  using true
  with check true;
policy self_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)) AND (EXISTS ( SELECT
   FROM kogge.presences p
  WHERE ((p.office_id = match_notices.other_office_id) AND (p.id = match_notices.other_presence_id)))));
grant delete to kogge_door;
grant select to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
