table kogge.abuse_reports
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  other_office_id uuid not null
  introduction_id uuid not null
  reporter_id uuid not null
  reporter_name text not null
  reason text not null
  words text not null default ''::text
  reported_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
  closed_name text
  closed_note text not null default ''::text

constraint abuse_reports_closed_by_somebody CHECK (((closed_at IS NULL) = (closed_name IS NULL)));
constraint abuse_reports_introduction_exists FOREIGN KEY (other_office_id, introduction_id) REFERENCES kogge.introductions(office_id, id) ON DELETE CASCADE;
constraint abuse_reports_note_length CHECK ((char_length(closed_note) <= 500));
constraint abuse_reports_office_exists FOREIGN KEY (office_id) REFERENCES kogge.offices(id);
constraint abuse_reports_once UNIQUE (office_id, reporter_id, introduction_id);
constraint abuse_reports_pkey PRIMARY KEY (office_id, id);
constraint abuse_reports_reason_known CHECK ((reason = ANY (ARRAY['unwanted'::text, 'false'::text, 'insulting'::text, 'other'::text])));
constraint abuse_reports_reporter_exists FOREIGN KEY (office_id, reporter_id) REFERENCES kogge.members(office_id, id);
constraint abuse_reports_words_length CHECK ((char_length(words) <= 1000));
CREATE INDEX abuse_reports_introduction ON kogge.abuse_reports USING btree (other_office_id, introduction_id);
policy admin_closes for update to kogge_member
  using (( SELECT app.is_admin() AS is_admin) AND ((office_id = ( SELECT app.office_id() AS office_id)) OR (other_office_id = ( SELECT app.office_id() AS office_id))));
policy concerned_reads for select to kogge_member
  using (((office_id = ( SELECT app.office_id() AS office_id)) AND (( SELECT app.is_admin() AS is_admin) OR (reporter_id = ( SELECT app.member_id() AS member_id)))) OR ((other_office_id = ( SELECT app.office_id() AS office_id)) AND ( SELECT app.is_admin() AS is_admin)));
policy hand_reports for insert to kogge_member
  with check ((office_id = ( SELECT app.office_id() AS office_id)) AND (reporter_id = ( SELECT app.member_id() AS member_id)) AND ((EXISTS ( SELECT
   FROM kogge.introductions i
  WHERE ((i.office_id = abuse_reports.other_office_id) AND (i.id = abuse_reports.introduction_id)))) OR (EXISTS ( SELECT
   FROM kogge.sealed_letters l
  WHERE ((l.office_id = abuse_reports.other_office_id) AND (l.id = abuse_reports.introduction_id))))));
grant insert to kogge_member;
grant select to kogge_member;
grant update (closed_at, closed_name, closed_note) to kogge_member;
