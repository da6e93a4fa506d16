-- A role that sees all figures of the office and changes nothing. A reader has the office and no hand in it: their transactions carry no member id
-- and no organisation, and every policy that lets somebody write asks for one of them, or for an administrator.
alter table kogge.members drop constraint members_role_known;
alter table kogge.members add constraint members_role_known check (role in ('admin', 'editor', 'ambassador', 'member', 'reader'));
alter table kogge.invitations drop constraint invitations_role_known;
alter table kogge.invitations add constraint invitations_role_known check (role in ('admin', 'editor', 'ambassador', 'member', 'reader'));

create or replace function app.enter(p_user uuid, p_slug text)
returns table (user_id uuid, office_id uuid, office_slug text, member_id uuid, role text, organisation_id uuid, platform boolean, peers uuid[])
language plpgsql security definer set search_path = '' as $$
declare
  v_viewed uuid := (select o.id from kogge.offices o where o.slug = p_slug);
  v_near uuid[] := case when v_viewed is null then '{}'::uuid[] else app.peers_of(v_viewed) end;
  v_member kogge.members%rowtype;
begin
  select m.* into v_member from kogge.members m
  where m.user_id = p_user and m.state = 'active'
    and (p_slug is null or m.office_id = v_viewed or m.office_id = any (v_near))
    and not exists (select from kogge.offices o where o.id = m.office_id and o.archived_at is not null)
  order by (m.office_id = v_viewed) desc nulls last, m.created_at, m.id
  limit 1;
  user_id := p_user;
  office_id := v_member.office_id;
  office_slug := (select o.slug from kogge.offices o where o.id = v_member.office_id);
  member_id := v_member.id;
  role := v_member.role;
  -- What they may edit. A plain member or an ambassador can belong to an organisation without editing it.
  organisation_id := case when v_member.role in ('editor', 'admin') then v_member.organisation_id end;
  platform := exists (select from kogge.platform_admins a where a.user_id = p_user);
  peers := case when v_member.office_id is null then '{}'::uuid[] else app.peers_of(v_member.office_id) end;
  perform set_config('app.user_id', coalesce(p_user::text, ''), true),
    set_config('app.office_id', coalesce(office_id::text, ''), true),
    set_config('app.member_id', case when v_member.role = 'reader' then '' else coalesce(member_id::text, '') end, true),
    set_config('app.role', coalesce(role, ''), true),
    set_config('app.organisation_id', coalesce(organisation_id::text, ''), true),
    set_config('app.platform', platform::text, true),
    set_config('app.peers', peers::text, true);
  return next;
end $$;

-- Whoever becomes a reader answers for no desk any more.
create or replace function app.end_ambassador() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.state <> 'active' and old.state = 'active') or (new.role = 'reader' and old.role <> 'reader') then
    update kogge.ambassadors set until_on = current_date
    where office_id = new.office_id and member_id = new.id and (until_on is null or until_on > current_date);
  end if;
  return null;
end $$;

-- Who sees all figures of the office they act in.
create function app.sees_figures() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.role', true) in ('admin', 'reader'), false);
revoke execute on function app.sees_figures() from public;
grant execute on function app.sees_figures() to kogge_member, kogge_door;

grant create on schema app to kogge_door;
-- How much waits for each ambassador of the own office, and (null) for its administrators.
create function app.open_work() returns table (ambassador_id uuid, waiting integer, overdue integer)
language sql stable security definer set search_path = '' as $$
  select c.owner_id, count(*)::int, count(*) filter (where c.due_on < current_date)::int
  from kogge.cases c where c.office_id = app.office_id() and c.state = 'waiting'
    and (app.sees_figures() or exists (select from kogge.ambassadors a where a.office_id = c.office_id and a.id = c.owner_id and a.member_id = app.member_id()))
  group by 1
$$;
alter function app.open_work() owner to kogge_door;
revoke execute on function app.open_work() from public;
grant execute on function app.open_work() to kogge_member;
revoke create on schema app from kogge_door;
