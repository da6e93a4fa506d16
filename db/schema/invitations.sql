table kogge.invitations
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  email text not null
  role text not null
  organisation_id uuid
  token_hash bytea not null
  invited_by uuid
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null default (now() + '14 days'::interval)
  accepted_at timestamp with time zone
  revoked_at timestamp with time zone
  countries text[] not null default '{}'::text[]
  sectors text[] not null default '{}'::text[]
  declined_at timestamp with time zone

constraint invitations_declined_are_closed CHECK (((declined_at IS NULL) OR (revoked_at IS NOT NULL)));
constraint invitations_editor_has_organisation CHECK (((role <> 'editor'::text) OR (organisation_id IS NOT NULL)));
constraint invitations_inviter_exists FOREIGN KEY (office_id, invited_by) REFERENCES kogge.members(office_id, id);
constraint invitations_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint invitations_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id);
constraint invitations_pkey PRIMARY KEY (office_id, id);
constraint invitations_role_known CHECK ((role = ANY (ARRAY['admin'::text, 'editor'::text, 'ambassador'::text, 'member'::text, 'reader'::text])));
constraint invitations_token_taken UNIQUE (token_hash);
CREATE INDEX invitations_invited_by ON kogge.invitations USING btree (office_id, invited_by);
CREATE INDEX invitations_organisation_id ON kogge.invitations USING btree (office_id, organisation_id);
policy admin_works for all to kogge_member
  using (( SELECT app.is_platform() AS is_platform) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)))
  with check (( SELECT app.is_platform() AS is_platform) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)));
policy door_works for all to kogge_door
  using true
  with check true;
policy indexer_reads for select to kogge_indexer
  using true;
grant select to kogge_door;
grant update (accepted_at, declined_at, revoked_at) to kogge_door;
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (expires_at, organisation_id, revoked_at, role, token_hash) to kogge_member;
CREATE TRIGGER invitations_guard_archive BEFORE UPDATE OF accepted_at ON kogge.invitations FOR EACH ROW WHEN (((new.accepted_at IS NOT NULL) AND (old.accepted_at IS NULL))) EXECUTE FUNCTION app.guard_archived_invitation();
