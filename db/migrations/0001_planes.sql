-- Two planes. `identity` knows people and how they prove who they are; `kogge` holds what offices publish.
-- `app` is the door between a request and the tenant plane: a handful of settings and the functions that read them.
--
-- Roles (created by db/roles.server.ts before this runs, because roles belong to the cluster, not to the database):
--   kogge_identity  reads and writes the identity plane, nothing else
--   kogge_member    a signed-in person; row security decides what they see and change
--   kogge_visitor   nobody in particular; reads public rows through column grants, writes nothing
--   kogge_indexer   the worker: reads what the search index and the mail need, drains the outbox
--   kogge_door      owns the functions that must look across offices; nobody can log in as it

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema identity;
create schema kogge;
create schema app;

grant usage on schema identity to kogge_identity;
grant usage on schema kogge to kogge_member, kogge_visitor, kogge_indexer, kogge_door;
grant usage on schema app to kogge_member, kogge_visitor, kogge_indexer, kogge_door;
grant create on schema app to kogge_door;

-- What the door has set for this transaction. `current_setting(…, true)` is '' (not null) on a pooled connection that
-- once had the setting, hence nullif everywhere.
create function app.user_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;
create function app.office_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.office_id', true), '')::uuid;
create function app.member_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.member_id', true), '')::uuid;
create function app.organisation_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation_id', true), '')::uuid;
create function app.role() returns text language sql stable parallel safe
  return nullif(current_setting('app.role', true), '');
create function app.is_admin() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.role', true) = 'admin', false);
create function app.is_platform() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.platform', true) = 'true', false);
create function app.peers() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.peers', true), '')::uuid[], '{}'::uuid[]);

-- Jobs (mail, nightly work) live in a schema of pg-boss's own, made by the worker.
