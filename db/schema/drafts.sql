table kogge.drafts
  office_id uuid not null
  id uuid not null default uuidv7()
  member_id uuid not null
  kind text not null
  fields jsonb not null
  written_at timestamp with time zone not null default now()

constraint drafts_kind_known CHECK ((kind = ANY (ARRAY['organisation'::text, 'presences'::text])));
constraint drafts_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint drafts_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint drafts_pkey PRIMARY KEY (office_id, id);
constraint drafts_size CHECK ((pg_column_size(fields) < 65536));
CREATE INDEX drafts_member_id ON kogge.drafts USING btree (office_id, member_id);
CREATE UNIQUE INDEX drafts_one_organisation ON kogge.drafts USING btree (office_id, member_id) WHERE (kind = 'organisation'::text);
policy door_reads for select to kogge_door
  using true;
policy door_takes for delete to kogge_door
  using true;
policy self_changes for update to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.members m
  WHERE ((m.office_id = drafts.office_id) AND (m.id = drafts.member_id) AND (m.user_id = ( SELECT app.user_id() AS user_id)) AND (m.state = 'requested'::text))))
  with check (EXISTS ( SELECT
   FROM kogge.members m
  WHERE ((m.office_id = drafts.office_id) AND (m.id = drafts.member_id) AND (m.user_id = ( SELECT app.user_id() AS user_id)) AND (m.state = 'requested'::text))));
policy self_deletes for delete to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.members m
  WHERE ((m.office_id = drafts.office_id) AND (m.id = drafts.member_id) AND (m.user_id = ( SELECT app.user_id() AS user_id)))));
policy self_prepares for insert to kogge_member
  with check (EXISTS ( SELECT
   FROM kogge.members m
  WHERE ((m.office_id = drafts.office_id) AND (m.id = drafts.member_id) AND (m.user_id = ( SELECT app.user_id() AS user_id)) AND (m.state = 'requested'::text))));
policy self_reads for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.members m
  WHERE ((m.office_id = drafts.office_id) AND (m.id = drafts.member_id) AND (m.user_id = ( SELECT app.user_id() AS user_id)))));
grant delete to kogge_door;
grant select to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (fields, written_at) to kogge_member;
CREATE TRIGGER drafts_office BEFORE INSERT ON kogge.drafts FOR EACH ROW EXECUTE FUNCTION app.set_draft_office();
