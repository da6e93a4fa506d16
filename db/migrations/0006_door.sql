-- The door's functions look across offices, so they belong to kogge_door: a role that reads only what they need and that
-- nobody logs in as. Each is a plain sentence about the person in app.user_id.

grant select on kogge.offices, kogge.network_members, kogge.members, kogge.platform_admins, kogge.invitations to kogge_door;
grant insert, update on kogge.members to kogge_door;
grant update (accepted_at) on kogge.invitations to kogge_door;

-- Offices that share a network with this one, both taking part.
create function app.peers_of(p_office uuid) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct theirs.office_id), '{}'::uuid[])
  from kogge.network_members mine
  join kogge.network_members theirs on theirs.network_id = mine.network_id and theirs.office_id <> mine.office_id
  where mine.office_id = p_office and mine.state = 'member' and theirs.state = 'member'
$$;

-- Enter: who is asking, and in which office do they act? Their membership of the office they look at; else one of an office in
-- a shared network; else none (they then read public rows, as a visitor would). Sets app.* for this transaction.
create function app.enter(p_user uuid, p_slug text)
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
    set_config('app.member_id', coalesce(member_id::text, ''), true),
    set_config('app.role', coalesce(role, ''), true),
    set_config('app.organisation_id', coalesce(organisation_id::text, ''), true),
    set_config('app.platform', platform::text, true),
    set_config('app.peers', peers::text, true);
  return next;
end $$;

-- The commands (seed, import) act for an office as its administrator, without a person.
create function app.enter_as_office(p_slug text) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v_office uuid := (select o.id from kogge.offices o where o.slug = p_slug);
begin
  perform set_config('app.user_id', '', true), set_config('app.member_id', '', true), set_config('app.organisation_id', '', true),
    set_config('app.office_id', coalesce(v_office::text, ''), true), set_config('app.role', 'admin', true),
    set_config('app.platform', 'false', true), set_config('app.peers', '{}', true);
  return v_office;
end $$;

create function app.request_to_join(p_slug text, p_name text, p_message text, p_organisation text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  insert into kogge.members (office_id, user_id, display_name, role, state, message, wanted_organisation)
  select o.id, app.user_id(), p_name, 'member', 'requested', p_message, p_organisation from kogge.offices o where o.slug = p_slug
  on conflict (office_id, user_id) do update
    set state = 'requested', display_name = excluded.display_name, message = excluded.message, role = 'member', organisation_id = null,
        wanted_organisation = excluded.wanted_organisation, decision_note = '', state_since = now()
    where kogge.members.state in ('declined', 'left', 'requested')
  returning id into v_id;
  return v_id;
end $$;

create function app.invitation_by_token(p_hash bytea)
returns table (office_slug text, office_name text, email text, role text, open boolean)
language sql stable security definer set search_path = '' as $$
  select o.slug, o.name, i.email, i.role, i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  from kogge.invitations i join kogge.offices o on o.id = i.office_id where i.token_hash = p_hash
$$;

-- Returns the office's slug, or null where the invitation is no longer open.
create function app.accept_invitation(p_hash bytea, p_name text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v kogge.invitations%rowtype;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  update kogge.invitations i set accepted_at = now()
  where i.token_hash = p_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  returning i.* into v;
  if v.id is null then return null; end if;
  insert into kogge.members (office_id, user_id, display_name, role, organisation_id, state)
  values (v.office_id, app.user_id(), p_name, v.role, v.organisation_id, 'active')
  on conflict (office_id, user_id) do update
    set state = 'active', role = excluded.role, organisation_id = excluded.organisation_id, state_since = now()
    where kogge.members.role <> 'admin' or kogge.members.state <> 'active';
  return (select o.slug from kogge.offices o where o.id = v.office_id);
end $$;

create function app.rename_me(p_name text) returns void language sql security definer set search_path = '' as $$
  update kogge.members set display_name = p_name where user_id = app.user_id()
$$;

create function app.leave_office(p_slug text) returns void language sql security definer set search_path = '' as $$
  update kogge.members m set state = 'left', state_since = now()
  from kogge.offices o where o.slug = p_slug and m.office_id = o.id and m.user_id = app.user_id() and m.state in ('active', 'requested')
$$;

-- Whoever registers an organisation, and edits none yet, becomes its editor: they can write its first presences while it waits.
create function app.take_up_organisation(p_organisation uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update kogge.members m set organisation_id = p_organisation, role = case when m.role = 'member' then 'editor' else m.role end
  from kogge.organisations o
  where m.office_id = app.office_id() and m.id = app.member_id() and m.state = 'active' and m.organisation_id is null and m.role in ('member', 'admin')
    and o.office_id = m.office_id and o.id = p_organisation and o.created_by = m.id;
  return found;
end $$;
grant select on kogge.organisations to kogge_door;

do $$
declare f regprocedure;
begin
  foreach f in array array[
    'app.peers_of(uuid)', 'app.enter(uuid, text)', 'app.enter_as_office(text)', 'app.request_to_join(text, text, text, text)',
    'app.invitation_by_token(bytea)', 'app.accept_invitation(bytea, text)', 'app.rename_me(text)', 'app.take_up_organisation(uuid)', 'app.leave_office(text)']::regprocedure[]
  loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kogge_member', f);
  end loop;
end $$;
grant execute on function app.peers_of(uuid) to kogge_visitor, kogge_indexer;
grant execute on function app.invitation_by_token(bytea) to kogge_visitor;

-- An office never loses its last administrator, whoever writes. The lock lets two who resign at once do so one after the other.
create function app.keep_one_admin() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.role = 'admin' and old.state = 'active' and (new.role <> 'admin' or new.state <> 'active') then
    perform pg_advisory_xact_lock(hashtextextended('last-admin:' || old.office_id::text, 0));
    if not exists (select from kogge.members m where m.office_id = old.office_id and m.id <> old.id and m.role = 'admin' and m.state = 'active') then
      raise exception 'the last administrator stays' using errcode = '23514', constraint = 'members_last_admin_stays';
    end if;
  end if;
  return new;
end $$;
alter function app.keep_one_admin() owner to kogge_door;
create trigger members_last_admin before update on kogge.members for each row execute function app.keep_one_admin();

-- Whoever leaves an office answers for none of its desks any more, however they leave.
create function app.end_ambassador() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.state <> 'active' and old.state = 'active' then
    update kogge.ambassadors set until_on = current_date
    where office_id = new.office_id and member_id = new.id and (until_on is null or until_on > current_date);
  end if;
  return null;
end $$;
grant select, update (until_on) on kogge.ambassadors to kogge_door;
alter function app.end_ambassador() owner to kogge_door;
create trigger members_end_ambassador after update on kogge.members for each row execute function app.end_ambassador();

-- People come into an office by asking or by an invitation; both go through the door. An administrator answers a request, but
-- cannot make one in somebody's name or bring back somebody who left.
create function app.guard_member_state() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and new.state <> old.state and (old.state = 'left' or new.state = 'requested') then
    raise exception 'people come into an office by themselves' using errcode = '42501', constraint = 'members_come_by_themselves';
  end if;
  return new;
end $$;
create trigger members_guard before update on kogge.members for each row execute function app.guard_member_state();

-- An ambassador keeps the own profile; an administrator decides for how long they answer.
create function app.guard_ambassador_term() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and not app.is_admin() and (new.since_on, new.until_on) is distinct from (old.since_on, old.until_on) then
    raise exception 'only an administrator decides this' using errcode = '42501', constraint = 'ambassadors_admin_decides_term';
  end if;
  return new;
end $$;
create trigger ambassadors_guard before update on kogge.ambassadors for each row execute function app.guard_ambassador_term();

-- Only an administrator approves, rejects or archives; an editor may offer a rejected organisation again.
create function app.guard_organisation_state() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state and not app.is_admin() and not (old.state = 'rejected' and new.state = 'pending') then
    raise exception 'only an administrator decides this' using errcode = '42501', constraint = 'organisations_admin_decides';
  end if;
  return new;
end $$;
create trigger organisations_guard before update on kogge.organisations for each row execute function app.guard_organisation_state();

-- Every change of a network membership leaves a line of history.
create function app.keep_network_history() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  update kogge.network_member_history set until_on = new.state_since
  where office_id = new.office_id and network_id = new.network_id and until_on is null;
  insert into kogge.network_member_history (office_id, network_id, state, from_on, reason)
  values (new.office_id, new.network_id, new.state, new.state_since, new.reason);
  return null;
end $$;
grant select, insert, update on kogge.network_member_history to kogge_door;
alter function app.keep_network_history() owner to kogge_door;
create trigger network_members_history after insert or update on kogge.network_members
  for each row execute function app.keep_network_history();
