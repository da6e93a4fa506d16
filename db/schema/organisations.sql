table kogge.organisations
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  slug text not null
  name text not null
  kind text not null
  summary jsonb not null default '{}'::jsonb
  sectors text[] not null default '{}'::text[]
  own_sectors text[] not null default '{}'::text[]
  size_band text
  website text
  registry text
  registration_number text
  languages text[] not null default '{}'::text[]
  visibility text not null default 'public'::text
  state text not null default 'pending'::text
  audience text not null generated always as (
CASE
    WHEN ((state <> 'approved'::text) OR office_archived) THEN 'hidden'::text
    WHEN office_draft THEN 'office'::text
    ELSE visibility
END) stored
  decision_note text
  created_by uuid
  source text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  archived_at timestamp with time zone
  office_archived boolean not null default false
  met text not null default 'directly'::text
  office_draft boolean not null default false
  erased_at timestamp with time zone
  seat_country character(2)
  seat_place_id integer
  seat_place text

constraint organisations_creator_exists FOREIGN KEY (office_id, created_by) REFERENCES kogge.members(office_id, id);
constraint organisations_erased_are_archived CHECK (((erased_at IS NULL) OR (state = 'archived'::text)));
constraint organisations_kind_known CHECK ((kind = ANY (ARRAY['company'::text, 'ngo'::text, 'education'::text, 'culture'::text, 'government'::text, 'association'::text])));
constraint organisations_met_known CHECK ((met = ANY (ARRAY['directly'::text, 'through'::text, 'not-now'::text])));
constraint organisations_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)));
constraint organisations_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint organisations_pkey PRIMARY KEY (office_id, id);
constraint organisations_registration_whole CHECK (((registry IS NULL) = (registration_number IS NULL)));
constraint organisations_seat_country_form CHECK ((seat_country ~ '^[A-Z]{2}$'::text));
constraint organisations_seat_place_exists FOREIGN KEY (seat_place_id) REFERENCES kogge.places(id);
constraint organisations_seat_place_whole CHECK (((num_nonnulls(seat_place_id, seat_place) = ANY (ARRAY[0, 2])) AND ((seat_place_id IS NULL) OR (seat_country IS NOT NULL))));
constraint organisations_size_known CHECK ((size_band = ANY (ARRAY['1'::text, '2-9'::text, '10-49'::text, '50-249'::text, '250+'::text])));
constraint organisations_slug_taken UNIQUE (office_id, slug);
constraint organisations_state_known CHECK ((state = ANY (ARRAY['pending'::text, 'approved'::text, 'rejected'::text, 'archived'::text])));
constraint organisations_visibility_known CHECK ((visibility = ANY (ARRAY['office'::text, 'network'::text, 'public'::text])));
CREATE INDEX organisations_audience ON kogge.organisations USING btree (audience, office_id);
CREATE INDEX organisations_by_name ON kogge.organisations USING btree (office_id, lower(name));
CREATE INDEX organisations_created_by ON kogge.organisations USING btree (office_id, created_by);
CREATE INDEX organisations_seat_country ON kogge.organisations USING btree (seat_country, office_id) WHERE (seat_country IS NOT NULL);
CREATE INDEX organisations_seat_place ON kogge.organisations USING btree (seat_place_id);
policy door_archives for update to kogge_door
  using true;
policy door_reads for select to kogge_door
  using true;
policy editor_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (id = ( SELECT app.organisation_id() AS organisation_id))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (id = ( SELECT app.organisation_id() AS organisation_id))));
policy indexer_reads for select to kogge_indexer
  using true;
policy member_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR ((state = 'pending'::text) AND (created_by = ( SELECT app.member_id() AS member_id)))));
policy reader_reads for select to kogge_member
  using ((audience = 'public'::text) OR ((audience = 'network'::text) AND (office_id = ANY (( SELECT app.peers() AS peers)::uuid[]))) OR ((office_id = ( SELECT app.office_id() AS office_id)) AND ((audience <> 'hidden'::text) OR ( SELECT app.is_admin() AS is_admin) OR (id = ( SELECT app.organisation_id() AS organisation_id)) OR (created_by = ( SELECT app.member_id() AS member_id)))));
policy visitor_reads for select to kogge_visitor
  using (audience = 'public'::text);
grant select to kogge_door;
grant update (created_by, decision_note, erased_at, name, office_archived, office_draft, own_sectors, registration_number, registry, slug, source, state, summary, updated_at, version, website) to kogge_door;
grant select to kogge_indexer;
grant insert to kogge_member;
grant select to kogge_member;
grant update (decision_note, kind, languages, met, name, own_sectors, registration_number, registry, seat_country, seat_place, seat_place_id, sectors, size_band, slug, source, state, summary, updated_at, version, visibility, website) to kogge_member;
grant select (archived_at, audience, created_at, id, kind, languages, met, name, office_archived, office_draft, office_id, own_sectors, registration_number, registry, seat_country, seat_place, seat_place_id, sectors, size_band, slug, state, summary, updated_at, version, visibility, website) to kogge_visitor;
CREATE TRIGGER organisations_audience AFTER UPDATE ON kogge.organisations FOR EACH ROW EXECUTE FUNCTION app.carry_organisation_audience();
CREATE TRIGGER organisations_forget_blocks AFTER UPDATE OF erased_at ON kogge.organisations FOR EACH ROW WHEN (((old.erased_at IS NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION app.forget_blocks();
CREATE TRIGGER organisations_forget_second_texts AFTER UPDATE OF erased_at ON kogge.organisations FOR EACH ROW WHEN (((old.erased_at IS NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION app.forget_second_texts();
CREATE TRIGGER organisations_guard BEFORE UPDATE ON kogge.organisations FOR EACH ROW EXECUTE FUNCTION app.guard_organisation_state();
CREATE TRIGGER organisations_note_act AFTER UPDATE OF state ON kogge.organisations FOR EACH ROW WHEN ((new.state IS DISTINCT FROM old.state)) EXECUTE FUNCTION app.note_organisation_act();
CREATE TRIGGER organisations_note_change AFTER UPDATE OF name, website, registry, registration_number ON kogge.organisations FOR EACH ROW EXECUTE FUNCTION app.note_organisation_change();
CREATE TRIGGER organisations_office_draft BEFORE INSERT ON kogge.organisations FOR EACH ROW EXECUTE FUNCTION app.set_office_draft();
CREATE TRIGGER organisations_stay_erased BEFORE UPDATE ON kogge.organisations FOR EACH ROW WHEN (((old.erased_at IS NOT NULL) AND (NOT (new.office_archived IS DISTINCT FROM old.office_archived)))) EXECUTE FUNCTION app.guard_erased();
CREATE TRIGGER organisations_updated AFTER UPDATE ON kogge.organisations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_organisations();
