table kogge.office_contacts
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  email text not null

constraint office_contacts_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint office_contacts_one_per_office UNIQUE (office_id);
constraint office_contacts_pkey PRIMARY KEY (office_id, id);
policy admin_works for all to kogge_member
  using (( SELECT app.is_platform() AS is_platform) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)))
  with check (( SELECT app.is_platform() AS is_platform) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)));
policy door_forgets for all to kogge_door
  using true
  with check true;
policy indexer_reads for select to kogge_indexer
  using true;
grant delete to kogge_door;
grant select to kogge_door;
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (email) to kogge_member;
CREATE TRIGGER office_contacts_note_act AFTER UPDATE ON kogge.office_contacts FOR EACH ROW EXECUTE FUNCTION app.note_contact_act();
