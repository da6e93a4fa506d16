table kogge.enquiry_senders
  office_id uuid not null default app.office_id()
  id uuid not null
  name text not null
  email text not null
  language text not null
  link_hash bytea
  link_ends_at timestamp with time zone

constraint enquiry_senders_enquiry_exists FOREIGN KEY (office_id, id) REFERENCES kogge.enquiries(office_id, id) ON DELETE CASCADE;
constraint enquiry_senders_link_taken UNIQUE (link_hash);
constraint enquiry_senders_pkey PRIMARY KEY (office_id, id);
CREATE INDEX enquiry_senders_email ON kogge.enquiry_senders USING btree (office_id, lower(email));
policy command_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.user_id() AS user_id) IS NULL));
policy door_works for all to kogge_door
  using true
  with check true;
policy hand_changes for update to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = enquiry_senders.office_id) AND (c.id = enquiry_senders.id))));
policy indexer_reads for select to kogge_indexer
  using true;
policy seen_with_case for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = enquiry_senders.office_id) AND (c.id = enquiry_senders.id))));
grant delete to kogge_door;
grant select to kogge_door;
grant select (email, id, language, name, office_id) to kogge_indexer;
grant insert to kogge_member;
grant select (id, link_ends_at, link_hash, office_id) to kogge_member;
grant update (link_ends_at, link_hash) to kogge_member;
