table kogge.offices
  id uuid not null default uuidv7()
  slug text not null
  name text not null
  city text not null
  country character(2) not null
  lat double precision not null
  lon double precision not null
  languages text[] not null default '{nl,en,de}'::text[]
  default_language text not null default 'nl'::text
  colour_primary text not null default '#0b4f6c'::text
  colour_accent text not null default '#c2410c'::text
  intro jsonb not null default '{}'::jsonb
  contact_name text not null default ''::text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  sensitive_countries text[] not null default '{}'::text[]
  archived_at timestamp with time zone
  opened_at timestamp with time zone default now()
  admins_need_second_factor boolean not null default false
  answer_days smallint not null default 10

constraint offices_answer_days_range CHECK (((answer_days >= 2) AND (answer_days <= 30)));
constraint offices_colour_form CHECK (((colour_primary ~ '^#[0-9a-f]{6}$'::text) AND (colour_accent ~ '^#[0-9a-f]{6}$'::text)));
constraint offices_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint offices_languages_known CHECK (((languages <@ '{nl,en,de}'::text[]) AND (default_language = ANY (languages))));
constraint offices_on_earth CHECK ((((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)) AND ((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision))));
constraint offices_pkey PRIMARY KEY (id);
constraint offices_sensitive_countries_form CHECK (((sensitive_countries)::text ~ '^\{([A-Z]{2}(,[A-Z]{2})*)?\}$'::text));
constraint offices_slug_form CHECK ((slug ~ '^[a-z][a-z0-9-]{1,40}$'::text));
CREATE UNIQUE INDEX offices_slug_taken ON kogge.offices USING btree (slug);
policy admin_changes for update to kogge_member
  using (( SELECT app.is_platform() AS is_platform) OR ((id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)))
  with check (( SELECT app.is_platform() AS is_platform) OR ((id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)));
policy door_forgets for update to kogge_door
  using true;
policy door_reads for select to kogge_door
  using true;
policy indexer_reads for select to kogge_indexer
  using true;
policy member_reads for select to kogge_member
  using ((opened_at IS NOT NULL) OR (id = ( SELECT app.office_id() AS office_id)) OR ( SELECT app.is_platform() AS is_platform) OR (id = ANY (( SELECT app.my_offices() AS my_offices)::uuid[])));
policy platform_creates for insert to kogge_member
  with check ( SELECT app.is_platform() AS is_platform);
policy visitor_reads for select to kogge_visitor
  using (opened_at IS NOT NULL);
grant select to kogge_door;
grant update (contact_name) to kogge_door;
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (admins_need_second_factor, answer_days, archived_at, city, colour_accent, colour_primary, contact_name, country, default_language, intro, languages, lat, lon, name, opened_at, sensitive_countries, slug, updated_at, version) to kogge_member;
grant select to kogge_visitor;
CREATE TRIGGER offices_carry_archive AFTER UPDATE OF archived_at ON kogge.offices FOR EACH ROW WHEN (((new.archived_at IS NULL) <> (old.archived_at IS NULL))) EXECUTE FUNCTION app.carry_office_archive();
CREATE TRIGGER offices_carry_opening AFTER UPDATE OF opened_at ON kogge.offices FOR EACH ROW WHEN (((new.opened_at IS NULL) <> (old.opened_at IS NULL))) EXECUTE FUNCTION app.carry_office_opening();
CREATE TRIGGER offices_carry_sensitive_countries AFTER UPDATE OF sensitive_countries ON kogge.offices FOR EACH ROW WHEN ((old.sensitive_countries IS DISTINCT FROM new.sensitive_countries)) EXECUTE FUNCTION app.carry_sensitive_countries();
CREATE TRIGGER offices_guard_archive BEFORE UPDATE OF archived_at ON kogge.offices FOR EACH ROW WHEN ((new.archived_at IS DISTINCT FROM old.archived_at)) EXECUTE FUNCTION app.guard_office_archive();
CREATE TRIGGER offices_guard_opening BEFORE UPDATE OF opened_at ON kogge.offices FOR EACH ROW WHEN ((new.opened_at IS DISTINCT FROM old.opened_at)) EXECUTE FUNCTION app.guard_office_opening();
CREATE TRIGGER offices_note_act AFTER UPDATE ON kogge.offices FOR EACH ROW EXECUTE FUNCTION app.note_office_act();
CREATE TRIGGER offices_updated AFTER UPDATE ON kogge.offices REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.note_offices();
