-- An organisation that does not want to hear from somebody again: from another organisation, or from a member without one. Neither sees the other among
-- its matches any more, and who is blocked cannot ask; that they are is told to nobody. Only app.block_asker makes one.
create table kogge.organisation_blocks (
  office_id uuid not null default app.office_id() constraint organisation_blocks_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  other_office_id uuid not null,
  other_organisation_id uuid,
  other_member_id uuid,
  other_name text not null,
  blocked_by uuid,
  blocked_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint organisation_blocks_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint organisation_blocks_other_exists foreign key (other_office_id, other_organisation_id)
    references kogge.organisations (office_id, id) on delete cascade,
  constraint organisation_blocks_member_exists foreign key (other_office_id, other_member_id) references kogge.members (office_id, id) on delete cascade,
  constraint organisation_blocks_by_exists foreign key (office_id, blocked_by) references kogge.members (office_id, id) on delete set null (blocked_by),
  constraint organisation_blocks_one check ((other_organisation_id is null) <> (other_member_id is null)),
  constraint organisation_blocks_once unique nulls not distinct (office_id, organisation_id, other_office_id, other_organisation_id, other_member_id)
);
create index organisation_blocks_other on kogge.organisation_blocks (other_office_id, other_organisation_id);
create index organisation_blocks_member on kogge.organisation_blocks (other_office_id, other_member_id);
create index organisation_blocks_by on kogge.organisation_blocks (office_id, blocked_by);
alter table kogge.organisation_blocks enable row level security, force row level security;
grant select, delete on kogge.organisation_blocks to kogge_member;
grant select, insert on kogge.organisation_blocks to kogge_door;
create policy door_works on kogge.organisation_blocks for all to kogge_door using (true) with check (true);
create policy editor_reads on kogge.organisation_blocks for select to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));
create policy editor_deletes on kogge.organisation_blocks for delete to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or organisation_id = (select app.organisation_id())));

-- Blocks who asked for this introduction, for those who are the other side of it and know who asked. Whether there is a block now.
create function app.block_asker(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare made int;
begin
  insert into kogge.organisation_blocks (office_id, organisation_id, other_office_id, other_organisation_id, other_member_id, other_name, blocked_by)
    select i.other_office_id, i.other_organisation_id, c.office_id, m.organisation_id, case when m.organisation_id is null then m.id end,
      coalesce(g.name, c.asker_name), app.member_id()
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
    left join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id
    where i.id = p_id and i.other_office_id = app.office_id() and (app.is_admin() or i.other_organisation_id = app.organisation_id())
      and exists (select from kogge.case_parties p where p.office_id = i.office_id and p.case_id = i.id and p.other_office_id = i.other_office_id
        and p.organisation_id = i.other_organisation_id)
      and (m.organisation_id, m.office_id) is distinct from (i.other_organisation_id, i.other_office_id)
    on conflict do nothing;
  get diagnostics made = row_count;
  return made > 0 or exists (select from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
    join kogge.organisation_blocks b on b.office_id = i.other_office_id and b.organisation_id = i.other_organisation_id and b.other_office_id = m.office_id
      and (b.other_organisation_id = m.organisation_id or b.other_member_id = m.id)
    where i.id = p_id and i.other_office_id = app.office_id() and (app.is_admin() or i.other_organisation_id = app.organisation_id()));
end $$;
-- Whether this organisation has blocked who acts.
create function app.blocks_me(p_office uuid, p_organisation uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from kogge.organisation_blocks b where b.office_id = p_office and b.organisation_id = p_organisation and b.other_office_id = app.office_id()
    and (b.other_organisation_id = app.organisation_id() or b.other_member_id = app.member_id()))
$$;
create function app.refuse_blocked() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.other_organisation_id is not null and app.user_id() is not null and app.blocks_me(new.other_office_id, new.other_organisation_id) then
    raise exception 'this organisation is not to be met' using errcode = '42501', constraint = 'introductions_not_blocked';
  end if;
  return new;
end $$;
create trigger introductions_not_blocked before insert on kogge.introductions for each row execute function app.refuse_blocked();

create or replace function app.declined_by_others(p_presence uuid) returns table (office_id uuid, presence_id uuid, organisation_id uuid, whole boolean)
  language sql stable security definer set search_path = '' as $$
  select v.office_id, v.presence_id, v.organisation_id, v.reason in ('known', 'organisation')
  from kogge.presences p
  join kogge.match_verdicts v on v.other_office_id = p.office_id and v.other_organisation_id = p.organisation_id
    and v.verdict = 'not-for-us' and (v.other_presence_id = p.id or v.reason in ('known', 'organisation'))
  where p.office_id = app.office_id() and p.id = p_presence and (app.is_admin() or p.organisation_id = app.organisation_id())
  union all
  -- A block hides each from the other, whatever they publish.
  select case when b.office_id = p.office_id and b.organisation_id = p.organisation_id then b.other_office_id else b.office_id end, p.id,
    case when b.office_id = p.office_id and b.organisation_id = p.organisation_id then b.other_organisation_id else b.organisation_id end, true
  from kogge.presences p
  join kogge.organisation_blocks b on b.other_organisation_id is not null
    and ((b.office_id = p.office_id and b.organisation_id = p.organisation_id) or (b.other_office_id = p.office_id and b.other_organisation_id = p.organisation_id))
  where p.office_id = app.office_id() and p.id = p_presence and (app.is_admin() or p.organisation_id = app.organisation_id())
$$;

-- How many introductions the organisation of who acts has open, whoever of it asked; 0 for a member without one.
create function app.open_requests_of_organisation() returns int language sql stable security definer set search_path = '' as $$
  select count(*)::int from kogge.cases c join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
  where c.office_id = app.office_id() and c.kind = 'introduction' and c.state = 'waiting' and m.organisation_id = app.organisation_id()
$$;

-- What somebody who has a hand in an introduction reports as abuse. The administrators of their office and of who asked read it, and close it.
create table kogge.abuse_reports (
  office_id uuid not null default app.office_id() constraint abuse_reports_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  other_office_id uuid not null,
  introduction_id uuid not null,
  reporter_id uuid not null,
  reporter_name text not null,
  reason text not null constraint abuse_reports_reason_known check (reason in ('unwanted', 'false', 'insulting', 'other')),
  words text not null default '' constraint abuse_reports_words_length check (char_length(words) <= 1000),
  reported_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_name text,
  closed_note text not null default '' constraint abuse_reports_note_length check (char_length(closed_note) <= 500),
  primary key (office_id, id),
  constraint abuse_reports_introduction_exists foreign key (other_office_id, introduction_id)
    references kogge.introductions (office_id, id) on delete cascade,
  constraint abuse_reports_reporter_exists foreign key (office_id, reporter_id) references kogge.members (office_id, id),
  constraint abuse_reports_once unique (office_id, reporter_id, introduction_id),
  constraint abuse_reports_closed_by_somebody check ((closed_at is null) = (closed_name is null))
);
create index abuse_reports_introduction on kogge.abuse_reports (other_office_id, introduction_id);
alter table kogge.abuse_reports enable row level security, force row level security;
grant select, insert, update (closed_at, closed_name, closed_note) on kogge.abuse_reports to kogge_member;
create policy concerned_reads on kogge.abuse_reports for select to kogge_member
  using ((office_id = (select app.office_id()) and ((select app.is_admin()) or reporter_id = (select app.member_id())))
    or (other_office_id = (select app.office_id()) and (select app.is_admin())));
create policy hand_reports on kogge.abuse_reports for insert to kogge_member
  with check (office_id = (select app.office_id()) and reporter_id = (select app.member_id())
    and (exists (select from kogge.introductions i where i.office_id = abuse_reports.other_office_id and i.id = abuse_reports.introduction_id)
      or exists (select from kogge.sealed_letters l where l.office_id = abuse_reports.other_office_id and l.id = abuse_reports.introduction_id)));
create policy admin_closes on kogge.abuse_reports for update to kogge_member
  using ((select app.is_admin()) and (office_id = (select app.office_id()) or other_office_id = (select app.office_id())));

revoke execute on function app.block_asker(uuid), app.blocks_me(uuid, uuid), app.open_requests_of_organisation() from public;
grant execute on function app.block_asker(uuid), app.blocks_me(uuid, uuid), app.open_requests_of_organisation() to kogge_member;
grant create on schema app to kogge_door;
alter function app.block_asker(uuid) owner to kogge_door;
alter function app.blocks_me(uuid, uuid) owner to kogge_door;
alter function app.refuse_blocked() owner to kogge_door;
alter function app.open_requests_of_organisation() owner to kogge_door;
revoke create on schema app from kogge_door;
