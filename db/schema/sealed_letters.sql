table kogge.sealed_letters
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  other_office_id uuid not null
  other_organisation_id uuid not null
  kind text
  home_country character(2) not null
  country character(2) not null
  sectors text[] not null default '{}'::text[]
  wish text not null
  brings text not null
  direct boolean not null
  asked_on date not null default CURRENT_DATE
  due_on date
  state text not null
  opened boolean not null default false

constraint sealed_letters_introduction_exists FOREIGN KEY (office_id, id) REFERENCES kogge.introductions(office_id, id) ON DELETE CASCADE;
constraint sealed_letters_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint sealed_letters_organisation_exists FOREIGN KEY (other_office_id, other_organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint sealed_letters_pkey PRIMARY KEY (office_id, id);
constraint sealed_letters_sealed TRIGGER DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX sealed_letters_organisation_id ON kogge.sealed_letters USING btree (other_office_id, other_organisation_id);
policy addressee_opens for update to kogge_member
  using ((other_office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (other_organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy addressee_reads for select to kogge_member
  using ((other_office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (other_organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy door_works for all to kogge_door
  using true
  with check true;
grant insert to kogge_door;
grant select to kogge_door;
grant update to kogge_door;
grant select to kogge_member;
grant update (opened) to kogge_member;
CREATE TRIGGER sealed_letters_open AFTER UPDATE OF opened ON kogge.sealed_letters FOR EACH ROW WHEN ((new.opened <> old.opened)) EXECUTE FUNCTION app.open_letter();
CREATE CONSTRAINT TRIGGER sealed_letters_sealed AFTER UPDATE ON kogge.sealed_letters DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.keep_letter_sealed();
