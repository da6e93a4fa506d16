table kogge.places
  id integer not null
  name text not null
  search_name text not null
  country character(2) not null
  region text not null
  population integer not null
  lat double precision not null
  lon double precision not null

constraint places_pkey PRIMARY KEY (id);
CREATE INDEX places_by_country_and_name ON kogge.places USING btree (country, search_name text_pattern_ops);
CREATE INDEX places_by_name ON kogge.places USING btree (search_name text_pattern_ops);
grant select to kogge_indexer;
grant select to kogge_member;
grant select to kogge_visitor;
