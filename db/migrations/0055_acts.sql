-- Who did what that others may want to know afterwards: who saw contact details, who moved a case, who changed roles, settings, suspensions
-- and approvals, who took a file away, who signed in or failed to. It holds codes and ids only: no name, no address, no text. Names are looked
-- up when it is read, so that the act of somebody who erased themselves stays, and their name does not.
--
-- It only grows. No role of the application changes a line or takes one away, and neither does the owner by mistake: a trigger says no. What is
-- older than a year goes, by the one function that the worker calls.
grant create on schema app to kogge_door;
grant create on schema identity to kogge_door;

create table kogge.acts (
  id uuid primary key default uuidv7(),
  -- Null where it is about an account or the platform, and no office's.
  office_id uuid constraint acts_office_exists references kogge.offices (id),
  kind text not null,
  -- The person who did it (identity.users); null where the house did it by itself.
  actor_id uuid,
  -- The person to whom it was done, where there is one.
  subject_id uuid,
  -- What it is about: an organisation, a case, a network.
  thing_id uuid,
  was text not null default '',
  became text not null default '',
  noted_at timestamptz not null default now(),
  constraint acts_kind_form check (kind ~ '^[a-z][a-z-]{2,39}$'),
  constraint acts_hold_codes_only check (was ~ '^[a-z0-9_,.-]{0,200}$' and became ~ '^[a-z0-9_,.-]{0,200}$')
);
create index acts_office_id on kogge.acts (office_id, noted_at);
create index acts_noted_at on kogge.acts (noted_at);
create index acts_actor_id on kogge.acts (actor_id, noted_at);
create index acts_subject_id on kogge.acts (subject_id, noted_at);
alter table kogge.acts enable row level security;
alter table kogge.acts force row level security;

-- An office's administrators read what was done in their office, and what was done with the accounts of those who are in it; the platform's read all.
grant select on kogge.acts to kogge_member;
create policy admin_reads on kogge.acts for select to kogge_member
  using ((select app.is_platform()) or ((select app.is_admin()) and (office_id = (select app.office_id())
    or (office_id is null and exists (select from kogge.members m
      where m.office_id = (select app.office_id()) and m.user_id = acts.subject_id and m.state = 'active')))));
grant select, insert, delete on kogge.acts to kogge_door;
create policy door_keeps on kogge.acts for insert to kogge_door with check (true);
create policy door_reads on kogge.acts for select to kogge_door using (true);
create policy door_ends on kogge.acts for delete to kogge_door using (noted_at < now() - interval '1 year');

create function app.guard_acts() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.noted_at < now() - interval '1 year' then return old; end if;
  end if;
  raise exception 'what was done stays written for a year' using errcode = '42501', constraint = 'acts_only_grow';
end $$;
create trigger acts_stay before update or delete on kogge.acts for each row execute function app.guard_acts();
create trigger acts_stay_all before truncate on kogge.acts for each statement execute function app.guard_acts();

-- By whoever acts at the door. `p_member` is the membership of the person it was done to, of whatever office.
create function app.note_act(p_kind text, p_member uuid default null, p_thing uuid default null, p_was text default '', p_became text default '')
returns void language sql security definer set search_path = '' as $$
  insert into kogge.acts (office_id, kind, actor_id, subject_id, thing_id, was, became)
  values (app.office_id(), p_kind, app.user_id(), (select m.user_id from kogge.members m where m.id = p_member), p_thing, p_was, p_became)
$$;
-- What is done with an account. The identity plane has no other way to this table.
create function identity.note_act(p_kind text, p_subject uuid, p_actor uuid, p_became text default '')
returns void language sql security definer set search_path = '' as $$
  insert into kogge.acts (kind, actor_id, subject_id, became) values (p_kind, p_actor, p_subject, p_became)
$$;
-- How many lines went.
create function app.end_acts() returns integer language sql security definer set search_path = '' as $$
  with gone as (delete from kogge.acts where noted_at < now() - interval '1 year' returning 1) select count(*)::int from gone
$$;

-- The triggers stand where a path could forget to say it. What the house does by itself (the clock, the demo) has a history of its own.
create function app.note_member_act() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_kind text := case
    when tg_op = 'INSERT' then case when new.state = 'active' then 'member-joined' when new.state = 'requested' then 'member-asked' end
    when new.state is distinct from old.state then case
      when old.state = 'requested' and new.state = 'active' then 'member-let-in' when new.state = 'active' then 'member-joined'
      when new.state = 'requested' then 'member-asked' when new.state = 'declined' then 'member-declined' when new.state = 'left' then 'member-left' end
    when new.state = 'active' and (new.role, new.organisation_id) is distinct from (old.role, old.organisation_id) then 'role-changed' end;
begin
  if v_kind is null or app.user_id() is null then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, subject_id, thing_id, was, became)
  values (new.office_id, v_kind, app.user_id(), new.user_id, new.organisation_id, case when tg_op = 'UPDATE' then old.role else '' end, new.role);
  return null;
end $$;
create trigger members_note_act after insert or update on kogge.members for each row execute function app.note_member_act();

create function app.note_office_act() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_changed text := (select coalesce(string_agg(n.key, ',' order by n.key), '') from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o on o.key = n.key
    where n.value <> o.value and n.key not in ('version', 'updated_at', 'archived_at'));
begin
  if app.user_id() is null then return null; end if;
  if (new.archived_at is null) <> (old.archived_at is null) then
    insert into kogge.acts (office_id, kind, actor_id)
    values (new.id, case when new.archived_at is null then 'office-reopened' else 'office-archived' end, app.user_id());
  end if;
  if v_changed <> '' then
    insert into kogge.acts (office_id, kind, actor_id, became) values (new.id, 'settings-changed', app.user_id(), left(v_changed, 200));
  end if;
  return null;
end $$;
create trigger offices_note_act after update on kogge.offices for each row execute function app.note_office_act();

create function app.note_contact_act() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.email is distinct from old.email and app.user_id() is not null then
    insert into kogge.acts (office_id, kind, actor_id, became) values (new.office_id, 'settings-changed', app.user_id(), 'contact_email');
  end if;
  return null;
end $$;
create trigger office_contacts_note_act after update on kogge.office_contacts for each row execute function app.note_contact_act();

create function app.note_organisation_act() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.user_id() is null then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, thing_id, was, became)
  values (new.office_id, 'organisation-' || new.state, app.user_id(), new.id, old.state, new.state);
  return null;
end $$;
create trigger organisations_note_act after update of state on kogge.organisations for each row when (new.state is distinct from old.state)
  execute function app.note_organisation_act();

create function app.note_network_act() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.user_id() is null or (tg_op = 'UPDATE' and new.state = old.state) then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, thing_id, was, became)
  values (new.office_id, 'network-' || new.state, app.user_id(), new.network_id, case when tg_op = 'UPDATE' then old.state else '' end, new.state);
  return null;
end $$;
create trigger network_members_note_act after insert or update on kogge.network_members for each row execute function app.note_network_act();

create function app.note_invitation_act() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.user_id() is null then return null; end if;
  if tg_op = 'INSERT' then
    insert into kogge.acts (office_id, kind, actor_id, became) values (new.office_id, 'invitation-sent', app.user_id(), new.role);
  elsif new.revoked_at is not null and old.revoked_at is null and new.declined_at is null then
    insert into kogge.acts (office_id, kind, actor_id, became) values (new.office_id, 'invitation-withdrawn', app.user_id(), new.role);
  end if;
  return null;
end $$;
create trigger invitations_note_act after insert or update on kogge.invitations for each row execute function app.note_invitation_act();

create function app.note_ambassador_act() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_ends boolean := coalesce(new.until_on <= current_date, false);
  v_ended boolean := case when tg_op = 'UPDATE' then coalesce(old.until_on <= current_date, false) else true end;
begin
  if app.user_id() is null or v_ends = v_ended then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, subject_id)
  values (new.office_id, case when v_ends then 'ambassador-ended' else 'ambassador-appointed' end, app.user_id(),
    (select m.user_id from kogge.members m where m.office_id = new.office_id and m.id = new.member_id));
  return null;
end $$;
create trigger ambassadors_note_act after insert or update of until_on on kogge.ambassadors for each row execute function app.note_ambassador_act();

-- A case that somebody moved. What the clock moves stands in kogge.turns.
create function app.note_case_act() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.user_id() is null then return null; end if;
  if new.owner_id is distinct from old.owner_id then
    insert into kogge.acts (office_id, kind, actor_id, subject_id, thing_id, became)
    values (new.office_id, 'case-passed', app.user_id(), (select m.user_id from kogge.ambassadors a join kogge.members m on m.office_id = a.office_id and m.id = a.member_id
      where a.office_id = new.office_id and a.id = new.owner_id), new.id, new.turn_reason);
  end if;
  if new.state <> old.state then
    insert into kogge.acts (office_id, kind, actor_id, thing_id, was, became) values (new.office_id, 'case-moved', app.user_id(), new.id, old.state, new.state);
  end if;
  return null;
end $$;
create trigger cases_note_act after update on kogge.cases for each row execute function app.note_case_act();

create function app.note_introduction_act() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.user_id() is null then return null; end if;
  insert into kogge.acts (office_id, kind, actor_id, thing_id, was, became)
  values (new.office_id, 'introduction-moved', app.user_id(), new.id, old.state, new.state);
  return null;
end $$;
create trigger introductions_note_act after update of state on kogge.introductions for each row when (new.state is distinct from old.state)
  execute function app.note_introduction_act();

create function app.note_platform_act() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kogge.acts (kind, actor_id, subject_id) values ('platform-admin-named', app.user_id(), new.user_id);
  return null;
end $$;
create trigger platform_admins_note_act after insert on kogge.platform_admins for each row execute function app.note_platform_act();

do $$
declare f regprocedure;
begin
  foreach f in array array['app.note_act(text, uuid, uuid, text, text)', 'identity.note_act(text, uuid, uuid, text)', 'app.end_acts()', 'app.note_member_act()',
    'app.note_office_act()', 'app.note_contact_act()', 'app.note_organisation_act()', 'app.note_network_act()', 'app.note_invitation_act()',
    'app.note_ambassador_act()', 'app.note_case_act()', 'app.note_introduction_act()', 'app.note_platform_act()']::regprocedure[]
  loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
grant execute on function app.note_act(text, uuid, uuid, text, text) to kogge_member;
grant execute on function identity.note_act(text, uuid, uuid, text) to kogge_identity;
grant execute on function app.end_acts() to kogge_indexer;
revoke create on schema app from kogge_door;
revoke create on schema identity from kogge_door;
