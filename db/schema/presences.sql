table kogge.presences
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  organisation_id uuid not null
  country character(2) not null
  place_id integer
  place_name text
  lat double precision
  lon double precision
  field text not null
  sectors text[] not null default '{}'::text[]
  own_sectors text[] not null default '{}'::text[]
  activities text[] not null default '{}'::text[]
  offers text[] not null default '{}'::text[]
  seeks text[] not null default '{}'::text[]
  languages text[] not null default '{}'::text[]
  since_on date
  until_on date
  description text not null default ''::text
  description_language text default 'nl'::text
  contact_member_id uuid
  visibility text not null default 'network'::text
  state text not null default 'published'::text
  audience text not null default 'hidden'::text
  confirmed_on date not null default CURRENT_DATE
  source text
  source_key text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  standing text not null default 'active'::text
  published_at timestamp with time zone
  sensitive boolean not null default false
  sensitive_because text
  network_at timestamp with time zone
  public_at timestamp with time zone
  turned_on date
  second_language text
  second_texts jsonb not null default '{}'::jsonb

constraint presences_audience_known CHECK ((audience = ANY (ARRAY['hidden'::text, 'office'::text, 'network'::text, 'public'::text])));
constraint presences_contact_exists FOREIGN KEY (office_id, contact_member_id) REFERENCES kogge.members(office_id, id);
constraint presences_country_form CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint presences_description_language_known CHECK ((description_language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text])));
constraint presences_description_length CHECK ((char_length(description) <= 2000));
constraint presences_field_known CHECK ((field = ANY (ARRAY['economy'::text, 'education'::text, 'culture'::text, 'international-cooperation'::text])));
constraint presences_imported_once UNIQUE (office_id, source, source_key);
constraint presences_in_order CHECK (((until_on IS NULL) OR (since_on IS NULL) OR (until_on >= since_on)));
constraint presences_looking_is_not_there CHECK (((standing = 'active'::text) OR ((place_id IS NULL) AND (place_name IS NULL) AND (since_on IS NULL) AND (until_on IS NULL) AND (activities = '{}'::text[]))));
constraint presences_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint presences_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id);
constraint presences_pin_from_gazetteer CHECK (((place_id IS NOT NULL) OR (place_name IS NULL) OR (source IS NOT NULL)));
constraint presences_pin_whole CHECK ((((lat IS NULL) = (lon IS NULL)) AND ((lat IS NULL) = (place_name IS NULL))));
constraint presences_pkey PRIMARY KEY (office_id, id);
constraint presences_place_exists FOREIGN KEY (place_id) REFERENCES kogge.places(id);
constraint presences_second_language_known CHECK ((second_language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text])));
constraint presences_second_language_other CHECK ((second_language <> description_language));
constraint presences_second_language_whole CHECK (((second_language IS NULL) = (second_texts = '{}'::jsonb)));
constraint presences_second_texts_length CHECK ((char_length(COALESCE((second_texts ->> 'description'::text), ''::text)) <= 2000));
constraint presences_sensitive_because_known CHECK ((sensitive_because = ANY (ARRAY['presence'::text, 'country'::text])));
constraint presences_sensitive_names_no_place CHECK (((sensitive_because IS NULL) OR (num_nonnulls(place_id, place_name, lat, lon, contact_member_id, source_key) = 0)));
constraint presences_standing_known CHECK ((standing = ANY (ARRAY['active'::text, 'looking'::text])));
constraint presences_state_known CHECK ((state = ANY (ARRAY['published'::text, 'withdrawn'::text])));
constraint presences_visibility_known CHECK ((visibility = ANY (ARRAY['office'::text, 'network'::text, 'public'::text])));
CREATE INDEX presences_confirmed_on ON kogge.presences USING btree (confirmed_on);
CREATE INDEX presences_contact_member_id ON kogge.presences USING btree (office_id, contact_member_id);
CREATE INDEX presences_country ON kogge.presences USING btree (country, office_id);
CREATE INDEX presences_id ON kogge.presences USING btree (id);
CREATE INDEX presences_organisation_id ON kogge.presences USING btree (office_id, organisation_id);
CREATE INDEX presences_place_id ON kogge.presences USING btree (place_id);
CREATE INDEX presences_published_at ON kogge.presences USING btree (published_at);
policy door_moves for update to kogge_door
  using true;
policy door_reads for select to kogge_door
  using true;
policy editor_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy editor_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy indexer_reads for select to kogge_indexer
  using true;
policy reader_reads for select to kogge_member
  using ((audience = 'public'::text) OR ((audience = 'network'::text) AND (office_id = ANY (( SELECT app.peers() AS peers)::uuid[]))) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND ((audience <> 'hidden'::text) OR ( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id)))));
policy visitor_reads for select to kogge_visitor
  using (audience = 'public'::text);
grant select to kogge_door;
grant update (audience, contact_member_id, description, lat, lon, own_sectors, place_id, place_name, second_language, second_texts, sensitive_because, source, source_key, state, updated_at, version) to kogge_door;
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (activities, audience, confirmed_on, contact_member_id, country, description, description_language, field, languages, lat, lon, offers, organisation_id, own_sectors, place_id, place_name, second_language, second_texts, sectors, seeks, sensitive, since_on, source, source_key, standing, state, until_on, updated_at, version, visibility) to kogge_member;
grant select (activities, audience, confirmed_on, country, created_at, description, description_language, field, id, languages, lat, lon, offers, office_id, organisation_id, own_sectors, place_id, place_name, published_at, second_language, second_texts, sectors, seeks, sensitive_because, since_on, source, standing, state, until_on, updated_at, version, visibility) to kogge_visitor;
CREATE TRIGGER presences_audience BEFORE INSERT OR UPDATE OF organisation_id, visibility, state, audience, standing ON kogge.presences FOR EACH ROW EXECUTE FUNCTION app.set_presence_audience();
CREATE TRIGGER presences_audience_since BEFORE INSERT OR UPDATE OF organisation_id, visibility, state, audience, standing, published_at ON kogge.presences FOR EACH ROW EXECUTE FUNCTION app.keep_audience_since();
CREATE TRIGGER presences_decide_sensitive BEFORE INSERT OR UPDATE OF country, sensitive, sensitive_because, place_id, place_name, lat, lon, contact_member_id, source_key ON kogge.presences FOR EACH ROW EXECUTE FUNCTION app.decide_sensitive();
CREATE TRIGGER presences_deleted AFTER DELETE ON kogge.presences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_presences();
CREATE TRIGGER presences_forget_contact BEFORE UPDATE OF contact_member_id ON kogge.presences FOR EACH ROW WHEN ((old.sensitive_because IS NOT NULL)) EXECUTE FUNCTION app.forget_hidden('contact');
CREATE TRIGGER presences_forget_place BEFORE UPDATE OF place_id, place_name, lat, lon ON kogge.presences FOR EACH ROW WHEN ((old.sensitive_because IS NOT NULL)) EXECUTE FUNCTION app.forget_hidden('place');
CREATE TRIGGER presences_hide_changed BEFORE UPDATE OF country, sensitive, sensitive_because, place_id, place_name, lat, lon, contact_member_id, source_key ON kogge.presences FOR EACH ROW WHEN (((new.sensitive_because IS NOT NULL) OR (old.sensitive_because IS NOT NULL))) EXECUTE FUNCTION app.hide_sensitive();
CREATE TRIGGER presences_hide_new BEFORE INSERT ON kogge.presences FOR EACH ROW WHEN ((new.sensitive_because IS NOT NULL)) EXECUTE FUNCTION app.hide_sensitive();
CREATE TRIGGER presences_hold_countries BEFORE INSERT OR UPDATE OF country, sensitive, sensitive_because, place_id, place_name, lat, lon, contact_member_id, source_key ON kogge.presences FOR EACH STATEMENT EXECUTE FUNCTION app.hold_sensitive_countries();
CREATE TRIGGER presences_inserted AFTER INSERT ON kogge.presences REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_presences();
CREATE TRIGGER presences_settle_turned BEFORE UPDATE OF confirmed_on ON kogge.presences FOR EACH ROW WHEN (((old.turned_on IS NOT NULL) AND (new.state = 'published'::text))) EXECUTE FUNCTION app.settle_turned();
CREATE TRIGGER presences_tally_deleted AFTER DELETE ON kogge.presences REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.tally_presences();
CREATE TRIGGER presences_tally_inserted AFTER INSERT ON kogge.presences REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.tally_presences();
CREATE TRIGGER presences_tally_updated AFTER UPDATE ON kogge.presences REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.tally_presences();
CREATE TRIGGER presences_updated AFTER UPDATE ON kogge.presences REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_presences();
