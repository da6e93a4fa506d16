-- Whoever is invited can say no, and whoever accepts an invitation as ambassador ends the calls for the desks it names: somebody
-- answers there from then on.

-- Declining takes the invitation back as well (revoked_at), so that all that asks whether one is open goes on asking the same.
alter table kogge.invitations
  add column declined_at timestamptz,
  add constraint invitations_declined_are_closed check (declined_at is null or revoked_at is not null);

grant update (declined_at, revoked_at) on kogge.invitations to kogge_door;
grant select, delete on kogge.ambassador_calls to kogge_door;
create policy door_works on kogge.ambassador_calls for all to kogge_door using (true) with check (true);

grant create on schema app to kogge_door;
-- Returns the office's slug, or null where the invitation is no longer open.
create function app.decline_invitation(p_hash bytea) returns text language plpgsql security definer set search_path = '' as $$
declare
  v_office uuid;
begin
  if app.user_id() is null then raise exception 'not signed in' using errcode = '42501'; end if;
  update kogge.invitations i set declined_at = now(), revoked_at = now()
  where i.token_hash = p_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  returning i.office_id into v_office;
  return (select o.slug from kogge.offices o where o.id = v_office);
end $$;
alter function app.decline_invitation(bytea) owner to kogge_door;
revoke execute on function app.decline_invitation(bytea) from public;
grant execute on function app.decline_invitation(bytea) to kogge_member;

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
    delete from kogge.ambassador_calls c where c.office_id = v.office_id and c.country = any (v.countries);
  end if;
  return (select o.slug from kogge.offices o where o.id = v.office_id);
end $$;
alter function app.accept_invitation(bytea, text) owner to kogge_door;
revoke create on schema app from kogge_door;
