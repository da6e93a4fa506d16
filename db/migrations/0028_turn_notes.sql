-- What somebody writes when they pass work on, or hand it over, is for the desk: its ambassadors and the administrators. Turns are seen by
-- everybody who sees the question or has a hand in the introduction, so the words stand in a table of their own with a policy of its own.

-- `id` is the turn's own. `country` is the desk to which the words were written, whatever the question is about later.
create table kogge.turn_notes (
  office_id uuid not null default app.office_id(),
  id uuid not null,
  country char(2) not null,
  note text not null,
  primary key (office_id, id),
  constraint turn_notes_turn_exists foreign key (office_id, id) references kogge.turns (office_id, id) on delete cascade,
  constraint turn_notes_country_form check (country ~ '^[A-Z]{2}$'),
  constraint turn_notes_length check (char_length(note) between 1 and 4000)
);

-- What was written before comes along. An owner that is no superuser is under its own tables' forced row security.
alter table kogge.turns no force row level security;
alter table kogge.questions no force row level security;
alter table kogge.introductions no force row level security;
insert into kogge.turn_notes (office_id, id, country, note)
select t.office_id, t.id, coalesce(q.country, i.country), left(t.note, 4000) from kogge.turns t
left join kogge.questions q on q.office_id = t.office_id and q.id = t.question_id
left join kogge.introductions i on i.office_id = t.office_id and i.id = t.introduction_id
where t.note <> '';
alter table kogge.turns force row level security;
alter table kogge.questions force row level security;
alter table kogge.introductions force row level security;

alter table kogge.turn_notes enable row level security;
alter table kogge.turn_notes force row level security;
grant select, insert on kogge.turn_notes to kogge_member;
create policy desk_reads on kogge.turn_notes for select to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or country::text = any ((select app.my_desks())::text[])));
create policy desk_writes on kogge.turn_notes for insert to kogge_member
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or country::text = any ((select app.my_desks())::text[]))
    and exists (select from kogge.turns t
      left join kogge.questions q on q.office_id = t.office_id and q.id = t.question_id
      left join kogge.introductions i on i.office_id = t.office_id and i.id = t.introduction_id
      where t.office_id = turn_notes.office_id and t.id = turn_notes.id and coalesce(q.country, i.country) = turn_notes.country));
grant insert on kogge.turn_notes to kogge_door;
create policy door_works on kogge.turn_notes for all to kogge_door using (true) with check (true);

grant create on schema app to kogge_door;

create or replace function app.keep_turns() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.owner_id is not distinct from old.owner_id then return null; end if;
  if tg_table_name = 'questions' then
    update kogge.turns set until_at = now() where office_id = new.office_id and question_id = new.id and until_at is null;
    insert into kogge.turns (office_id, question_id, ambassador_id, reason, asked_at)
      values (new.office_id, new.id, new.owner_id, new.turn_reason, case when tg_op = 'INSERT' then new.asked_at else now() end);
  else
    update kogge.turns set until_at = now() where office_id = new.office_id and introduction_id = new.id and until_at is null;
    insert into kogge.turns (office_id, introduction_id, ambassador_id, reason, asked_at)
      values (new.office_id, new.id, new.owner_id, new.turn_reason, case when tg_op = 'INSERT' then new.asked_at else now() end);
  end if;
  return null;
end $$;

create or replace function app.release_work() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_office uuid := old.office_id;
  v_ambassador uuid := case when tg_table_name = 'ambassadors' then old.id else (to_jsonb(old) ->> 'ambassador_id')::uuid end;
  v_country text := to_jsonb(old) ->> 'country';
begin
  if tg_table_name = 'ambassadors' and not coalesce((to_jsonb(new) ->> 'until_on')::date <= current_date, false) then return null; end if;
  update kogge.questions set owner_id = null, owner_told = false, turn_reason = 'left', due_on = case when answered_at is null then current_date else due_on end
  where office_id = v_office and owner_id = v_ambassador and state = 'open' and (v_country is null or country = v_country);
  update kogge.introductions set owner_id = null, owner_told = false, turn_reason = 'left', due_on = case when state = 'introduced' then due_on else current_date end
  where office_id = v_office and owner_id = v_ambassador and state in ('asked', 'accepted', 'introduced') and (v_country is null or country = v_country);
  return null;
end $$;

-- As before; the note goes with each turn that begins here.
create or replace function app.hand_over(p_ambassador uuid, p_desks text[], p_successors uuid[], p_note text, p_due date) returns boolean
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
    update kogge.questions set owner_id = p_successors[i], owner_told = true, turn_reason = 'handed-over',
      due_on = case when answered_at is null then p_due else due_on end
      where office_id = v.office_id and owner_id = v.id and state = 'open' and country = p_desks[i];
    update kogge.introductions set owner_id = p_successors[i], owner_told = true, turn_reason = 'handed-over',
      due_on = case when state = 'introduced' then due_on else p_due end
      where office_id = v.office_id and owner_id = v.id and state in ('asked', 'accepted', 'introduced') and country = p_desks[i];
    if p_note <> '' then
      insert into kogge.turn_notes (office_id, id, country, note)
        select t.office_id, t.id, p_desks[i], p_note from kogge.turns t
        left join kogge.questions q on q.office_id = t.office_id and q.id = t.question_id
        left join kogge.introductions n on n.office_id = t.office_id and n.id = t.introduction_id
        where t.office_id = v.office_id and t.ambassador_id = p_successors[i] and t.reason = 'handed-over' and t.asked_at = now() and t.until_at is null
          and coalesce(q.country, n.country) = p_desks[i]
        on conflict do nothing;
    end if;
  end loop;
  update kogge.ambassadors set until_on = current_date where office_id = v.office_id and id = v.id;
  update kogge.members set role = 'member' where office_id = v.office_id and id = v.member_id and role = 'ambassador';
  return true;
end $$;
revoke create on schema app from kogge_door;

alter table kogge.questions drop column turn_note;
alter table kogge.introductions drop column turn_note;
alter table kogge.turns drop column note;
