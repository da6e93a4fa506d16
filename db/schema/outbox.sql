table kogge.outbox
  id bigint not null
  office_id uuid not null
  presence_id uuid not null
  written_at timestamp with time zone not null default now()

constraint outbox_pkey PRIMARY KEY (id);
policy door_notes for insert to kogge_door
  with check true;
policy indexer_drains for all to kogge_indexer
  using true;
grant insert to kogge_door;
grant delete to kogge_indexer;
grant select to kogge_indexer;
