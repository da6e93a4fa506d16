-- Everything that waits for somebody is a case: one table says of what kind it is, at which desk, who asked, whose turn it is, why and until
-- when, and whether it waits, was heard or has ended. A question and an introduction share the id of their case and keep only their own words
-- and steps. Turns, the desk's notes, the clock, handing over and workload speak of cases (docs/decisions/cases.md).

create table kogge.cases (
  office_id uuid not null default app.office_id() constraint cases_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  -- Which room it belongs to: `question`, `introduction`. A room that is new brings its own.
  kind text not null,
  country char(2) not null,
  sectors text[] not null default '{}',
  -- In which language it was asked, for who is asked first.
  language text not null default 'nl',
  -- `desk`: the ambassadors of the desk, the administrators and who asked. `office`: every member. `network`: members of offices in a network
  -- as well. Whoever else has a hand in it, in whichever office, stands in case_parties.
  audience text not null default 'desk',
  -- `waiting`: for its owner. `heard`: the owner, or somebody else, has acted; now who asked has the word. `ended`.
  state text not null default 'waiting',
  asker_id uuid not null,
  asker_name text not null,
  asked_at timestamptz not null default now(),
  -- Whose turn it is; null: the office's administrators.
  owner_id uuid,
  -- Whether the owner got a mail about it; the clock makes up for what a trigger could not send.
  owner_told boolean not null default false,
  -- Why the present owner is the owner.
  turn_reason text not null default 'asked',
  due_on date default current_date,
  heard_at timestamptz,
  ended_at timestamptz,
  primary key (office_id, id),
  constraint cases_asker_exists foreign key (office_id, asker_id) references kogge.members (office_id, id),
  constraint cases_owner_exists foreign key (office_id, owner_id) references kogge.ambassadors (office_id, id) on delete set null (owner_id),
  constraint cases_kind_form check (kind ~ '^[a-z]{1,30}$'),
  constraint cases_country_form check (country ~ '^[A-Z]{2}$'),
  constraint cases_language_known check (language in ('nl', 'en', 'de')),
  constraint cases_audience_known check (audience in ('desk', 'office', 'network')),
  constraint cases_state_known check (state in ('waiting', 'heard', 'ended')),
  constraint cases_turn_known check (turn_reason in ('asked', 'passed', 'late', 'left', 'handed-over')),
  constraint cases_open_has_a_clock check ((state <> 'ended') = (due_on is not null)),
  constraint cases_ended_has_a_day check ((state = 'ended') = (ended_at is not null)),
  constraint cases_heard_has_a_day check (state <> 'heard' or heard_at is not null)
);

-- Who has a hand in a case without being of its desk: a member, or who edits an organisation, of whichever office.
create table kogge.case_parties (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  case_id uuid not null,
  other_office_id uuid not null,
  member_id uuid,
  organisation_id uuid,
  primary key (office_id, id),
  constraint case_parties_case_exists foreign key (office_id, case_id) references kogge.cases (office_id, id) on delete cascade,
  constraint case_parties_member_exists foreign key (other_office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint case_parties_organisation_exists foreign key (other_office_id, organisation_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint case_parties_somebody check ((member_id is null) <> (organisation_id is null)),
  constraint case_parties_once unique nulls not distinct (office_id, case_id, other_office_id, member_id, organisation_id)
);

-- What an installation has comes along. An owner that is no superuser is under its own tables' forced row security.
alter table kogge.questions no force row level security;
alter table kogge.introductions no force row level security;
alter table kogge.turns no force row level security;
alter table kogge.turn_notes no force row level security;
alter table kogge.desk_notes no force row level security;
alter table kogge.ambassadors no force row level security;

insert into kogge.cases (office_id, id, kind, country, sectors, language, audience, state, asker_id, asker_name, asked_at, owner_id, owner_told, turn_reason, due_on,
  heard_at, ended_at)
select office_id, id, 'question', country, sectors, language, audience,
  case when state <> 'open' then 'ended' when answered_at is null then 'waiting' else 'heard' end,
  asked_by, asker_name, asked_at, owner_id, owner_told, turn_reason, due_on, answered_at,
  case when state <> 'open' then coalesce(ended_at, answered_at, asked_at) end
from kogge.questions;

insert into kogge.cases (office_id, id, kind, country, sectors, language, audience, state, asker_id, asker_name, asked_at, owner_id, owner_told, turn_reason, due_on,
  heard_at, ended_at)
select i.office_id, i.id, 'introduction', i.country, q.sectors, q.language, 'desk',
  case i.state when 'asked' then 'waiting' when 'accepted' then 'waiting' when 'introduced' then 'heard' else 'ended' end,
  i.asker_id, i.asker_name, i.asked_at, i.owner_id, i.owner_told, i.turn_reason, i.due_on,
  case when i.state = 'introduced' then coalesce(i.introduced_at, i.decided_at, i.asked_at) else i.introduced_at end,
  case when i.state not in ('asked', 'accepted', 'introduced')
    then greatest(i.outcome_on::timestamptz, i.introduced_at, i.decided_at, i.asked_at) end
from kogge.introductions i join kogge.questions q on q.office_id = i.office_id and q.id = i.question_id;

insert into kogge.case_parties (office_id, case_id, other_office_id, member_id)
  select office_id, id, introducer_office_id, introducer_id from kogge.introductions;
insert into kogge.case_parties (office_id, case_id, other_office_id, organisation_id)
  select office_id, id, other_office_id, other_organisation_id from kogge.introductions where other_organisation_id is not null;

alter table kogge.turns add column case_id uuid;
update kogge.turns set case_id = coalesce(question_id, introduction_id);
alter table kogge.turns alter column case_id set not null;

alter table kogge.desk_notes add column case_id uuid, alter column author_id drop not null;
update kogge.desk_notes set case_id = coalesce(question_id, introduction_id);
-- What was written with a turn becomes a note of the desk, by who had the turn before; nobody's where that were the administrators. A
-- farewell stands at the desk already.
insert into kogge.desk_notes (office_id, country, case_id, author_id, author_name, body, created_at)
select n.office_id, n.country, t.case_id, a.member_id, coalesce(a.name, ''), left(n.note, 2000), t.asked_at
from kogge.turn_notes n join kogge.turns t on t.office_id = n.office_id and t.id = n.id
left join lateral (select b.ambassador_id from kogge.turns b where b.office_id = t.office_id and b.case_id = t.case_id and b.id <> t.id and b.asked_at <= t.asked_at
  order by b.asked_at desc, b.id desc limit 1) before on true
left join kogge.ambassadors a on a.office_id = t.office_id and a.id = before.ambassador_id
where not exists (select from kogge.desk_notes d where d.office_id = n.office_id and d.country = n.country and d.case_id is null and d.body = n.note);

-- What follows by itself moves from the two nouns to their case.
drop trigger questions_guard on kogge.questions;
drop trigger questions_owner_answers on kogge.questions;
drop trigger introductions_owner_answers on kogge.introductions;
drop trigger questions_turns on kogge.questions;
drop trigger introductions_turns on kogge.introductions;
drop function app.guard_question();
drop policy reader_reads on kogge.questions;
drop policy member_creates on kogge.questions;
drop policy command_creates on kogge.questions;
drop policy asker_and_desk_change on kogge.questions;
drop policy asker_deletes on kogge.questions;
drop policy party_reads on kogge.introductions;
drop policy party_changes on kogge.introductions;
drop policy asker_creates on kogge.introductions;
drop policy command_creates on kogge.introductions;
drop policy seen_with_its_thing on kogge.turns;
drop policy door_works on kogge.questions;
drop policy door_works on kogge.introductions;
drop table kogge.turn_notes;
revoke delete on kogge.questions from kogge_member;
revoke update on kogge.questions from kogge_member;
revoke update on kogge.introductions from kogge_member;
revoke select, update on kogge.questions from kogge_door;
revoke update on kogge.introductions from kogge_door;

alter table kogge.questions add constraint questions_case_exists foreign key (office_id, id) references kogge.cases (office_id, id) on delete cascade;
update kogge.questions set ending = 'helped' where state = 'answered';
alter table kogge.questions
  drop column country, drop column sectors, drop column audience, drop column state, drop column asked_by, drop column asker_name, drop column asked_at,
  drop column owner_id, drop column owner_told, drop column turn_reason, drop column due_on, drop column answered_at, drop column ended_at,
  -- How it ended: an answer helped, who asked closed it, nobody answered in time, or nobody said whether it helped.
  add constraint questions_ending_known check (ending in ('', 'helped', 'asker', 'nobody', 'silent'));
alter table kogge.introductions add constraint introductions_case_exists foreign key (office_id, id) references kogge.cases (office_id, id) on delete cascade;
alter table kogge.introductions
  drop column country, drop column asker_id, drop column asker_name, drop column asked_at, drop column owner_id, drop column owner_told,
  drop column turn_reason, drop column due_on, drop column introduced_at;
alter table kogge.turns drop column question_id, drop column introduction_id;
alter table kogge.turns add constraint turns_case_exists foreign key (office_id, case_id) references kogge.cases (office_id, id) on delete cascade;
create index turns_case_id on kogge.turns (office_id, case_id);
alter table kogge.desk_notes drop column question_id, drop column introduction_id;
alter table kogge.desk_notes add constraint desk_notes_case_exists foreign key (office_id, case_id) references kogge.cases (office_id, id) on delete cascade;
create index desk_notes_case_id on kogge.desk_notes (office_id, case_id);
alter table kogge.questions force row level security;
alter table kogge.introductions force row level security;
alter table kogge.turns force row level security;
alter table kogge.desk_notes force row level security;
alter table kogge.ambassadors force row level security;

create index cases_asker_id on kogge.cases (office_id, asker_id);
create index cases_owner_id on kogge.cases (office_id, owner_id);
create index cases_country on kogge.cases (country, office_id);
create index cases_due on kogge.cases (office_id, due_on) where state <> 'ended';
create index case_parties_member on kogge.case_parties (other_office_id, member_id);
create index case_parties_organisation on kogge.case_parties (other_office_id, organisation_id);
alter table kogge.cases enable row level security;
alter table kogge.cases force row level security;
alter table kogge.case_parties enable row level security;
alter table kogge.case_parties force row level security;

-- A party reads that they are one; who made them one sees it by the case.
grant select on kogge.case_parties to kogge_member;
create policy party_reads on kogge.case_parties for select to kogge_member
  using (other_office_id = (select app.office_id())
    and (member_id = (select app.member_id())
      or (organisation_id is not null and ((select app.is_admin()) or organisation_id = (select app.organisation_id())))));

-- Cases. Who asked changes what is asked and says when it ends; the desk decides who answers; administrators do both; a party takes its step.
grant select, insert, delete, update (country, sectors, language, audience, state, owner_id, owner_told, turn_reason, due_on, ended_at) on kogge.cases to kogge_member;
create policy reader_reads on kogge.cases for select to kogge_member using (
  (audience = 'network' and office_id = any ((select app.peers())::uuid[]))
  or (office_id = (select app.office_id())
      and (audience <> 'desk' or (select app.is_admin()) or asker_id = (select app.member_id()) or country::text = any ((select app.my_desks())::text[])))
  or exists (select from kogge.case_parties p where p.office_id = cases.office_id and p.case_id = cases.id));
create policy member_creates on kogge.cases for insert to kogge_member
  with check (office_id = (select app.office_id()) and asker_id = (select app.member_id()));
create policy command_creates on kogge.cases for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);
create policy hand_changes on kogge.cases for update to kogge_member using (
  (office_id = (select app.office_id())
    and ((select app.is_admin()) or asker_id = (select app.member_id()) or country::text = any ((select app.my_desks())::text[])))
  or exists (select from kogge.case_parties p where p.office_id = cases.office_id and p.case_id = cases.id));
create policy asker_deletes on kogge.cases for delete to kogge_member
  using (office_id = (select app.office_id()) and kind = 'question' and heard_at is null and ((select app.is_admin()) or asker_id = (select app.member_id())));

-- What is asked is the asker's, and so is when a question has ended: many see it, and each could think it done.
create function app.guard_case() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and not (old.office_id is not distinct from app.office_id() and (app.is_admin() or old.asker_id is not distinct from app.member_id()))
    and ((new.country, new.sectors, new.language, new.audience) is distinct from (old.country, old.sectors, old.language, old.audience)
      or (old.kind = 'question' and new.state <> old.state)) then
    raise exception 'only who asked changes this' using errcode = '42501', constraint = 'cases_asker_decides';
  end if;
  if new.state = 'heard' then new.heard_at := coalesce(new.heard_at, now()); end if;
  new.ended_at := case when new.state = 'ended' then coalesce(new.ended_at, now()) end;
  return new;
end $$;
create trigger cases_guard before update on kogge.cases for each row execute function app.guard_case();

-- Questions and introductions are seen with their case.
grant update (title, body, language, helped, ending) on kogge.questions to kogge_member;
create policy seen_with_case on kogge.questions for select to kogge_member
  using (exists (select from kogge.cases c where c.office_id = questions.office_id and c.id = questions.id));
create policy asker_creates on kogge.questions for insert to kogge_member
  with check (exists (select from kogge.cases c where c.office_id = questions.office_id and c.id = questions.id
    and c.kind = 'question' and c.asker_id = (select app.member_id())));
create policy command_creates on kogge.questions for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);
create policy asker_changes on kogge.questions for update to kogge_member
  using (office_id = (select app.office_id()) and exists (select from kogge.cases c where c.office_id = questions.office_id and c.id = questions.id
    and ((select app.is_admin()) or c.asker_id = (select app.member_id()))));

grant update (state, accepted_office_id, accepted_by, accepted_name, decided_at, decline_note, outcome, outcome_note, outcome_on) on kogge.introductions to kogge_member;
create policy seen_with_case on kogge.introductions for select to kogge_member
  using (exists (select from kogge.cases c where c.office_id = introductions.office_id and c.id = introductions.id));
-- Whoever has a hand in it: a case of the desk is seen by nobody else.
create policy hand_changes on kogge.introductions for update to kogge_member
  using (exists (select from kogge.cases c where c.office_id = introductions.office_id and c.id = introductions.id and c.audience = 'desk'));
-- The offer is one the asker sees, made by whom it says.
create policy asker_creates on kogge.introductions for insert to kogge_member
  with check (exists (select from kogge.cases c where c.office_id = introductions.office_id and c.id = introductions.id
      and c.kind = 'introduction' and c.audience = 'desk' and c.asker_id = (select app.member_id()))
    and exists (select from kogge.answers a where a.id = introductions.answer_id and a.question_id = introductions.question_id
      and a.other_office_id = introductions.office_id and a.office_id = introductions.introducer_office_id and a.member_id = introductions.introducer_id
      and a.presence_id is not distinct from introductions.presence_id)
    and (presence_id is null or exists (select from kogge.presences p where p.office_id = introductions.other_office_id and p.id = introductions.presence_id
      and p.organisation_id = introductions.other_organisation_id)));
create policy command_creates on kogge.introductions for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);

create policy seen_with_case on kogge.turns for select to kogge_member
  using (exists (select from kogge.cases c where c.office_id = turns.office_id and c.id = turns.case_id));

-- What follows by itself, whoever writes.
grant select, delete, update (owner_id, owner_told, turn_reason, due_on, state, heard_at, ended_at) on kogge.cases to kogge_door;
grant select, insert on kogge.case_parties to kogge_door;
create policy door_works on kogge.cases for all to kogge_door using (true) with check (true);
create policy door_reads on kogge.introductions for select to kogge_door using (true);
create policy door_works on kogge.case_parties for all to kogge_door using (true) with check (true);
grant create on schema app to kogge_door;

create trigger cases_owner_answers before insert or update of owner_id on kogge.cases for each row execute function app.owner_answers();

create or replace function app.keep_turns() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.owner_id is not distinct from old.owner_id then return null; end if;
  update kogge.turns set until_at = now() where office_id = new.office_id and case_id = new.id and until_at is null;
  insert into kogge.turns (office_id, case_id, ambassador_id, reason, asked_at)
    values (new.office_id, new.id, new.owner_id, new.turn_reason, case when tg_op = 'INSERT' then new.asked_at else now() end);
  return null;
end $$;
create trigger cases_turns after insert or update of owner_id on kogge.cases for each row execute function app.keep_turns();

-- A noun that goes takes its case along, as a case takes its noun.
create function app.drop_case() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.cases where office_id = old.office_id and id = old.id;
  return null;
end $$;
alter function app.drop_case() owner to kogge_door;
create trigger questions_drop_case after delete on kogge.questions for each row execute function app.drop_case();
create trigger introductions_drop_case after delete on kogge.introductions for each row execute function app.drop_case();

-- Who introduces, and who is to be met, have a hand in it.
create function app.keep_parties() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kogge.case_parties (office_id, case_id, other_office_id, member_id)
    values (new.office_id, new.id, new.introducer_office_id, new.introducer_id);
  if new.other_organisation_id is not null then
    insert into kogge.case_parties (office_id, case_id, other_office_id, organisation_id)
      values (new.office_id, new.id, new.other_office_id, new.other_organisation_id);
  end if;
  return null;
end $$;
alter function app.keep_parties() owner to kogge_door;
create trigger introductions_parties after insert on kogge.introductions for each row execute function app.keep_parties();

-- The first answer of somebody else stops the owner's clock; the asker's begins: thirty days to say whether it helped.
create or replace function app.note_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kogge.cases c
  set heard_at = coalesce(c.heard_at, new.created_at), state = case when c.state = 'waiting' then 'heard' else c.state end,
    due_on = case when c.state <> 'ended' then current_date + 30 end
  where c.office_id = new.other_office_id and c.id = new.question_id and (c.office_id, c.asker_id) <> (new.office_id, new.member_id);
  update kogge.ambassadors a set answered_on = greatest(a.answered_on, new.created_at::date)
  where a.office_id = new.office_id and a.member_id = new.member_id and a.answered_on is distinct from new.created_at::date;
  return null;
end $$;

create or replace function app.release_work() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_ambassador uuid := case when tg_table_name = 'ambassadors' then old.id else (to_jsonb(old) ->> 'ambassador_id')::uuid end;
  v_country text := to_jsonb(old) ->> 'country';
begin
  if tg_table_name = 'ambassadors' and not coalesce((to_jsonb(new) ->> 'until_on')::date <= current_date, false) then return null; end if;
  update kogge.cases set owner_id = null, owner_told = false, turn_reason = 'left', due_on = case when state = 'waiting' then current_date else due_on end
  where office_id = old.office_id and owner_id = v_ambassador and state <> 'ended' and (v_country is null or country = v_country);
  return null;
end $$;

-- As before; what is said at a hand-over is written down as a note of the desk by who calls this.
drop function app.hand_over(uuid, text[], uuid[], text, date);
create function app.hand_over(p_ambassador uuid, p_desks text[], p_successors uuid[], p_due date) returns boolean
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
      due_on = case when state = 'waiting' then p_due else due_on end
      where office_id = v.office_id and owner_id = v.id and state <> 'ended' and country = p_desks[i];
  end loop;
  update kogge.ambassadors set until_on = current_date where office_id = v.office_id and id = v.id;
  update kogge.members set role = 'member' where office_id = v.office_id and id = v.member_id and role = 'ambassador';
  return true;
end $$;
alter function app.hand_over(uuid, text[], uuid[], date) owner to kogge_door;
revoke execute on function app.hand_over(uuid, text[], uuid[], date) from public;
grant execute on function app.hand_over(uuid, text[], uuid[], date) to kogge_member;

create or replace function app.recognition_of(p_office uuid, p_ambassador uuid, p_since date)
returns table (answered integer, days integer, results integer) language sql stable security definer set search_path = '' as $$
  select
    (select count(distinct n.question_id)::int from kogge.answers n join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id
      where n.office_id = a.office_id and n.member_id = a.member_id and (c.office_id, c.asker_id) <> (n.office_id, n.member_id) and n.created_at >= p_since),
    (select percentile_disc(0.5) within group (order by f.days) from (
        select greatest(0, min(n.created_at)::date - t.asked_at::date) as days
        from kogge.turns t join kogge.answers n on n.other_office_id = t.office_id and n.question_id = t.case_id
          and n.office_id = a.office_id and n.member_id = a.member_id and n.created_at >= t.asked_at
        where t.office_id = a.office_id and t.ambassador_id = a.id and n.created_at >= p_since
        group by t.id, t.asked_at) f)::int,
    (select count(*)::int from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
      where i.outcome <> 'nothing' and i.outcome_on >= p_since
      and ((i.introducer_office_id, i.introducer_id) = (a.office_id, a.member_id) or (c.office_id, c.owner_id) = (a.office_id, a.id)))
  from kogge.ambassadors a where a.office_id = p_office and a.id = p_ambassador
$$;

create or replace function app.tell_of_question(p_office uuid, p_question uuid, p_users uuid[]) returns setof uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_new uuid[];
begin
  perform from kogge.cases c where c.office_id = p_office and c.id = p_question for share;
  if not found then return; end if;
  select coalesce(array_agg(u.id), '{}') into v_new from unnest(p_users) as u(id)
    where not exists (select from kogge.question_notices n join kogge.members m on m.office_id = n.office_id and m.id = n.member_id
      where m.user_id = u.id and n.other_office_id = p_office and n.other_question_id = p_question);
  insert into kogge.question_notices (office_id, member_id, other_office_id, other_question_id)
    select m.office_id, m.id, p_office, p_question from kogge.members m where m.user_id = any (v_new) and m.state = 'active' on conflict do nothing;
  return query select unnest(v_new);
end $$;

create or replace function app.questions_reach(p_office uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from kogge.cases c where c.kind = 'question' and c.audience = 'network' and c.state <> 'ended' and c.sectors <> '{}'
    and c.asked_at > now() - interval '30 days' and (c.office_id = p_office or c.office_id = any (app.peers_of(p_office))))
$$;
revoke create on schema app from kogge_door;
