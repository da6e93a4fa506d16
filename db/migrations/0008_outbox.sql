-- The outbox: every write to what the index shows leaves its presence ids here, in the same transaction. The worker drains it.
-- Statement triggers with transition tables, so that an import of thousands costs one insert.

create table kogge.outbox (
  id bigint generated always as identity primary key,
  office_id uuid not null,
  presence_id uuid not null,
  written_at timestamptz not null default now()
);
grant select, delete on kogge.outbox to kogge_indexer;
grant insert on kogge.outbox to kogge_door;
-- The office and its organisation's presences are read by the trigger functions below.
grant select on kogge.presences to kogge_door;
create policy door_reads on kogge.presences for select to kogge_door using (true);
alter table kogge.outbox enable row level security;
alter table kogge.outbox force row level security;
create policy indexer_drains on kogge.outbox for all to kogge_indexer using (true);
create policy door_notes on kogge.outbox for insert to kogge_door with check (true);

create function app.note_presences() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kogge.outbox (office_id, presence_id) select r.office_id, r.id from changed r;
  perform pg_notify('outbox', '');
  return null;
end $$;
create function app.note_organisations() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kogge.outbox (office_id, presence_id)
  select p.office_id, p.id from changed r join kogge.presences p on p.office_id = r.office_id and p.organisation_id = r.id;
  perform pg_notify('outbox', '');
  return null;
end $$;
create function app.note_offices() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kogge.outbox (office_id, presence_id)
  select p.office_id, p.id from new_rows n join old_rows o on o.id = n.id join kogge.presences p on p.office_id = n.id
  where (n.slug, n.name) is distinct from (o.slug, o.name);
  perform pg_notify('outbox', '');
  return null;
end $$;
alter function app.note_presences() owner to kogge_door;
alter function app.note_organisations() owner to kogge_door;
alter function app.note_offices() owner to kogge_door;

create trigger presences_inserted after insert on kogge.presences referencing new table as changed
  for each statement execute function app.note_presences();
create trigger presences_updated after update on kogge.presences referencing new table as changed
  for each statement execute function app.note_presences();
create trigger presences_deleted after delete on kogge.presences referencing old table as changed
  for each statement execute function app.note_presences();
create trigger organisations_updated after update on kogge.organisations referencing new table as changed
  for each statement execute function app.note_organisations();
create trigger offices_updated after update on kogge.offices referencing new table as new_rows old table as old_rows
  for each statement execute function app.note_offices();
revoke create on schema app from kogge_door;
