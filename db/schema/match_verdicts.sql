table kogge.match_verdicts
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  organisation_id uuid not null
  presence_id uuid not null
  other_office_id uuid not null
  other_organisation_id uuid not null
  other_presence_id uuid not null
  verdict text not null
  reason text
  note text not null default ''::text
  decided_by uuid
  decided_at timestamp with time zone not null default now()

constraint match_verdicts_decider_exists FOREIGN KEY (office_id, decided_by) REFERENCES kogge.members(office_id, id);
constraint match_verdicts_note_length CHECK ((char_length(note) <= 500));
constraint match_verdicts_once UNIQUE (office_id, presence_id, other_office_id, other_presence_id);
constraint match_verdicts_organisation_exists FOREIGN KEY (office_id, organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint match_verdicts_other_organisation_exists FOREIGN KEY (other_office_id, other_organisation_id) REFERENCES kogge.organisations(office_id, id) ON DELETE CASCADE;
constraint match_verdicts_other_presence_exists FOREIGN KEY (other_office_id, other_presence_id) REFERENCES kogge.presences(office_id, id) ON DELETE CASCADE;
constraint match_verdicts_pkey PRIMARY KEY (office_id, id);
constraint match_verdicts_presence_exists FOREIGN KEY (office_id, presence_id) REFERENCES kogge.presences(office_id, id) ON DELETE CASCADE;
constraint match_verdicts_reason_given CHECK (((verdict = 'not-for-us'::text) = (reason IS NOT NULL)));
constraint match_verdicts_reason_known CHECK ((reason = ANY (ARRAY['known'::text, 'sector'::text, 'place'::text, 'organisation'::text, 'later'::text, 'other'::text])));
constraint match_verdicts_two_organisations CHECK (((organisation_id <> other_organisation_id) OR (office_id <> other_office_id)));
constraint match_verdicts_verdict_known CHECK ((verdict = ANY (ARRAY['interesting'::text, 'not-for-us'::text])));
CREATE INDEX match_verdicts_decided_by ON kogge.match_verdicts USING btree (office_id, decided_by);
CREATE INDEX match_verdicts_organisation_id ON kogge.match_verdicts USING btree (office_id, organisation_id);
CREATE INDEX match_verdicts_other_organisation_id ON kogge.match_verdicts USING btree (other_office_id, other_organisation_id);
CREATE INDEX match_verdicts_other_presence_id ON kogge.match_verdicts USING btree (other_office_id, other_presence_id);
policy door_drops for delete to kogge_door
  using true;
policy door_forgets for update to kogge_door
  using true;
policy door_reads for select to kogge_door
  using true;
policy editor_changes for update to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))))
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy editor_creates for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))) AND (EXISTS ( SELECT
   FROM kogge.presences p
  WHERE ((p.office_id = match_verdicts.office_id) AND (p.id = match_verdicts.presence_id) AND (p.organisation_id = match_verdicts.organisation_id)))) AND (EXISTS ( SELECT
   FROM kogge.presences p
  WHERE ((p.office_id = match_verdicts.other_office_id) AND (p.id = match_verdicts.other_presence_id) AND (p.organisation_id = match_verdicts.other_organisation_id)))));
policy editor_deletes for delete to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
policy editor_reads for select to kogge_member
  using ((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (organisation_id = ( SELECT app.organisation_id() AS organisation_id))));
grant delete to kogge_door;
grant select to kogge_door;
grant update (decided_by, note) to kogge_door;
grant delete to kogge_member;
grant insert to kogge_member;
grant select to kogge_member;
grant update (decided_at, decided_by, note, reason, verdict) to kogge_member;
