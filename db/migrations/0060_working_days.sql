-- The clock of cases counts working days of the country of who must act, as many as their office says; before they run out there is a
-- reminder; and whoever pauses passes on at once what waits for them (docs/decisions/the-clock-of-cases.md).

alter table kogge.offices
  add column answer_days smallint not null default 10 constraint offices_answer_days_range check (answer_days between 2 and 30);
grant update (answer_days) on kogge.offices to kogge_member;

-- On which day whoever has the turn is reminded; null: there is no reminder, or it was sent.
alter table kogge.cases
  add column remind_on date constraint cases_reminder_waits check (remind_on is null or state = 'waiting'),
  drop constraint cases_turn_known,
  add constraint cases_turn_known check (turn_reason in ('asked', 'passed', 'late', 'left', 'paused', 'handed-over'));
grant update (remind_on) on kogge.cases to kogge_member, kogge_door;

-- What is due, told to nobody, or to be reminded of is found without looking at what is only open.
create index cases_remind on kogge.cases (office_id, remind_on) where remind_on is not null;
create index cases_untold on kogge.cases (office_id) where state = 'waiting' and owner_id is null and not owner_told;
create index cases_waiting on kogge.cases (office_id, owner_id) where state = 'waiting';
create index ambassadors_ending on kogge.ambassadors (office_id, until_on) where until_on is not null;

create or replace function app.guard_case() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and not (old.office_id is not distinct from app.office_id() and (app.is_admin() or old.asker_id is not distinct from app.member_id()))
    and ((new.country, new.sectors, new.language, new.audience) is distinct from (old.country, old.sectors, old.language, old.audience)
      or (old.kind = 'question' and new.state <> old.state)) then
    raise exception 'only who asked changes this' using errcode = '42501', constraint = 'cases_asker_decides';
  end if;
  if new.state = 'heard' then new.heard_at := coalesce(new.heard_at, now()); end if;
  if new.state <> 'waiting' then new.remind_on := null; end if;
  new.ended_at := case when new.state = 'ended' then coalesce(new.ended_at, now()) end;
  return new;
end $$;

create or replace function app.owner_answers() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from kogge.ambassadors a
    where a.office_id = new.office_id and a.id = new.owner_id and (a.until_on is null or a.until_on > current_date) for share;
  if new.owner_id is not null and not found then
    new.owner_id := null;
    new.owner_told := false;
    new.turn_reason := 'left';
    new.remind_on := null;
    if new.due_on is not null then new.due_on := current_date; end if;
  end if;
  return new;
end $$;

-- Whoever ends, leaves a desk or pauses has nothing any more that waits for them; the worker is woken, finds who is next and tells them. What was
-- heard waits for who asked, and stays with whoever only pauses.
create or replace function app.release_work() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_ambassador uuid := case when tg_table_name = 'ambassadors' then old.id else (to_jsonb(old) ->> 'ambassador_id')::uuid end;
  v_country text := to_jsonb(old) ->> 'country';
begin
  if tg_table_name = 'ambassadors' and not coalesce((to_jsonb(new) ->> 'until_on')::date <= current_date, false) then return null; end if;
  update kogge.cases set owner_id = null, owner_told = false, turn_reason = 'left', remind_on = null,
    due_on = case when state = 'waiting' then current_date else due_on end
  where office_id = old.office_id and owner_id = v_ambassador and state <> 'ended' and (v_country is null or country = v_country);
  if found then perform pg_notify('clock', ''); end if;
  return null;
end $$;

create function app.release_paused() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not coalesce(new.paused_until > current_date, false) then return null; end if;
  update kogge.cases set owner_id = null, owner_told = false, turn_reason = 'paused', remind_on = null, due_on = current_date
  where office_id = new.office_id and owner_id = new.id and state = 'waiting';
  if found then perform pg_notify('clock', ''); end if;
  return null;
end $$;
grant create on schema app to kogge_door;
alter function app.release_paused() owner to kogge_door;
revoke create on schema app from kogge_door;
create trigger ambassadors_release_paused after update of paused_until on kogge.ambassadors
  for each row when (new.paused_until is distinct from old.paused_until) execute function app.release_paused();

-- As before, with the day of the reminder.
drop function app.hand_over(uuid, text[], uuid[], date);
create function app.hand_over(p_ambassador uuid, p_desks text[], p_successors uuid[], p_due date, p_remind date) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v kogge.ambassadors%rowtype;
begin
  select a.* into v from kogge.ambassadors a
    where a.office_id = app.office_id() and a.id = p_ambassador and (a.until_on is null or a.until_on > current_date) for update;
  if v.id is null then return false; end if;
  if not app.is_admin() and v.member_id is distinct from app.member_id() then raise exception 'not yours to hand over' using errcode = '42501'; end if;
  for i in 1 .. cardinality(p_desks) loop
    perform from kogge.ambassadors a
      where a.office_id = v.office_id and a.id = p_successors[i] and a.id <> v.id and (a.until_on is null or a.until_on > current_date) for share;
    if not found then raise exception 'no such successor' using errcode = '23514', constraint = 'ambassadors_successor_answers'; end if;
    insert into kogge.ambassador_desks (office_id, ambassador_id, country, rank)
      select v.office_id, p_successors[i], d.country, d.rank from kogge.ambassador_desks d
      where d.office_id = v.office_id and d.ambassador_id = v.id and d.country = p_desks[i]
      on conflict (office_id, ambassador_id, country) do update set rank = least(kogge.ambassador_desks.rank, excluded.rank);
    update kogge.cases set owner_id = p_successors[i], owner_told = true, turn_reason = 'handed-over',
      due_on = case when state = 'waiting' then p_due else due_on end, remind_on = case when state = 'waiting' then p_remind end
      where office_id = v.office_id and owner_id = v.id and state <> 'ended' and country = p_desks[i];
  end loop;
  update kogge.ambassadors set until_on = current_date where office_id = v.office_id and id = v.id;
  update kogge.members set role = 'member' where office_id = v.office_id and id = v.member_id and role = 'ambassador';
  return true;
end $$;
grant create on schema app to kogge_door;
alter function app.hand_over(uuid, text[], uuid[], date, date) owner to kogge_door;
revoke create on schema app from kogge_door;
revoke execute on function app.hand_over(uuid, text[], uuid[], date, date) from public;
grant execute on function app.hand_over(uuid, text[], uuid[], date, date) to kogge_member;

-- What waits for somebody who pauses already goes on as well; an owner that is no superuser is under its own tables' forced row security.
alter table kogge.cases no force row level security;
alter table kogge.ambassadors no force row level security;
alter table kogge.turns no force row level security;
update kogge.cases c set owner_id = null, owner_told = false, turn_reason = 'paused', due_on = current_date
  from kogge.ambassadors a where a.office_id = c.office_id and a.id = c.owner_id and c.state = 'waiting' and a.paused_until > current_date;
alter table kogge.cases force row level security;
alter table kogge.ambassadors force row level security;
alter table kogge.turns force row level security;
