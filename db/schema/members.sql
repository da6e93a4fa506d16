table kogge.members
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  user_id uuid not null
  display_name text not null
  role text not null default 'member'::text
  organisation_id uuid
  state text not null default 'active'::text
  message text not null default ''::text
  wanted_organisation text not null default ''::text
  decision_note text not null default ''::text
  created_at timestamp with time zone not null default now()
  state_since timestamp with time zone not null default now()
  steps_hidden_at timestamp with time zone

constraint members_editor_has_organisation CHECK (((role <> 'editor'::text) OR (organisation_id IS NOT NULL)));
constraint members_name_length CHECK (((char_length(display_name) >= 1) AND (char_length(display_name) <= 120)));
constraint members_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint members_once_per_office UNIQUE (office_id, user_id);
constraint members_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id);
constraint members_pkey PRIMARY KEY (office_id, id);
constraint members_role_known CHECK ((role = ANY (ARRAY['admin'::text, 'editor'::text, 'ambassador'::text, 'member'::text, 'reader'::text])));
constraint members_state_known CHECK ((state = ANY (ARRAY['requested'::text, 'active'::text, 'declined'::text, 'left'::text])));
CREATE INDEX members_organisation_id ON kogge.members USING btree (office_id, organisation_id);
CREATE INDEX members_user_id ON kogge.members USING btree (user_id);
policy admin_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy colleague_reads for select to kogge_member
  using ((user_id = ( SELECT app.user_id() AS user_id)) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND ((state = 'active'::text) OR ( SELECT app.is_admin() AS is_admin))));
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_works for all to kogge_door
  using true
  with check true;
policy indexer_reads for select to kogge_indexer
  using true;
grant insert to kogge_door;
grant select to kogge_door;
grant update to kogge_door;
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (decision_note, display_name, message, organisation_id, role, state, state_since, wanted_organisation) to kogge_member;
CREATE TRIGGER members_end_ambassador AFTER UPDATE ON kogge.members FOR EACH ROW EXECUTE FUNCTION app.end_ambassador();
CREATE TRIGGER members_end_travels AFTER UPDATE OF state ON kogge.members FOR EACH ROW WHEN (((new.state = 'left'::text) AND (old.state <> 'left'::text))) EXECUTE FUNCTION app.end_travels();
CREATE TRIGGER members_forget_drafts AFTER UPDATE OF state ON kogge.members FOR EACH ROW WHEN (((new.state = 'left'::text) AND (old.state <> 'left'::text))) EXECUTE FUNCTION app.forget_drafts();
CREATE TRIGGER members_forget_seeker AFTER UPDATE OF state ON kogge.members FOR EACH ROW WHEN ((new.state = 'left'::text)) EXECUTE FUNCTION app.forget_seeker();
CREATE TRIGGER members_guard BEFORE UPDATE ON kogge.members FOR EACH ROW EXECUTE FUNCTION app.guard_member_state();
CREATE TRIGGER members_last_admin BEFORE UPDATE ON kogge.members FOR EACH ROW EXECUTE FUNCTION app.keep_one_admin();
CREATE TRIGGER members_pass_delegations AFTER UPDATE OF state ON kogge.members FOR EACH ROW WHEN (((new.state = 'left'::text) AND (old.state <> 'left'::text))) EXECUTE FUNCTION app.pass_delegations();
