table kogge.search_counts
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  country character(2) not null
  week_on date not null
  searches integer not null default 1

constraint search_counts_counted CHECK ((searches > 0));
constraint search_counts_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint search_counts_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint search_counts_once UNIQUE (office_id, country, week_on);
constraint search_counts_pkey PRIMARY KEY (office_id, id);
constraint search_counts_week_begins_on_monday CHECK ((EXTRACT(isodow FROM week_on) = (1)::numeric));
CREATE INDEX search_counts_week_on ON kogge.search_counts USING btree (week_on);
policy door_counts for all to kogge_door
  using true
  with check true;
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant update (searches) to kogge_door;
