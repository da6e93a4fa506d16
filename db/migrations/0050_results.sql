-- What came of an introduction, a question or a trip: rungs of a ladder, said by one side and confirmed or contradicted by the other; several for
-- one thing (docs/decisions/results.md).
create table kogge.results (
  -- The office where it began: that of the introduction, the question or the trip. Counted there, and once in a network.
  office_id uuid not null default app.office_id() constraint results_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  case_id uuid,
  trip_id uuid,
  rung text not null,
  happened_on date not null,
  country char(2) not null,
  -- How much it is worth, as a named band; null: not said.
  band text,
  note text not null default '',
  state text not null default 'reported',
  -- Who says so; nobody for what was said before results had two sides.
  reporter_office_id uuid,
  reporter_id uuid,
  reporter_name text not null default '',
  reported_at timestamptz not null default now(),
  -- Who can confirm it: a member, or who edits an organisation; null where there is no other side.
  other_office_id uuid,
  other_member_id uuid,
  other_organisation_id uuid,
  other_name text not null default '',
  decided_name text not null default '',
  decided_at timestamptz,
  decided_note text not null default '',
  -- How far each side lets it be named beside a figure. Counted it is in any case.
  reporter_reach text not null default 'sides',
  other_reach text not null default 'sides',
  -- How far it may be named: no further than both let it, and nowhere before both stand behind it.
  reach text not null generated always as (case
    when state <> 'confirmed' or 'sides' in (reporter_reach, other_reach) then 'sides'
    when 'office' in (reporter_reach, other_reach) then 'office' else 'network' end) stored,
  primary key (office_id, id),
  constraint results_case_exists foreign key (office_id, case_id) references kogge.cases (office_id, id) on delete cascade,
  constraint results_trip_exists foreign key (office_id, trip_id) references kogge.trips (office_id, id) on delete cascade,
  constraint results_other_member_exists foreign key (other_office_id, other_member_id) references kogge.members (office_id, id),
  constraint results_other_organisation_exists foreign key (other_office_id, other_organisation_id) references kogge.organisations (office_id, id),
  constraint results_of_one_thing check ((case_id is null) <> (trip_id is null)),
  constraint results_one_other check (num_nonnulls(other_member_id, other_organisation_id) = num_nonnulls(other_office_id)),
  constraint results_reporter_whole check ((reporter_office_id is null) = (reporter_id is null)),
  constraint results_rung_known check (rung in ('talk', 'meeting', 'agreement', 'business', 'startup', 'job', 'internship', 'project', 'knowledge', 'nothing')),
  constraint results_band_known check (band in ('to-10k', 'to-50k', 'to-250k', 'to-1m', 'over-1m')),
  constraint results_nothing_has_no_band check (rung <> 'nothing' or band is null),
  constraint results_country_form check (country ~ '^[A-Z]{2}$'),
  constraint results_state_known check (state in ('reported', 'confirmed', 'contradicted')),
  constraint results_decided_has_a_day check ((state = 'reported') = (decided_at is null)),
  constraint results_reach_known check (reporter_reach in ('sides', 'office', 'network') and other_reach in ('sides', 'office', 'network')),
  constraint results_note_length check (char_length(note) <= 500 and char_length(decided_note) <= 500),
  -- The same, said by the same side of the same thing on the same day, is one.
  constraint results_once unique nulls not distinct (office_id, case_id, trip_id, rung, happened_on, reporter_office_id, reporter_id)
);
create index results_case_id on kogge.results (office_id, case_id);
create index results_trip_id on kogge.results (office_id, trip_id);
create index results_reporter_id on kogge.results (reporter_office_id, reporter_id);
create index results_other_member_id on kogge.results (other_office_id, other_member_id);
create index results_other_organisation_id on kogge.results (other_office_id, other_organisation_id);
create index results_happened_on on kogge.results (office_id, happened_on);
alter table kogge.results enable row level security;
alter table kogge.results force row level security;

-- Both sides, the office's administrators, and as far as both sides let it be named.
grant select on kogge.results to kogge_member;
create policy reader_reads on kogge.results for select to kogge_member using (
  reporter_id = (select app.member_id()) or other_member_id = (select app.member_id()) or other_organisation_id = (select app.organisation_id())
  or (other_office_id = (select app.office_id()) and other_organisation_id is not null and (select app.is_admin()))
  or (office_id = (select app.office_id()) and ((select app.is_admin()) or reach <> 'sides'))
  or (reach = 'network' and office_id = any ((select app.peers())::uuid[])));
-- Written by the functions below alone, which know the sides.
grant select, insert, delete, update (state, decided_name, decided_at, decided_note, other_reach) on kogge.results to kogge_door;
create policy door_works on kogge.results for all to kogge_door using (true) with check (true);

-- Whom the clock, or somebody's report, asked by mail: the link's right to answer, once and for a while. `days`: so many after they were
-- introduced; 0: to confirm a result.
create table kogge.result_asks (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  other_office_id uuid not null,
  case_id uuid,
  result_id uuid,
  days smallint not null,
  -- Whether a mail was sent; a day that had passed long before is only ticked off.
  mailed boolean not null default true,
  asked_on date not null,
  until_on date not null,
  answered_at timestamptz,
  primary key (office_id, id),
  constraint result_asks_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint result_asks_case_exists foreign key (other_office_id, case_id) references kogge.cases (office_id, id) on delete cascade,
  constraint result_asks_result_exists foreign key (other_office_id, result_id) references kogge.results (office_id, id) on delete cascade,
  constraint result_asks_of_one_thing check ((case_id is null) <> (result_id is null) and (days = 0) = (result_id is not null)),
  constraint result_asks_days_known check (days in (0, 30, 90, 365)),
  constraint result_asks_once unique nulls not distinct (office_id, member_id, other_office_id, case_id, result_id, days)
);
create index result_asks_case_id on kogge.result_asks (other_office_id, case_id);
create index result_asks_result_id on kogge.result_asks (other_office_id, result_id);
alter table kogge.result_asks enable row level security;
alter table kogge.result_asks force row level security;
grant select on kogge.result_asks to kogge_member;
create policy self_reads on kogge.result_asks for select to kogge_member
  using (member_id = (select app.member_id()));
grant select, insert, update (answered_at) on kogge.result_asks to kogge_door;
create policy door_works on kogge.result_asks for all to kogge_door using (true) with check (true);

-- What an office, or a network, wants to reach in a year, and which rungs count for it.
create table kogge.goals (
  office_id uuid not null default app.office_id() constraint goals_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  network_id uuid constraint goals_network_exists references kogge.networks (id),
  year smallint not null,
  title text not null,
  rungs text[] not null,
  target integer not null,
  -- Where it was promised: an agenda, a decision.
  source text not null default '',
  primary key (office_id, id),
  constraint goals_title_length check (char_length(title) between 1 and 120),
  constraint goals_source_length check (char_length(source) <= 300),
  constraint goals_year_form check (year between 2000 and 2100),
  constraint goals_target_size check (target between 1 and 100000),
  constraint goals_rungs_known check (rungs <> '{}' and rungs <@ array['talk', 'meeting', 'agreement', 'business', 'startup', 'job', 'internship', 'project', 'knowledge']),
  constraint goals_once unique nulls not distinct (office_id, network_id, year, title)
);
create index goals_network_id on kogge.goals (network_id);
alter table kogge.goals enable row level security;
alter table kogge.goals force row level security;
grant select, insert, delete, update (title, rungs, target, source, year) on kogge.goals to kogge_member;
create policy reader_reads on kogge.goals for select to kogge_member using (
  office_id = (select app.office_id())
  or exists (select from kogge.network_members m where m.network_id = goals.network_id and m.office_id = (select app.office_id()) and m.state = 'member'));
create policy admin_sets on kogge.goals for insert to kogge_member with check (
  office_id = (select app.office_id()) and (select app.is_admin())
  and (network_id is null or exists (select from kogge.network_members m
    where m.network_id = goals.network_id and m.office_id = (select app.office_id()) and m.state = 'member')));
create policy admin_changes on kogge.goals for update to kogge_member using (office_id = (select app.office_id()) and (select app.is_admin()));
create policy admin_deletes on kogge.goals for delete to kogge_member using (office_id = (select app.office_id()) and (select app.is_admin()));
grant select on kogge.goals to kogge_door;
create policy door_reads on kogge.goals for select to kogge_door using (true);

-- Outcomes of introductions are rungs from here on, and each that was said is a result; by whom was not kept.
alter table kogge.introductions no force row level security;
alter table kogge.cases no force row level security;
alter table kogge.results no force row level security;
alter table kogge.introductions drop constraint introductions_outcome_known;
update kogge.introductions set outcome = case outcome when 'met' then 'meeting' else 'agreement' end where outcome in ('met', 'deal');
alter table kogge.introductions add constraint introductions_outcome_known
  check (outcome in ('talk', 'meeting', 'agreement', 'business', 'startup', 'job', 'internship', 'project', 'knowledge', 'nothing'));
insert into kogge.results (office_id, case_id, rung, happened_on, country, note)
select i.office_id, i.id, i.outcome, i.outcome_on, c.country, i.outcome_note
from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id where i.outcome is not null;
alter table kogge.introductions force row level security;
alter table kogge.cases force row level security;
alter table kogge.results force row level security;

-- The door's functions.
grant create on schema app to kogge_door;

-- Who has a hand in an introduction, a question or a trip, and whether it is the caller. `part`: `asker` and `other`; of a question who answered,
-- of a trip the traveller and who goes along. `desk`: the one who sees to it, who may report and is not asked to confirm. Told to who has a hand in
-- it and to the administrators of its office.
create function app.sides_of(p_case uuid, p_trip uuid)
returns table (part text, office_id uuid, member_id uuid, organisation_id uuid, name text, mine boolean)
language sql stable security definer set search_path = '' as $$
  with sides as (
    select 'asker' as part, c.office_id, c.asker_id as member_id, null::uuid as organisation_id, c.asker_name as name from kogge.cases c where c.id = p_case
    union all
    select 'other', i.other_office_id, null, i.other_organisation_id, g.name
    from kogge.introductions i join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id where i.id = p_case
    union all
    select 'other', i.accepted_office_id, i.accepted_by, null, i.accepted_name
    from kogge.introductions i where i.id = p_case and i.other_organisation_id is null and i.accepted_by is not null
    union all
    select distinct 'other', n.office_id, n.member_id, null::uuid, n.author_name
    from kogge.answers n join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id
    where n.question_id = p_case and (n.office_id, n.member_id) <> (c.office_id, c.asker_id)
    union all
    select 'asker', t.office_id, t.member_id, null, t.traveller_name from kogge.trips t where t.id = p_trip and t.state <> 'cancelled'
    union all
    select 'other', p.other_office_id, p.other_member_id, null, p.name from kogge.trip_participants p where p.trip_id = p_trip
    union all
    select 'desk', a.office_id, a.member_id, null, a.name
    from kogge.cases c join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id where c.id = p_case
    union all
    select 'desk', i.introducer_office_id, i.introducer_id, null, i.introducer_name from kogge.introductions i where i.id = p_case and i.introducer_id is not null
  )
  , told as (
    select s.*, coalesce(s.office_id = app.office_id() and (s.member_id = app.member_id()
      or (s.organisation_id is not null and app.member_id() is not null and (app.is_admin() or s.organisation_id = app.organisation_id()))), false) as mine
    from sides s)
  select t.part, t.office_id, t.member_id, t.organisation_id, t.name, t.mine from told t
  where exists (select from told where told.mine) or (app.is_admin() and exists (select from told where told.part = 'asker' and told.office_id = app.office_id()))
$$;

-- The caller says what came of it. Where the other side said the same of it before, that is confirmed and nothing is written twice. Answers the
-- result, and whether it was there.
create function app.report_result(p_case uuid, p_trip uuid, p_other_office uuid, p_other uuid, p_rung text, p_on date, p_band text, p_note text, p_reach text)
returns table (id uuid, state text) language plpgsql security definer set search_path = '' as $$
declare
  v_office uuid;
  v_country text;
  v_me text := (select m.display_name from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id());
  v_mine text[];
  v_other record;
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
    select s.* into v_other from app.sides_of(p_case, p_trip) s
      where s.office_id = p_other_office and p_other in (s.member_id, s.organisation_id) and not s.mine and s.part <> 'desk' limit 1;
    if v_other.part is null then raise exception 'not a side of it' using errcode = '42501'; end if;
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
    case when p_other is not null then v_other.office_id end, case when p_other is not null then v_other.member_id end,
    case when p_other is not null then v_other.organisation_id end,
    -- An organisation's name is looked up by who reads, as far as they see it.
    case when p_other is not null and v_other.organisation_id is null then v_other.name else '' end, p_reach)
  on conflict on constraint results_once do nothing returning r.id into v_id;
  return query select v_id, case when v_id is null then 'there' else 'reported' end;
end $$;

-- The other side confirms or contradicts. False where it is not theirs to say, or was said.
create function app.decide_result(p_result uuid, p_confirm boolean, p_note text, p_reach text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if app.member_id() is null then return false; end if;
  update kogge.results r
  set state = case when p_confirm then 'confirmed' else 'contradicted' end, decided_at = now(), decided_note = p_note,
    other_reach = case when p_confirm then p_reach else 'sides' end,
    decided_name = (select m.display_name from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id())
  where r.id = p_result and r.state = 'reported' and r.other_office_id = app.office_id()
    and (r.other_member_id = app.member_id() or (r.other_organisation_id is not null and (app.is_admin() or r.other_organisation_id = app.organisation_id())));
  if not found then return false; end if;
  update kogge.result_asks a set answered_at = now() where a.result_id = p_result and a.answered_at is null;
  return true;
end $$;

-- Who said it takes it back, while nobody stands behind it or denies it.
create function app.take_result_back(p_result uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.results r where r.id = p_result and r.state = 'reported'
    and r.reporter_office_id = app.office_id() and r.reporter_id = app.member_id();
  return found;
end $$;

-- Those of the other side who are asked by mail to confirm, each with the right to do it once within sixty days.
create function app.ask_to_confirm(p_result uuid, p_on date) returns table (ask uuid, member_id uuid, office text)
language sql security definer set search_path = '' as $$
  with asked as (
    insert into kogge.result_asks (office_id, member_id, other_office_id, result_id, days, asked_on, until_on)
    select m.office_id, m.id, r.office_id, r.id, 0, p_on, p_on + 60
    from kogge.results r join kogge.members m on m.office_id = r.other_office_id and m.state = 'active' and m.role <> 'reader'
      and (m.id = r.other_member_id or (m.organisation_id = r.other_organisation_id and m.role in ('editor', 'admin')))
    where r.id = p_result and r.state = 'reported' and r.reporter_office_id = app.office_id() and r.reporter_id = app.member_id()
    on conflict on constraint result_asks_once do nothing returning *)
  select a.id, a.member_id, o.slug from asked a join kogge.offices o on o.id = a.office_id
$$;

-- The asks of 30, 90 and 365 days that have fallen due in the caller's office (a command or the worker) and were not made: one to each side, for
-- the latest day only; earlier ones are ticked off, and so is one that passed more than sixty days ago. None after somebody said that nothing came of it.
create function app.make_result_asks(p_on date) returns table (ask uuid, member_id uuid, office text, days integer, case_id uuid)
language sql security definer set search_path = '' as $$
  with due as (
    select c.office_id, c.id, c.asker_id, i.accepted_office_id, i.accepted_by, d.days, c.heard_at::date + d.days as due_on,
      d.days = max(d.days) over (partition by c.office_id, c.id) as latest
    from kogge.cases c join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
    cross join (values (30), (90), (365)) d (days)
    where c.office_id = app.office_id() and app.is_admin() and app.user_id() is null and c.heard_at is not null and i.state in ('introduced', 'done', 'expired')
      and c.heard_at::date + d.days <= p_on
      and not exists (select from kogge.results r where r.office_id = c.office_id and r.case_id = c.id and r.rung = 'nothing' and r.state <> 'contradicted')
  ), made as (
    insert into kogge.result_asks (office_id, member_id, other_office_id, case_id, days, mailed, asked_on, until_on)
    select m.office_id, m.id, due.office_id, due.id, due.days, due.latest and due.due_on > p_on - 60, p_on, p_on + 60
    from due join kogge.members m on m.state = 'active' and m.role <> 'reader'
      and (m.office_id, m.id) in ((due.office_id, due.asker_id), (due.accepted_office_id, due.accepted_by))
    on conflict on constraint result_asks_once do nothing returning *)
  select a.id, a.member_id, o.slug, a.days::int, a.case_id from made a join kogge.offices o on o.id = a.office_id where a.mailed
$$;

-- Whose ask this is: for a link, whose signature is checked before this is asked.
create function app.holder_of_ask(p_ask uuid) returns table (user_id uuid, office text) language sql stable security definer set search_path = '' as $$
  select m.user_id, o.slug from kogge.result_asks a join kogge.members m on m.office_id = a.office_id and m.id = a.member_id and m.state = 'active'
  join kogge.offices o on o.id = a.office_id and o.archived_at is null where a.id = p_ask
$$;

-- The caller's own ask is used up.
create function app.use_ask(p_ask uuid, p_on date) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update kogge.result_asks a set answered_at = now()
  where a.id = p_ask and a.office_id = app.office_id() and a.member_id = app.member_id() and a.answered_at is null and a.until_on >= p_on;
  return found;
end $$;

-- A goal's figures by month, for who sees the goal: how many are confirmed, how many only reported.
create function app.goal_figures(p_goal uuid) returns table (month integer, confirmed integer, reported integer)
language sql stable security definer set search_path = '' as $$
  select extract(month from r.happened_on)::int, count(*) filter (where r.state = 'confirmed')::int, count(*) filter (where r.state = 'reported')::int
  from kogge.goals g join kogge.results r on r.rung = any (g.rungs) and extract(year from r.happened_on) = g.year and r.state <> 'contradicted'
    and case when g.network_id is null then r.office_id = g.office_id
      else exists (select from kogge.network_members m where m.network_id = g.network_id and m.office_id = r.office_id and m.state = 'member') end
  where g.id = p_goal and (g.office_id = app.office_id()
    or exists (select from kogge.network_members m where m.network_id = g.network_id and m.office_id = app.office_id() and m.state = 'member'))
  group by 1
$$;

-- What is not known of a goal's year: introductions made in it of which nobody said anything yet; and how many were made at all.
create function app.goal_unknown(p_goal uuid) returns table (made integer, unknown integer, offices integer, silent integer)
language sql stable security definer set search_path = '' as $$
  with goal as (
    select g.* from kogge.goals g where g.id = p_goal and (g.office_id = app.office_id()
      or exists (select from kogge.network_members m where m.network_id = g.network_id and m.office_id = app.office_id() and m.state = 'member'))
  ), counted as (
    select o.id from goal g join kogge.offices o on case when g.network_id is null then o.id = g.office_id
      else exists (select from kogge.network_members m where m.network_id = g.network_id and m.office_id = o.id and m.state = 'member') end
  ), met as (
    select c.office_id, exists (select from kogge.results r where r.office_id = c.office_id and r.case_id = c.id) as said
    from goal g join kogge.cases c on c.office_id in (select id from counted) and c.kind = 'introduction' and extract(year from c.heard_at) = g.year
  )
  select (select count(*)::int from met), (select count(*)::int from met where not said), (select count(*)::int from counted),
    (select count(*)::int from counted where not exists (select from met where met.office_id = counted.id)
      and not exists (select from goal g join kogge.results r on r.office_id = counted.id and extract(year from r.happened_on) = g.year))
$$;

do $$
declare f regprocedure;
begin
  foreach f in array array['app.sides_of(uuid, uuid)', 'app.report_result(uuid, uuid, uuid, uuid, text, date, text, text, text)',
    'app.decide_result(uuid, boolean, text, text)', 'app.take_result_back(uuid)', 'app.ask_to_confirm(uuid, date)', 'app.make_result_asks(date)',
    'app.holder_of_ask(uuid)', 'app.use_ask(uuid, date)', 'app.goal_figures(uuid)', 'app.goal_unknown(uuid)']::regprocedure[] loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kogge_member', f);
  end loop;
end $$;
revoke execute on function app.holder_of_ask(uuid) from kogge_member;
grant execute on function app.holder_of_ask(uuid) to kogge_visitor;
revoke create on schema app from kogge_door;
