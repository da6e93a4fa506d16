table kogge.result_asks
  office_id uuid not null default app.office_id()
  id uuid not null default uuidv7()
  member_id uuid not null
  other_office_id uuid not null
  case_id uuid
  result_id uuid
  days smallint not null
  mailed boolean not null default true
  asked_on date not null
  until_on date not null
  answered_at timestamp with time zone

constraint result_asks_case_exists FOREIGN KEY (other_office_id, case_id) REFERENCES kogge.cases(office_id, id) ON DELETE CASCADE;
constraint result_asks_days_known CHECK ((days = ANY (ARRAY[0, 30, 90, 365])));
constraint result_asks_member_exists FOREIGN KEY (office_id, member_id) REFERENCES kogge.members(office_id, id) ON DELETE CASCADE;
constraint result_asks_of_one_thing CHECK ((((case_id IS NULL) <> (result_id IS NULL)) AND ((days = 0) = (result_id IS NOT NULL))));
constraint result_asks_once UNIQUE NULLS NOT DISTINCT (office_id, member_id, other_office_id, case_id, result_id, days);
constraint result_asks_pkey PRIMARY KEY (office_id, id);
constraint result_asks_result_exists FOREIGN KEY (other_office_id, result_id) REFERENCES kogge.results(office_id, id) ON DELETE CASCADE;
CREATE INDEX result_asks_case_id ON kogge.result_asks USING btree (other_office_id, case_id);
CREATE INDEX result_asks_result_id ON kogge.result_asks USING btree (other_office_id, result_id);
policy door_works for all to kogge_door
  using true
  with check true;
policy self_reads for select to kogge_member
  using (member_id = ( SELECT app.member_id() AS member_id));
grant delete to kogge_door;
grant insert to kogge_door;
grant select to kogge_door;
grant update (answered_at) to kogge_door;
grant select to kogge_member;
