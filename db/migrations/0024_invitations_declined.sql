-- Whoever is invited can say no. Declining takes the invitation back as well (revoked_at), so that all that asks whether one is open goes
-- on asking the same.
alter table kogge.invitations
  add column declined_at timestamptz,
  add constraint invitations_declined_are_closed check (declined_at is null or revoked_at is not null);

grant update (declined_at, revoked_at) on kogge.invitations to kogge_door;

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
revoke create on schema app from kogge_door;
