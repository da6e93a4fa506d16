-- Whoever leaves an office travels for it no more. Their own trips are called off by the work that ends the membership, which tells everybody
-- concerned; a delegation goes on, led by the administrator who has been a member longest. They go along on nobody's coming trip, and what
-- they asked of others is asked no more.
create function app.next_leader(p_office_id uuid, p_leaving_id uuid) returns uuid language sql stable set search_path = '' as $$
  select m.id from kogge.members m where m.office_id = p_office_id and m.role = 'admin' and m.state = 'active' and m.id <> p_leaving_id
  order by m.created_at, m.id limit 1
$$;
grant create on schema app to kogge_door;
create function app.pass_delegations() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kogge.trips t set member_id = a.id, organisation_id = a.organisation_id, traveller_name = a.display_name, version = t.version + 1, revision = t.revision + 1, updated_at = now()
  from kogge.members a
  where a.office_id = new.office_id and a.id = app.next_leader(new.office_id, new.id)
    and t.office_id = new.office_id and t.member_id = new.id and t.kind = 'delegation' and t.state = 'planned' and t.until_on >= current_date;
  return null;
end $$;
create policy door_reads on kogge.trips for select to kogge_door using (true);
create policy door_passes on kogge.trips for update to kogge_door using (true);
grant select on kogge.trips to kogge_door;
grant update (member_id, organisation_id, traveller_name, version, revision, updated_at) on kogge.trips to kogge_door;
alter function app.pass_delegations() owner to kogge_door;
create trigger members_pass_delegations after update of state on kogge.members for each row when (new.state = 'left' and old.state <> 'left')
  execute function app.pass_delegations();

create function app.end_travels() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.trip_participants p using kogge.trips t
  where p.other_office_id = new.office_id and p.other_member_id = new.id and t.office_id = p.office_id and t.id = p.trip_id and t.until_on >= current_date;
  update kogge.trip_requests set state = 'withdrawn' where office_id = new.office_id and member_id = new.id and state = 'open';
  return null;
end $$;
create policy door_works on kogge.trip_participants for all to kogge_door using (true);
create policy door_ends on kogge.trip_requests for all to kogge_door using (true);
grant select, delete on kogge.trip_participants to kogge_door;
grant select, update (state) on kogge.trip_requests to kogge_door;
alter function app.end_travels() owner to kogge_door;
create trigger members_end_travels after update of state on kogge.members for each row when (new.state = 'left' and old.state <> 'left')
  execute function app.end_travels();
revoke create on schema app from kogge_door;
