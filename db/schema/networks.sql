table kogge.networks
  id uuid not null default uuidv7()
  slug text not null
  name text not null
  description jsonb not null default '{}'::jsonb
  website text
  created_at timestamp with time zone not null default now()

constraint networks_pkey PRIMARY KEY (id);
constraint networks_slug_form CHECK ((slug ~ '^[a-z][a-z0-9-]{1,40}$'::text));
CREATE UNIQUE INDEX networks_slug_taken ON kogge.networks USING btree (slug);
policy everyone_reads for select to kogge_member, kogge_visitor
  using true;
policy indexer_reads for select to kogge_indexer
  using true;
policy platform_changes for update to kogge_member
  using ( SELECT app.is_platform() AS is_platform)
  with check ( SELECT app.is_platform() AS is_platform);
policy platform_creates for insert to kogge_member
  with check ( SELECT app.is_platform() AS is_platform);
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (description, name, slug, website) to kogge_member;
grant select to kogge_visitor;
