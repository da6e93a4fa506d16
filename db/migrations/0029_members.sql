-- What an office's administrators see of those who are in it or want to be, what editors change of an organisation that was approved,
-- what goes into the archive and comes back, and what somebody prepares who waits to be let in.
grant create on schema app to kogge_door;

-- Addresses live in the identity plane. This is their one way out, to the administrators of the office whose members these are.
grant usage on schema identity to kogge_door;
grant select (id, email) on identity.users to kogge_door;
create function app.member_addresses() returns table (member_id uuid, email text) language sql stable security definer set search_path = '' as $$
  select m.id, u.email from kogge.members m join identity.users u on u.id = m.user_id
  where app.is_admin() and m.office_id = app.office_id() and m.state in ('requested', 'active')
$$;

-- What was approved is the organisation of that name, website and registration number. Who changes one of them without being an
-- administrator leaves a line for the administrators, until one of them has seen it or decided otherwise.
create table kogge.organisation_changes (
  office_id uuid not null default app.office_id() constraint organisation_changes_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  field text not null,
  -- '' where there was none; a registration as `register:number`.
  was text not null,
  became text not null,
  -- Who changed it last.
  member_id uuid,
  changed_at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (office_id, id),
  constraint organisation_changes_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id) on delete cascade,
  constraint organisation_changes_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id),
  constraint organisation_changes_field_known check (field in ('name', 'website', 'registration'))
);
create index organisation_changes_organisation_id on kogge.organisation_changes (office_id, organisation_id);
create index organisation_changes_member_id on kogge.organisation_changes (office_id, member_id);
-- Several changes of one field before anybody looks are one: from what was approved to what is.
create unique index organisation_changes_one_unseen on kogge.organisation_changes (office_id, organisation_id, field) where seen_at is null;
alter table kogge.organisation_changes enable row level security;
alter table kogge.organisation_changes force row level security;
grant select, update (seen_at) on kogge.organisation_changes to kogge_member;
create policy admin_reads on kogge.organisation_changes for select to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()));
create policy admin_sees on kogge.organisation_changes for update to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()))
  with check (office_id = (select app.office_id()) and (select app.is_admin()));
grant select, insert, update, delete on kogge.organisation_changes to kogge_door;
create policy door_works on kogge.organisation_changes for all to kogge_door using (true) with check (true);

create function app.note_organisation_change() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v record;
begin
  for v in
    select f.field, f.was, f.became from (values ('name', old.name, new.name), ('website', coalesce(old.website, ''), coalesce(new.website, '')),
      ('registration', coalesce(old.registry || ':' || old.registration_number, ''), coalesce(new.registry || ':' || new.registration_number, ''))) f (field, was, became)
    where f.was <> f.became
  loop
    if app.is_admin() or old.state not in ('approved', 'archived') then
      update kogge.organisation_changes c set seen_at = now()
      where c.office_id = new.office_id and c.organisation_id = new.id and c.field = v.field and c.seen_at is null;
    else
      insert into kogge.organisation_changes (office_id, organisation_id, field, was, became, member_id)
      values (new.office_id, new.id, v.field, v.was, v.became, app.member_id())
      on conflict (office_id, organisation_id, field) where seen_at is null
        do update set became = excluded.became, member_id = excluded.member_id, changed_at = now();
      delete from kogge.organisation_changes c
      where c.office_id = new.office_id and c.organisation_id = new.id and c.field = v.field and c.seen_at is null and c.was = c.became;
    end if;
  end loop;
  return null;
end $$;
alter function app.note_organisation_change() owner to kogge_door;
create trigger organisations_note_change after update of name, website, registry, registration_number on kogge.organisations
  for each row execute function app.note_organisation_change();

-- Since when an office is a member, which a suspension does not end.
alter table kogge.network_members add column joined_on date;
create function app.set_joined_on() returns trigger language plpgsql as $$
begin
  if new.state = 'member' and (tg_op = 'INSERT' or old.state in ('invited', 'left')) then new.joined_on := new.state_since;
  elsif new.state = 'invited' then new.joined_on := null;
  end if;
  return new;
end $$;
create trigger network_members_joined before insert or update of state on kogge.network_members for each row execute function app.set_joined_on();
alter table kogge.network_members no force row level security;
alter table kogge.network_member_history no force row level security;
update kogge.network_members m set joined_on = (
  select max(h.from_on) from (
    select l.state, l.from_on, lag(l.state) over (order by l.from_on, l.id) as before from kogge.network_member_history l
    where l.office_id = m.office_id and l.network_id = m.network_id) h
  where h.state = 'member' and h.before is distinct from 'suspended')
where m.state in ('member', 'suspended');
alter table kogge.network_members force row level security;
alter table kogge.network_member_history force row level security;

-- An archived organisation is hidden as one that waits is, and comes back as it was. Whoever edits it may do both; what was never
-- approved does not become so by a way through the archive.
alter table kogge.organisations add column archived_at timestamptz;
create or replace function app.guard_organisation_state() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state and not app.is_admin()
    and not (old.state = 'rejected' and new.state = 'pending')
    and not (old.state = 'approved' and new.state = 'archived')
    and not (old.state = 'archived' and new.state = 'approved' and old.archived_at is not null) then
    raise exception 'only an administrator decides this' using errcode = '42501', constraint = 'organisations_admin_decides';
  end if;
  new.archived_at := case when new.state = 'archived' then case when old.state = 'approved' then now() else old.archived_at end end;
  return new;
end $$;

-- An archived office is out of the world: nobody acts in it, no network searches it, what it showed to anybody is hidden. All its rows
-- stay, and the platform brings it back whole.
alter table kogge.offices add column archived_at timestamptz;
grant update (archived_at) on kogge.offices to kogge_member;
create function app.guard_office_archive() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and not app.is_platform() then
    raise exception 'only the platform decides this' using errcode = '42501', constraint = 'offices_platform_archives';
  end if;
  return new;
end $$;
create trigger offices_guard_archive before update of archived_at on kogge.offices
  for each row when (new.archived_at is distinct from old.archived_at) execute function app.guard_office_archive();

alter table kogge.organisations add column office_archived boolean not null default false;
alter table kogge.organisations alter column audience
  set expression as (case when state = 'approved' and not office_archived then visibility else 'hidden' end);
grant select (office_archived, archived_at) on kogge.organisations to kogge_visitor;
grant update (office_archived) on kogge.organisations to kogge_door;
grant update (audience) on kogge.presences to kogge_door;
create policy door_archives on kogge.organisations for update to kogge_door using (true);
create function app.carry_office_archive() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kogge.organisations set office_archived = new.archived_at is not null where office_id = new.id;
  return null;
end $$;
alter function app.carry_office_archive() owner to kogge_door;
create trigger offices_carry_archive after update of archived_at on kogge.offices
  for each row when ((new.archived_at is null) <> (old.archived_at is null)) execute function app.carry_office_archive();

-- What comes back from the archive is no news: it keeps the day on which readers could first see it.
create or replace function app.carry_organisation_audience() returns trigger language plpgsql as $$
begin
  if new.audience is distinct from old.audience then
    perform set_config('app.from_archive', (old.state = 'archived' or old.office_archived)::text, true);
    update kogge.presences set audience = 'hidden' where office_id = new.office_id and organisation_id = new.id;
    perform set_config('app.from_archive', '', true);
  end if;
  return null;
end $$;
create or replace function app.set_presence_audience() returns trigger language plpgsql as $$
begin
  select app.narrower(o.audience, case when new.state = 'published' then new.visibility else 'hidden' end)
    into new.audience
    from kogge.organisations o where o.office_id = new.office_id and o.id = new.organisation_id for share;
  new.audience := coalesce(new.audience, 'hidden');
  if new.audience <> 'hidden' and (tg_op = 'INSERT' or old.standing <> new.standing
      or (old.audience = 'hidden' and (new.published_at is null or current_setting('app.from_archive', true) is distinct from 'true'))) then
    new.published_at := now();
  end if;
  return new;
end $$;

create or replace function app.peers_of(p_office uuid) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct theirs.office_id), '{}'::uuid[])
  from kogge.network_members mine
  join kogge.network_members theirs on theirs.network_id = mine.network_id and theirs.office_id <> mine.office_id
  where mine.office_id = p_office and mine.state = 'member' and theirs.state = 'member'
    and not exists (select from kogge.offices o where o.id in (mine.office_id, theirs.office_id) and o.archived_at is not null)
$$;
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
    set_config('app.member_id', coalesce(member_id::text, ''), true),
    set_config('app.role', coalesce(role, ''), true),
    set_config('app.organisation_id', coalesce(organisation_id::text, ''), true),
    set_config('app.platform', platform::text, true),
    set_config('app.peers', peers::text, true);
  return next;
end $$;
create or replace function app.enter_as_office(p_slug text) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v_office uuid := (select o.id from kogge.offices o where o.slug = p_slug and o.archived_at is null);
begin
  perform set_config('app.user_id', '', true), set_config('app.member_id', '', true), set_config('app.organisation_id', '', true),
    set_config('app.office_id', coalesce(v_office::text, ''), true), set_config('app.role', 'admin', true),
    set_config('app.platform', 'false', true), set_config('app.peers', '{}', true);
  return v_office;
end $$;
create or replace function app.request_to_join(p_slug text, p_name text, p_message text, p_organisation text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  insert into kogge.members (office_id, user_id, display_name, role, state, message, wanted_organisation)
  select o.id, app.user_id(), p_name, 'member', 'requested', p_message, p_organisation from kogge.offices o where o.slug = p_slug and o.archived_at is null
  on conflict (office_id, user_id) do update
    set state = 'requested', display_name = excluded.display_name, message = excluded.message, role = 'member', organisation_id = null,
        wanted_organisation = excluded.wanted_organisation, decision_note = '',
        state_since = case when kogge.members.state = 'requested' then kogge.members.state_since else now() end
    where kogge.members.state in ('declined', 'left', 'requested')
  returning id into v_id;
  return v_id;
end $$;
-- An invitation into an archived office is not open.
create or replace function app.invitation_by_token(p_hash bytea)
returns table (office_slug text, office_name text, email text, role text, open boolean, countries text[])
language sql stable security definer set search_path = '' as $$
  select o.slug, o.name, i.email, i.role, i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and o.archived_at is null, i.countries
  from kogge.invitations i join kogge.offices o on o.id = i.office_id where i.token_hash = p_hash
$$;
create function app.guard_archived_invitation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from kogge.offices o where o.id = new.office_id and o.archived_at is not null) then return null; end if;
  return new;
end $$;
alter function app.guard_archived_invitation() owner to kogge_door;
create trigger invitations_guard_archive before update of accepted_at on kogge.invitations
  for each row when (new.accepted_at is not null and old.accepted_at is null) execute function app.guard_archived_invitation();

-- What somebody prepares who waits to be let in: the fields of the forms, as they were typed. Nobody else reads them, no administrator
-- and no colleague; once the person is in, what they prepared is taken out and published through the forms' own doors.
create table kogge.drafts (
  office_id uuid not null constraint drafts_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  kind text not null,
  fields jsonb not null,
  written_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint drafts_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id) on delete cascade,
  constraint drafts_kind_known check (kind in ('organisation', 'presences')),
  constraint drafts_size check (pg_column_size(fields) < 65536)
);
create index drafts_member_id on kogge.drafts (office_id, member_id);
create unique index drafts_one_organisation on kogge.drafts (office_id, member_id) where kind = 'organisation';
alter table kogge.drafts enable row level security;
alter table kogge.drafts force row level security;
grant select, insert, delete, update (fields, written_at) on kogge.drafts to kogge_member;
create policy self_reads on kogge.drafts for select to kogge_member using (exists (
  select from kogge.members m where m.office_id = drafts.office_id and m.id = drafts.member_id and m.user_id = (select app.user_id())));
create policy self_prepares on kogge.drafts for insert to kogge_member with check (exists (
  select from kogge.members m where m.office_id = drafts.office_id and m.id = drafts.member_id and m.user_id = (select app.user_id()) and m.state = 'requested'));
create policy self_changes on kogge.drafts for update to kogge_member
  using (exists (select from kogge.members m where m.office_id = drafts.office_id and m.id = drafts.member_id and m.user_id = (select app.user_id()) and m.state = 'requested'))
  with check (exists (select from kogge.members m where m.office_id = drafts.office_id and m.id = drafts.member_id and m.user_id = (select app.user_id()) and m.state = 'requested'));
create policy self_deletes on kogge.drafts for delete to kogge_member using (exists (
  select from kogge.members m where m.office_id = drafts.office_id and m.id = drafts.member_id and m.user_id = (select app.user_id())));
grant select, delete on kogge.drafts to kogge_door;
create policy door_reads on kogge.drafts for select to kogge_door using (true);
create policy door_takes on kogge.drafts for delete to kogge_door using (true);
-- The office is where the person waits; they act in none yet.
create function app.set_draft_office() returns trigger language plpgsql as $$
begin
  new.office_id := coalesce(new.office_id, (select m.office_id from kogge.members m where m.id = new.member_id and m.user_id = app.user_id()));
  return new;
end $$;
create trigger drafts_office before insert on kogge.drafts for each row execute function app.set_draft_office();

-- What somebody prepared, once they are in: taken out by whoever lets them in, or by themselves.
create function app.take_drafts(p_member uuid, p_kind text) returns table (kind text, fields jsonb) language sql security definer set search_path = '' as $$
  delete from kogge.drafts d using kogge.members m
  where m.office_id = app.office_id() and m.id = p_member and m.state = 'active' and (app.is_admin() or m.id = app.member_id())
    and d.office_id = m.office_id and d.member_id = m.id and d.kind = p_kind
  returning d.kind, d.fields
$$;
-- Which organisation somebody who waits says they work for, without asking anew.
create function app.want_organisation(p_member uuid, p_wanted text) returns void language sql security definer set search_path = '' as $$
  update kogge.members m set wanted_organisation = p_wanted where m.id = p_member and m.user_id = app.user_id() and m.state = 'requested'
$$;
create function app.forget_drafts() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.drafts d where d.office_id = new.office_id and d.member_id = new.id;
  return null;
end $$;
alter function app.forget_drafts() owner to kogge_door;
create trigger members_forget_drafts after update of state on kogge.members for each row when (new.state = 'left' and old.state <> 'left')
  execute function app.forget_drafts();

do $$
declare f regprocedure;
begin
  foreach f in array array['app.member_addresses()', 'app.take_drafts(uuid, text)', 'app.want_organisation(uuid, text)']::regprocedure[] loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kogge_member', f);
  end loop;
end $$;
revoke create on schema app from kogge_door;
