table kogge.network_member_history
  office_id uuid not null
  id uuid not null default uuidv7()
  network_id uuid not null
  state text not null
  from_on date not null
  until_on date
  reason text

constraint network_member_history_network_exists FOREIGN KEY (network_id) REFERENCES kogge.networks(id);
constraint network_member_history_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint network_member_history_pkey PRIMARY KEY (office_id, id);
CREATE INDEX network_member_history_network_id ON kogge.network_member_history USING btree (network_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy indexer_reads for select to kogge_indexer
  using true;
policy member_reads for select to kogge_member
  using (((state <> 'invited'::text) OR (office_id = ( SELECT app.office_id() AS office_id)) OR ( SELECT app.is_platform() AS is_platform)) AND (EXISTS ( SELECT
   FROM kogge.offices o
  WHERE (o.id = network_member_history.office_id))));
policy visitor_reads for select to kogge_visitor
  using ((state <> 'invited'::text) AND (EXISTS ( SELECT
   FROM kogge.offices o
  WHERE (o.id = network_member_history.office_id))));
grant insert to kogge_door;
grant select to kogge_door;
grant update to kogge_door;
grant select to kogge_indexer;
grant select to kogge_member;
grant select to kogge_visitor;
