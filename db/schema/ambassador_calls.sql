table kogge.ambassador_calls
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  country character(2) not null
  words jsonb not null default '{}'::jsonb
  until_on date not null
  created_at timestamp with time zone not null default now()

constraint ambassador_calls_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint ambassador_calls_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint ambassador_calls_one_per_desk UNIQUE (office_id, country);
constraint ambassador_calls_pkey PRIMARY KEY (office_id, id);
policy admin_works for all to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin));
policy door_works for all to kogge_door
  using true
  with check true;
policy everyone_reads for select to kogge_member, kogge_visitor
  using ((until_on >= CURRENT_DATE) AND (EXISTS ( SELECT
   FROM kogge.offices o
  WHERE (o.id = ambassador_calls.office_id))));
grant delete to kogge_door;
grant select to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (until_on, words) to kogge_member;
grant select to kogge_visitor;
