-- Ambassadors in full: what they answer for, what they help with, when they are there, a picture; who would like to become one; and
-- desks for which the office looks for somebody.

alter table kogge.ambassadors
  -- Sectors they answer for, at every desk of theirs: codes as in presences.sectors.
  add column sectors text[] not null default '{}',
  add column help_not jsonb not null default '{}',
  add column about jsonb not null default '{}',
  -- For whom they speak: an organisation, or where it is null the office itself.
  add column organisation_id uuid,
  -- Days on which they answer; none where they named none.
  add column available_days text[] not null default '{}',
  -- The day they are back; they take no new work before it.
  add column paused_until date,
  -- How many open questions and introductions they want at most.
  add column open_limit smallint not null default 5,
  -- When they last said that their profile is true, by changing or confirming it.
  add column confirmed_on date not null default current_date,
  add column reminded_on date,
  add constraint ambassadors_organisation_exists foreign key (office_id, organisation_id) references kogge.organisations (office_id, id),
  add constraint ambassadors_days_known check (available_days <@ '{mon,tue,wed,thu,fri,sat,sun}'),
  add constraint ambassadors_open_limit_range check (open_limit between 1 and 50);
create index ambassadors_organisation_id on kogge.ambassadors (office_id, organisation_id);

alter table kogge.ambassador_desks
  -- Who is asked first where several share the desk: 1 before 2.
  add column rank smallint not null default 1,
  add column years smallint,
  add constraint ambassador_desks_rank_range check (rank between 1 and 999),
  add constraint ambassador_desks_years_range check (years between 0 and 80);

create table kogge.ambassador_photos (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  ambassador_id uuid not null,
  webp bytea not null,
  hash text not null,
  primary key (office_id, id),
  constraint ambassador_photos_one_each unique (office_id, ambassador_id),
  constraint ambassador_photos_ambassador_exists foreign key (office_id, ambassador_id) references kogge.ambassadors (office_id, id) on delete cascade,
  constraint ambassador_photos_size check (octet_length(webp) < 524288)
);

-- A member asks to become ambassador, and an administrator answers.
create table kogge.ambassador_applications (
  office_id uuid not null default app.office_id(),
  id uuid not null default uuidv7(),
  member_id uuid not null,
  countries text[] not null,
  sectors text[] not null default '{}',
  languages text[] not null default '{}',
  why text not null default '',
  state text not null default 'open',
  decision_note text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint ambassador_applications_member_exists foreign key (office_id, member_id) references kogge.members (office_id, id),
  constraint ambassador_applications_decider_exists foreign key (office_id, decided_by) references kogge.members (office_id, id),
  constraint ambassador_applications_state_known check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  constraint ambassador_applications_desks_named check (cardinality(countries) between 1 and 60),
  constraint ambassador_applications_why_length check (char_length(why) <= 2000),
  constraint ambassador_applications_decision_whole check (
    (state in ('accepted', 'declined')) = (decided_at is not null) and (decided_at is not null or (decided_by is null and decision_note = '')))
);
create unique index ambassador_applications_one_open on kogge.ambassador_applications (office_id, member_id) where state = 'open';
create index ambassador_applications_member_id on kogge.ambassador_applications (office_id, member_id);
create index ambassador_applications_decided_by on kogge.ambassador_applications (office_id, decided_by);

-- The office looks for somebody at a desk, until a day. Ending it takes it away.
create table kogge.ambassador_calls (
  office_id uuid not null default app.office_id() constraint ambassador_calls_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  country char(2) not null,
  words jsonb not null default '{}',
  -- The last day on which it is shown.
  until_on date not null,
  created_at timestamptz not null default now(),
  primary key (office_id, id),
  constraint ambassador_calls_one_per_desk unique (office_id, country),
  constraint ambassador_calls_country_form check (country ~ '^[A-Z]{2}$')
);

do $$
declare t text;
begin
  foreach t in array array['ambassador_photos', 'ambassador_applications', 'ambassador_calls'] loop
    execute format('alter table kogge.%I enable row level security', t);
    execute format('alter table kogge.%I force row level security', t);
  end loop;
end $$;

-- The profile is the ambassador's; for how long, for what sectors and at which desks they answer is the administrators'.
grant update (sectors, help_not, about, organisation_id, available_days, paused_until, open_limit, confirmed_on, reminded_on) on kogge.ambassadors to kogge_member;
grant select (sectors, help_not, about, organisation_id, available_days, paused_until, confirmed_on) on kogge.ambassadors to kogge_visitor;
create or replace function app.guard_ambassador_term() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and not app.is_admin()
    and (new.since_on, new.until_on, new.sectors) is distinct from (old.since_on, old.until_on, old.sectors) then
    raise exception 'only an administrator decides this' using errcode = '42501', constraint = 'ambassadors_admin_decides_term';
  end if;
  return new;
end $$;

grant update (rank, years) on kogge.ambassador_desks to kogge_member;
create policy self_changes on kogge.ambassador_desks for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or exists (select from kogge.ambassadors a
    where a.office_id = ambassador_desks.office_id and a.id = ambassador_desks.ambassador_id and a.member_id = (select app.member_id()))));
create function app.guard_ambassador_rank() returns trigger language plpgsql as $$
begin
  if current_user = 'kogge_member' and not app.is_admin() and new.rank <> old.rank then
    raise exception 'only an administrator decides this' using errcode = '42501', constraint = 'ambassador_desks_admin_decides_rank';
  end if;
  return new;
end $$;
create trigger ambassador_desks_guard before update on kogge.ambassador_desks for each row execute function app.guard_ambassador_rank();

grant select, insert, delete, update (webp, hash) on kogge.ambassador_photos to kogge_member;
grant select on kogge.ambassador_photos to kogge_visitor;
create policy everyone_reads on kogge.ambassador_photos for select to kogge_member, kogge_visitor using (true);
create policy self_creates on kogge.ambassador_photos for insert to kogge_member
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or exists (select from kogge.ambassadors a
    where a.office_id = ambassador_photos.office_id and a.id = ambassador_photos.ambassador_id and a.member_id = (select app.member_id()))));
create policy self_changes on kogge.ambassador_photos for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or exists (select from kogge.ambassadors a
    where a.office_id = ambassador_photos.office_id and a.id = ambassador_photos.ambassador_id and a.member_id = (select app.member_id()))));
create policy self_deletes on kogge.ambassador_photos for delete to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or exists (select from kogge.ambassadors a
    where a.office_id = ambassador_photos.office_id and a.id = ambassador_photos.ambassador_id and a.member_id = (select app.member_id()))));

-- An application is between the member and the administrators: who asks may change or withdraw it while it waits.
grant select, insert, update (countries, sectors, languages, why, state, decision_note, decided_by, decided_at, updated_at)
  on kogge.ambassador_applications to kogge_member;
create policy self_reads on kogge.ambassador_applications for select to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or member_id = (select app.member_id())));
create policy self_creates on kogge.ambassador_applications for insert to kogge_member
  with check (office_id = (select app.office_id()) and member_id = (select app.member_id()) and state = 'open');
create policy command_creates on kogge.ambassador_applications for insert to kogge_member
  with check (office_id = (select app.office_id()) and (select app.user_id()) is null);
create policy self_changes on kogge.ambassador_applications for update to kogge_member
  using (office_id = (select app.office_id()) and ((select app.is_admin()) or (member_id = (select app.member_id()) and state = 'open')))
  with check (office_id = (select app.office_id()) and ((select app.is_admin()) or (member_id = (select app.member_id()) and state in ('open', 'withdrawn'))));

-- A call is for everybody while it lasts.
grant select, insert, delete, update (words, until_on) on kogge.ambassador_calls to kogge_member;
grant select on kogge.ambassador_calls to kogge_visitor;
create policy everyone_reads on kogge.ambassador_calls for select to kogge_member, kogge_visitor using (until_on >= current_date);
create policy admin_works on kogge.ambassador_calls for all to kogge_member
  using (office_id = (select app.office_id()) and (select app.is_admin()))
  with check (office_id = (select app.office_id()) and (select app.is_admin()));

-- Whoever is invited as ambassador is one from the moment they accept, at the desks the invitation names.
alter table kogge.invitations
  add column countries text[] not null default '{}',
  add column sectors text[] not null default '{}';
grant select on kogge.ambassador_desks to kogge_door;
grant insert, update (sectors, since_on, confirmed_on) on kogge.ambassadors to kogge_door;
grant insert on kogge.ambassador_desks to kogge_door;
create policy door_works on kogge.ambassador_desks for all to kogge_door using (true) with check (true);
grant select, delete on kogge.ambassador_calls to kogge_door;
create policy door_works on kogge.ambassador_calls for all to kogge_door using (true) with check (true);

grant create on schema app to kogge_door;
drop function app.invitation_by_token(bytea);
create function app.invitation_by_token(p_hash bytea)
returns table (office_slug text, office_name text, email text, role text, open boolean, countries text[])
language sql stable security definer set search_path = '' as $$
  select o.slug, o.name, i.email, i.role, i.accepted_at is null and i.revoked_at is null and i.expires_at > now(), i.countries
  from kogge.invitations i join kogge.offices o on o.id = i.office_id where i.token_hash = p_hash
$$;
alter function app.invitation_by_token(bytea) owner to kogge_door;
revoke execute on function app.invitation_by_token(bytea) from public;
grant execute on function app.invitation_by_token(bytea) to kogge_member, kogge_visitor;

-- Returns the office's slug, or null where the invitation is no longer open.
create or replace function app.accept_invitation(p_hash bytea, p_name text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v kogge.invitations%rowtype;
  v_member uuid;
  v_ambassador uuid;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  update kogge.invitations i set accepted_at = now()
  where i.token_hash = p_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  returning i.* into v;
  if v.id is null then return null; end if;
  -- An administrator stays one, and an editor keeps the organisation when they become ambassador as well.
  insert into kogge.members (office_id, user_id, display_name, role, organisation_id, state)
  values (v.office_id, app.user_id(), p_name, v.role, v.organisation_id, 'active')
  on conflict (office_id, user_id) do update
    set state = 'active', role = excluded.role, organisation_id = excluded.organisation_id, state_since = now()
    where kogge.members.state <> 'active'
      or not (kogge.members.role = 'admin' or (kogge.members.role = 'editor' and excluded.role = 'ambassador'));
  if v.role = 'ambassador' and v.countries <> '{}' then
    select m.id into v_member from kogge.members m where m.office_id = v.office_id and m.user_id = app.user_id();
    insert into kogge.ambassadors (office_id, member_id, name, sectors)
    select m.office_id, m.id, m.display_name, v.sectors from kogge.members m where m.office_id = v.office_id and m.id = v_member
    on conflict (office_id, member_id) do update
      set sectors = excluded.sectors, until_on = null, confirmed_on = current_date,
        since_on = case when kogge.ambassadors.until_on <= current_date then current_date else kogge.ambassadors.since_on end
    returning id into v_ambassador;
    insert into kogge.ambassador_desks (office_id, ambassador_id, country, rank)
    select v.office_id, v_ambassador, c.country, coalesce((
      select max(d.rank) from kogge.ambassador_desks d join kogge.ambassadors a on a.office_id = d.office_id and a.id = d.ambassador_id
      where d.office_id = v.office_id and d.country = c.country and (a.until_on is null or a.until_on > current_date)), 0) + 1
    from unnest(v.countries) as c(country)
    on conflict (office_id, ambassador_id, country) do nothing;
    -- Somebody answers there from now on.
    delete from kogge.ambassador_calls c where c.office_id = v.office_id and c.country = any (v.countries);
  end if;
  return (select o.slug from kogge.offices o where o.id = v.office_id);
end $$;
alter function app.accept_invitation(bytea, text) owner to kogge_door;
revoke create on schema app from kogge_door;
