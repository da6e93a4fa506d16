-- "We know each other already" is said of an organisation, as "not this organisation" is: either hides every match between the two, on both
-- sides and whatever either publishes later.
grant create on schema app to kogge_door;
create or replace function app.declined_by_others(p_presence uuid)
returns table (office_id uuid, presence_id uuid, organisation_id uuid, whole boolean)
language sql stable security definer set search_path = '' as $$
  select v.office_id, v.presence_id, v.organisation_id, v.reason in ('known', 'organisation')
  from kogge.presences p
  join kogge.match_verdicts v on v.other_office_id = p.office_id and v.other_organisation_id = p.organisation_id
    and v.verdict = 'not-for-us' and (v.other_presence_id = p.id or v.reason in ('known', 'organisation'))
  where p.office_id = app.office_id() and p.id = p_presence and (app.is_admin() or p.organisation_id = app.organisation_id())
$$;
revoke create on schema app from kogge_door;
