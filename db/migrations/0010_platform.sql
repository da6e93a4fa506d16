-- Who is a platform administrator is decided outside the application: no role that a request can have writes platform_admins. Row
-- security is forced on owners too, so the owner writes there as a member of kogge_door (db/roles.server.ts), whose policies are then
-- its own: `insert into kogge.platform_admins (user_id) values (…)`, also where the owner is no superuser.

grant insert on kogge.platform_admins to kogge_door;
create policy door_appoints on kogge.platform_admins for insert to kogge_door with check (true);
