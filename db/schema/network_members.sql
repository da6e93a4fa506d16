table kogge.network_members
  office_id uuid not null
  id uuid not null default uuidv7()
  network_id uuid not null
  state text not null
  state_since date not null default CURRENT_DATE
  reason text
  joined_on date

constraint network_members_network_exists FOREIGN KEY (network_id) REFERENCES kogge.networks(id);
constraint network_members_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint network_members_once_per_network UNIQUE (network_id, office_id);
constraint network_members_pkey PRIMARY KEY (office_id, id);
constraint network_members_state_known CHECK ((state = ANY (ARRAY['invited'::text, 'member'::text, 'suspended'::text, 'left'::text])));
policy door_reads for select to kogge_door
  using true;
policy indexer_reads for select to kogge_indexer
  using true;
policy member_reads for select to kogge_member
  using (((state <> 'invited'::text) OR (office_id = ( SELECT app.office_id() AS office_id)) OR ( SELECT app.is_platform() AS is_platform)) AND (EXISTS ( SELECT
   FROM kogge.offices o
  WHERE (o.id = network_members.office_id))));
policy office_answers for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin) AND (state = ANY (ARRAY['invited'::text, 'member'::text])))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin) AND (state = ANY (ARRAY['member'::text, 'left'::text])));
policy platform_changes for update to kogge_member
  using ( SELECT app.is_platform() AS is_platform)
  with check ( SELECT app.is_platform() AS is_platform);
policy platform_creates for insert to kogge_member
  with check ( SELECT app.is_platform() AS is_platform);
policy visitor_reads for select to kogge_visitor
  using ((state <> 'invited'::text) AND (EXISTS ( SELECT
   FROM kogge.offices o
  WHERE (o.id = network_members.office_id))));
grant select to kogge_door;
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (reason, state, state_since) to kogge_member;
grant select to kogge_visitor;
CREATE TRIGGER network_members_history AFTER INSERT OR UPDATE ON kogge.network_members FOR EACH ROW EXECUTE FUNCTION app.keep_network_history();
CREATE TRIGGER network_members_joined BEFORE INSERT OR UPDATE OF state ON kogge.network_members FOR EACH ROW EXECUTE FUNCTION app.set_joined_on();
