table kogge.match_mutes
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  presence_id uuid not null

constraint match_mutes_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint match_mutes_once UNIQUE (office_id, member_id, presence_id);
constraint match_mutes_pkey PRIMARY KEY (office_id, id);
constraint match_mutes_presence_exists FOREIGN KEY (office_id, presence_id) REFERENCES kogge.presences(office_id, id) ON DELETE CASCADE;
CREATE INDEX match_mutes_presence_id ON kogge.match_mutes USING btree (office_id, presence_id);
policy door_forgets for all to kogge_door
  using true
  with check true;
policy self_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (member_id = ( SELECT app.member_id() AS member_id)));
grant delete to kogge_door;
grant select to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
