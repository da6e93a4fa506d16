-- What later rooms hold of a person is told and forgotten as the rest is (0057): what a member without an organisation looks at, what they answered
-- visitors, and results that they reported, could confirm, or were asked about.
grant create on schema app to kogge_door;

-- Names alone do not tell whose words these are: two people may have the same name, and one person two in the course of time. Null for what was
-- written before this was kept.
alter table kogge.enquiries add column answer_writer_id uuid, add column refusal_writer_id uuid, add column ending_writer_id uuid;
create function app.note_enquiry_writer() returns trigger language plpgsql as $$
begin
  if new.answer <> old.answer then new.answer_writer_id := app.member_id(); end if;
  if new.refusal <> old.refusal then new.refusal_writer_id := app.member_id(); end if;
  if new.ending <> old.ending then new.ending_writer_id := app.member_id(); end if;
  return new;
end $$;
create trigger enquiries_note_writer before update on kogge.enquiries for each row execute function app.note_enquiry_writer();

-- A member of the other side's office: who confirmed or contradicted it for an organisation.
alter table kogge.results add column decided_member_id uuid;
create function app.note_decider() returns trigger language plpgsql as $$
begin
  new.decided_member_id := app.member_id();
  return new;
end $$;
create trigger results_note_decider before update of state on kogge.results for each row when (new.state <> old.state) execute function app.note_decider();

-- Each used by the functions below alone.
grant select (roles, countries, sectors, brings, told, muted, changed_at) on kogge.seekers to kogge_door;
grant update (asker_roles, asker_countries, asker_sectors) on kogge.introductions to kogge_door;
grant update (answered_by) on kogge.enquiries to kogge_door;
grant update (note, reporter_name, other_name) on kogge.results to kogge_door;
grant delete on kogge.result_asks to kogge_door;

-- What one looks at and brings.
create function app.my_seeker_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r), '[]') from (
    select 'profile' as what, f.name as office, s.roles, s.countries, s.sectors, s.brings, nullif(cardinality(s.told), 0) as listings, s.changed_at as at
    from app.my_memberships() m join kogge.seekers s on s.office_id = m.office_id and s.member_id = m.id join kogge.offices f on f.id = s.office_id
    union all
    select 'muted', f.name, null, null, null, null, null, null
    from app.my_memberships() m join kogge.seekers s on s.office_id = m.office_id and s.member_id = m.id and s.muted join kogge.offices f on f.id = s.office_id) r
$$;
create function app.forget_in_seekers() returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.seekers s using app.my_memberships() m where s.office_id = m.office_id and s.member_id = m.id;
end $$;

-- What went of it with introductions that one asked for.
create or replace function app.my_introduction_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'asked' as what, f.name as office, c.country::text, i.wish, i.brings, null as contact, i.state, i.outcome, i.outcome_note as note, i.asker_roles as roles, i.asker_countries as countries, i.asker_sectors as sectors, c.asked_at as at
    from app.my_memberships() m join kogge.cases c on c.office_id = m.office_id and c.asker_id = m.id join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
      join kogge.offices f on f.id = c.office_id
    union all
    select 'offered', f.name, c.country::text, null, null, i.contact, i.state, null, null, null, null, null, c.asked_at
    from app.my_memberships() m join kogge.introductions i on i.introducer_office_id = m.office_id and i.introducer_id = m.id join kogge.cases c on c.office_id = i.office_id and c.id = i.id
      join kogge.offices f on f.id = m.office_id
    union all
    select 'answered', f.name, c.country::text, null, null, null, i.state, null, i.decline_note, null, null, null, i.decided_at
    from app.my_memberships() m join kogge.introductions i on i.accepted_office_id = m.office_id and i.accepted_by = m.id join kogge.cases c on c.office_id = i.office_id and c.id = i.id
      join kogge.offices f on f.id = m.office_id) r
$$;
create or replace function app.forget_in_introductions() returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.introductions i set wish = case when i.answer_id is null then app.former(i.office_id, 'text') else '' end, brings = '', outcome_note = '',
    asker_roles = '{}', asker_countries = '{}', asker_sectors = '{}',
    state = case when i.state in ('weighed', 'asked', 'accepted') then 'withdrawn' else i.state end
  from app.my_memberships() m, kogge.cases c where c.office_id = m.office_id and c.asker_id = m.id and i.office_id = c.office_id and i.id = c.id;
  update kogge.introductions i set introducer_name = app.former(m.office_id, 'member'), contact = case when i.contact = '' then '' else app.former(m.office_id, 'text') end
  from app.my_memberships() m where i.introducer_office_id = m.office_id and i.introducer_id = m.id;
  update kogge.introductions i set accepted_name = app.former(m.office_id, 'member'), decline_note = '' from app.my_memberships() m
  where i.accepted_office_id = m.office_id and i.accepted_by = m.id;
end $$;

-- What one wrote to visitors. What visitors wrote goes by its own term (0066).
create function app.my_enquiry_rows(p_name text) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'answer' as what, f.name as office, c.country::text, e.answer as text, e.answered_at as at
    from app.my_memberships() m join kogge.enquiries e on e.office_id = m.office_id and e.answer <> ''
      and (e.answer_writer_id = m.id or (e.answer_writer_id is null and e.answered_by = p_name))
      join kogge.cases c on c.office_id = e.office_id and c.id = e.id join kogge.offices f on f.id = e.office_id
    union all
    select 'refusal', f.name, c.country::text, e.refusal, e.decided_at
    from app.my_memberships() m join kogge.enquiries e on e.office_id = m.office_id and e.refusal_writer_id = m.id and e.refusal <> ''
      join kogge.cases c on c.office_id = e.office_id and c.id = e.id join kogge.offices f on f.id = e.office_id
    union all
    select 'ending', f.name, c.country::text, e.ending, c.ended_at
    from app.my_memberships() m join kogge.enquiries e on e.office_id = m.office_id and e.ending_writer_id = m.id and e.ending <> ''
      join kogge.cases c on c.office_id = e.office_id and c.id = e.id join kogge.offices f on f.id = e.office_id) r
$$;
-- That there was an answer stays, so that nobody answers for the first time again.
create function app.forget_in_enquiries(p_name text) returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.enquiries e set answered_by = app.former(m.office_id, 'member'), answer = case when e.answer = '' then '' else app.former(m.office_id, 'text') end
  from app.my_memberships() m where e.office_id = m.office_id and (e.answer_writer_id = m.id or (e.answer_writer_id is null and e.answered_by = p_name));
  update kogge.enquiries e set refusal = '' from app.my_memberships() m where e.office_id = m.office_id and e.refusal_writer_id = m.id;
  update kogge.enquiries e set ending = case when e.ending = '' then '' else app.former(m.office_id, 'text') end
  from app.my_memberships() m where e.office_id = m.office_id and e.ending_writer_id = m.id;
end $$;

-- Results. Counted they are in any case: what happened stays, without names and notes.
create function app.my_result_rows(p_name text) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'reported' as what, f.name as office, r.country::text, r.rung as outcome, r.band, r.happened_on as happened, r.other_name as name, r.note, r.state, null::date as until, r.reported_at as at
    from app.my_memberships() m join kogge.results r on r.reporter_office_id = m.office_id and r.reporter_id = m.id join kogge.offices f on f.id = r.office_id
    union all
    select 'other', f.name, r.country::text, r.rung, r.band, r.happened_on, r.reporter_name, null, r.state, null, r.reported_at
    from app.my_memberships() m join kogge.results r on r.other_office_id = m.office_id and r.other_member_id = m.id join kogge.offices f on f.id = r.office_id
    union all
    select 'decided', f.name, r.country::text, r.rung, r.band, r.happened_on, r.reporter_name, r.decided_note, r.state, null, r.decided_at
    from app.my_memberships() m join kogge.results r on r.other_office_id = m.office_id and r.decided_at is not null
      and coalesce(coalesce(r.decided_member_id, r.other_member_id) = m.id, r.decided_name = p_name) join kogge.offices f on f.id = r.office_id
    union all
    select 'asked', f.name, null, null, null, null, null, null, null, a.until_on, a.asked_on
    from app.my_memberships() m join kogge.result_asks a on a.office_id = m.office_id and a.member_id = m.id and a.mailed join kogge.offices f on f.id = a.other_office_id) r
$$;
create function app.forget_in_results(p_name text) returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.results r set decided_name = app.former(m.office_id, 'member'), decided_note = '' from app.my_memberships() m
  where r.other_office_id = m.office_id and r.decided_at is not null and coalesce(coalesce(r.decided_member_id, r.other_member_id) = m.id, r.decided_name = p_name);
  update kogge.results r set reporter_name = app.former(m.office_id, 'member'), note = '' from app.my_memberships() m
  where r.reporter_office_id = m.office_id and r.reporter_id = m.id;
  update kogge.results r set other_name = app.former(m.office_id, 'member') from app.my_memberships() m where r.other_office_id = m.office_id and r.other_member_id = m.id;
  -- A result that was said before results had two sides has the words of whoever asked for the introduction.
  update kogge.results r set note = '' from app.my_memberships() m, kogge.cases c
  where c.office_id = m.office_id and c.asker_id = m.id and r.office_id = c.office_id and r.case_id = c.id and r.reporter_id is null;
  delete from kogge.result_asks a using app.my_memberships() m where a.office_id = m.office_id and a.member_id = m.id;
end $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['app.my_seeker_rows()', 'app.forget_in_seekers()', 'app.my_enquiry_rows(text)', 'app.forget_in_enquiries(text)',
    'app.my_result_rows(text)', 'app.forget_in_results(text)']::regprocedure[] loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kogge_member', f);
  end loop;
end $$;
revoke create on schema app from kogge_door;
