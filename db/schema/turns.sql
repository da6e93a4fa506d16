table kogge.turns
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  ambassador_id uuid
  reason text not null
  asked_at timestamp with time zone not null default now()
  until_at timestamp with time zone
  case_id uuid not null

constraint turns_ambassador_exists FOREIGN KEY (office_id, ambassador_id) REFERENCES kogge.ambassadors(office_id, id) ON DELETE SET NULL (ambassador_id);
constraint turns_case_exists FOREIGN KEY (office_id, case_id) REFERENCES kogge.cases(office_id, id) ON DELETE CASCADE;
constraint turns_pkey PRIMARY KEY (office_id, id);
CREATE INDEX turns_ambassador_id ON kogge.turns USING btree (office_id, ambassador_id);
CREATE INDEX turns_case_id ON kogge.turns USING btree (office_id, case_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy seen_with_case for select to kogge_member
  using (EXISTS ( SELECT
   FROM kogge.cases c
  WHERE ((c.office_id = turns.office_id) AND (c.id = turns.case_id))));
grant insert to kogge_door;
grant select to kogge_door;
grant update (until_at) to kogge_door;
grant select to kogge_member;
