-- A new office is a draft: its own people and the platform see it, and nobody else hears of it, until its administrator opens it.
-- Whoever writes a row without saying so opens an office (the seed, an import into a scratch office); the platform says that it is a draft.
alter table kogge.offices add column opened_at timestamptz default now();
update kogge.offices set opened_at = created_at;
grant update (opened_at) on kogge.offices to kogge_member;

-- In which offices somebody is an active member, wherever they act just now: they find the way back to a draft of theirs.
create function app.my_offices() returns uuid[] language sql stable parallel safe
  return (select coalesce(array_agg(m.office_id), '{}') from kogge.members m where m.user_id = app.user_id() and m.state = 'active');
revoke execute on function app.my_offices() from public;
grant execute on function app.my_offices() to kogge_member;

drop policy everyone_reads on kogge.offices;
create policy visitor_reads on kogge.offices for select to kogge_visitor using (opened_at is not null);
create policy member_reads on kogge.offices for select to kogge_member using (opened_at is not null
  or id = (select app.office_id()) or (select app.is_platform()) or id = any ((select app.my_offices())::uuid[]));

-- What an office shows to everybody beside what it publishes is seen with the office.
alter policy everyone_reads on kogge.ambassadors using (exists (select from kogge.offices o where o.id = ambassadors.office_id));
alter policy everyone_reads on kogge.ambassador_desks using (exists (select from kogge.offices o where o.id = ambassador_desks.office_id));
alter policy everyone_reads on kogge.ambassador_photos using (exists (select from kogge.offices o where o.id = ambassador_photos.office_id));
alter policy everyone_reads on kogge.ambassador_calls
  using (until_on >= current_date and exists (select from kogge.offices o where o.id = ambassador_calls.office_id));
alter policy visitor_reads on kogge.network_members using (state <> 'invited' and exists (select from kogge.offices o where o.id = network_members.office_id));
alter policy visitor_reads on kogge.network_member_history
  using (state <> 'invited' and exists (select from kogge.offices o where o.id = network_member_history.office_id));
alter policy member_reads on kogge.network_members using ((state <> 'invited' or office_id = (select app.office_id()) or (select app.is_platform()))
  and exists (select from kogge.offices o where o.id = network_members.office_id));
alter policy member_reads on kogge.network_member_history using ((state <> 'invited' or office_id = (select app.office_id()) or (select app.is_platform()))
  and exists (select from kogge.offices o where o.id = network_member_history.office_id));

-- What a draft publishes reaches its own office and no further; the index and every reader follow the audience.
alter table kogge.organisations add column office_draft boolean not null default false;
alter table kogge.organisations alter column audience
  set expression as (case when state <> 'approved' or office_archived then 'hidden' when office_draft then 'office' else visibility end);
grant select (office_draft) on kogge.organisations to kogge_visitor;
grant update (office_draft) on kogge.organisations to kogge_door;
create function app.set_office_draft() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.office_draft := exists (select from kogge.offices o where o.id = new.office_id and o.opened_at is null);
  return new;
end $$;
alter function app.set_office_draft() owner to kogge_door;
create trigger organisations_office_draft before insert on kogge.organisations for each row execute function app.set_office_draft();

-- Opening is an administrator's of this very office, and is not taken back: others may have built on it.
create function app.guard_office_opening() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and (old.opened_at is not null or new.opened_at is null or not app.is_admin() or new.id is distinct from app.office_id()) then
    raise exception 'an office is opened by its administrator, once' using errcode = '42501', constraint = 'offices_admin_opens';
  end if;
  return new;
end $$;
create trigger offices_guard_opening before update of opened_at on kogge.offices
  for each row when (new.opened_at is distinct from old.opened_at) execute function app.guard_office_opening();
create function app.carry_office_opening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kogge.organisations set office_draft = new.opened_at is null where office_id = new.id;
  return null;
end $$;
alter function app.carry_office_opening() owner to kogge_door;
create trigger offices_carry_opening after update of opened_at on kogge.offices
  for each row when ((new.opened_at is null) <> (old.opened_at is null)) execute function app.carry_office_opening();

-- A draft takes part in no network yet, whatever it was invited to and accepted.
create or replace function app.peers_of(p_office uuid) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct theirs.office_id), '{}'::uuid[])
  from kogge.network_members mine
  join kogge.network_members theirs on theirs.network_id = mine.network_id and theirs.office_id <> mine.office_id
  where mine.office_id = p_office and mine.state = 'member' and theirs.state = 'member'
    and not exists (select from kogge.offices o where o.id in (mine.office_id, theirs.office_id) and (o.archived_at is not null or o.opened_at is null))
$$;

-- Nobody asks to join what they cannot see: people come into a draft by invitation.
create or replace function app.request_to_join(p_slug text, p_name text, p_message text, p_organisation text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  insert into kogge.members (office_id, user_id, display_name, role, state, message, wanted_organisation)
  select o.id, app.user_id(), p_name, 'member', 'requested', p_message, p_organisation
  from kogge.offices o where o.slug = p_slug and o.archived_at is null and o.opened_at is not null
  on conflict (office_id, user_id) do update
    set state = 'requested', display_name = excluded.display_name, message = excluded.message, role = 'member', organisation_id = null,
        wanted_organisation = excluded.wanted_organisation, decision_note = '',
        state_since = case when kogge.members.state = 'requested' then kogge.members.state_since else now() end
    where kogge.members.state in ('declined', 'left', 'requested')
  returning id into v_id;
  return v_id;
end $$;

-- The invitation says that the office is a draft: its first administrator reads what an office is.
drop function app.invitation_by_token(bytea);
create function app.invitation_by_token(p_hash bytea)
returns table (office_slug text, office_name text, email text, role text, open boolean, countries text[], draft boolean)
language sql stable security definer set search_path = '' as $$
  select o.slug, o.name, i.email, i.role, i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and o.archived_at is null, i.countries,
    o.opened_at is null
  from kogge.invitations i join kogge.offices o on o.id = i.office_id where i.token_hash = p_hash
$$;
alter function app.invitation_by_token(bytea) owner to kogge_door;
revoke execute on function app.invitation_by_token(bytea) from public;
grant execute on function app.invitation_by_token(bytea) to kogge_member, kogge_visitor;
