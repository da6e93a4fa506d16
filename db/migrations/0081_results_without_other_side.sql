-- What came of it could not be said where nobody is to confirm it, on a connection on which nobody had named somebody yet: the function read the fields of a
-- record that had none. It says the same with a variable for each.
create or replace function app.report_result(p_case uuid, p_trip uuid, p_other_office uuid, p_other uuid, p_rung text, p_on date, p_band text, p_note text, p_reach text)
returns table (id uuid, state text) language plpgsql security definer set search_path = '' as $$
declare
  v_office uuid;
  v_country text;
  v_me text := (select m.display_name from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id());
  v_mine text[];
  v_part text;
  v_other_office uuid;
  v_other_member uuid;
  v_other_organisation uuid;
  v_other_name text;
  v_same uuid;
  v_id uuid;
begin
  if p_case is not null then select c.office_id, c.country into v_office, v_country from kogge.cases c where c.id = p_case for update;
  else select t.office_id, t.country into v_office, v_country from kogge.trips t where t.id = p_trip; end if;
  select array_agg(s.part) into v_mine from app.sides_of(p_case, p_trip) s where s.mine;
  if v_me is null or v_office is null or (v_mine is null and not (v_office = app.office_id() and app.is_admin())) then
    raise exception 'not yours to report' using errcode = '42501';
  end if;
  if p_other is not null then
    select s.part, s.office_id, s.member_id, s.organisation_id, s.name into v_part, v_other_office, v_other_member, v_other_organisation, v_other_name
      from app.sides_of(p_case, p_trip) s
      where s.office_id = p_other_office and p_other in (s.member_id, s.organisation_id) and not s.mine and s.part <> 'desk' limit 1;
    if v_part is null then raise exception 'not a side of it' using errcode = '42501'; end if;
    select r.id into v_same from kogge.results r
      where r.office_id = v_office and r.case_id is not distinct from p_case and r.trip_id is not distinct from p_trip and r.rung = p_rung and r.state = 'reported'
        and (r.reporter_office_id, r.reporter_id) is distinct from (app.office_id(), app.member_id())
        and r.other_office_id = app.office_id()
        and (r.other_member_id = app.member_id() or (r.other_organisation_id is not null and (app.is_admin() or r.other_organisation_id = app.organisation_id())))
      order by r.reported_at limit 1;
    if v_same is not null then
      perform app.decide_result(v_same, true, '', p_reach);
      return query select v_same, 'confirmed';
      return;
    end if;
  end if;
  insert into kogge.results as r (office_id, case_id, trip_id, rung, happened_on, country, band, note, reporter_office_id, reporter_id, reporter_name,
    other_office_id, other_member_id, other_organisation_id, other_name, reporter_reach)
  values (v_office, p_case, p_trip, p_rung, p_on, v_country, p_band, p_note, app.office_id(), app.member_id(), v_me,
    -- An organisation's name is looked up by who reads, as far as they see it.
    v_other_office, v_other_member, v_other_organisation, case when v_other_organisation is null then coalesce(v_other_name, '') else '' end, p_reach)
  on conflict on constraint results_once do nothing returning r.id into v_id;
  return query select v_id, case when v_id is null then 'there' else 'reported' end;
end $$;
