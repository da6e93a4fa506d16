-- Sensitive presences: shown at country level only, without a named person. A presence is sensitive because its editors say so, or because
-- its office marks the country. Where it precisely is, who answers for it and the key of its import (which names the place) then live in
-- presence_details and are null in presences: a query cannot leak what is not there (docs/decisions/sensitive-presences.md).

alter table kogge.offices
  add column sensitive_countries text[] not null default '{}',
  add constraint offices_sensitive_countries_form check (sensitive_countries::text ~ '^\{([A-Z]{2}(,[A-Z]{2})*)?\}$');
grant update (sensitive_countries) on kogge.offices to kogge_member;

alter table kogge.presences
  -- What its editors say.
  add column sensitive boolean not null default false,
  -- Why it is shown at country level, for every reader. The trigger's: `country` where the office marks it, else `presence`, else null.
  add column sensitive_because text,
  add constraint presences_sensitive_because_known check (sensitive_because in ('presence', 'country')),
  add constraint presences_sensitive_names_no_place check (
    sensitive_because is null or num_nonnulls(place_id, place_name, lat, lon, contact_member_id, source_key) = 0);
grant update (sensitive) on kogge.presences to kogge_member;
grant select (sensitive_because) on kogge.presences to kogge_visitor;

-- `id` is the presence's own. The key waits for the end of the transaction, because the row is written before its presence is.
create table kogge.presence_details (
  office_id uuid not null default app.office_id(),
  id uuid not null,
  place_id integer constraint presence_details_place_exists references kogge.places (id),
  place_name text,
  lat double precision,
  lon double precision,
  contact_member_id uuid,
  source_key text,
  primary key (office_id, id),
  constraint presence_details_presence_exists foreign key (office_id, id) references kogge.presences (office_id, id)
    on delete cascade deferrable initially deferred,
  constraint presence_details_contact_exists foreign key (office_id, contact_member_id) references kogge.members (office_id, id),
  constraint presence_details_pin_whole check ((lat is null) = (lon is null) and (lat is null) = (place_name is null))
);
create index presence_details_place_id on kogge.presence_details (place_id);
create index presence_details_contact_member_id on kogge.presence_details (office_id, contact_member_id);
alter table kogge.presence_details enable row level security;
alter table kogge.presence_details force row level security;

-- Read by those who edit the presence's organisation and by the office's administrators; written by the triggers below and nobody else.
grant select on kogge.presence_details to kogge_member;
create policy editor_reads on kogge.presence_details for select to kogge_member using (
  office_id = (select app.office_id()) and ((select app.is_admin()) or exists (
    select from kogge.presences p where p.office_id = presence_details.office_id and p.id = presence_details.id
      and p.organisation_id = (select app.organisation_id()))));
grant select, insert, update, delete on kogge.presence_details to kogge_door;
create policy door_works on kogge.presence_details for all to kogge_door using (true) with check (true);
grant update (sensitive_because) on kogge.presences to kogge_door;
create policy door_moves on kogge.presences for update to kogge_door using (true);

grant create on schema app to kogge_door;

-- A change of the office's list waits for those who are writing presences by the list of before, and they wait for it. Taken before any
-- row is locked, so that the two never wait for each other.
create function app.hold_sensitive_countries() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('sensitive-countries:' || coalesce(app.office_id()::text, ''), 0));
  return null;
end $$;
create trigger presences_hold_countries
  before insert or update of country, sensitive, sensitive_because, place_id, place_name, lat, lon, contact_member_id, source_key on kogge.presences
  for each statement execute function app.hold_sensitive_countries();

-- Decides whether a presence is sensitive and why. The triggers run in the order of their names: this, then what forgets, then what hides.
-- With the rights of whoever writes, because it costs every row of an import and only reads what anybody may.
create function app.decide_sensitive() returns trigger language plpgsql as $$
begin
  new.sensitive_because := case
    when exists (select from kogge.offices o where o.id = new.office_id and new.country::text = any (o.sensitive_countries)) then 'country'
    when new.sensitive then 'presence' end;
  return new;
end $$;
create trigger presences_decide_sensitive
  before insert or update of country, sensitive, sensitive_because, place_id, place_name, lat, lon, contact_member_id, source_key on kogge.presences
  for each row execute function app.decide_sensitive();

-- A statement that says where a sensitive presence is, or who answers for it, says it anew: null is then "nowhere in particular" or
-- "nobody", and not "as before".
create function app.forget_hidden() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_argv[0] = 'place' then
    update kogge.presence_details d set place_id = null, place_name = null, lat = null, lon = null where d.office_id = new.office_id and d.id = new.id;
  else
    update kogge.presence_details d set contact_member_id = null where d.office_id = new.office_id and d.id = new.id;
  end if;
  return new;
end $$;
alter function app.forget_hidden() owner to kogge_door;
create trigger presences_forget_contact before update of contact_member_id on kogge.presences
  for each row when (old.sensitive_because is not null) execute function app.forget_hidden('contact');
create trigger presences_forget_place before update of place_id, place_name, lat, lon on kogge.presences
  for each row when (old.sensitive_because is not null) execute function app.forget_hidden('place');

-- Moves what others must not see out of a sensitive presence, and back into one that is no longer.
create function app.hide_sensitive() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_was boolean := tg_op = 'UPDATE' and old.sensitive_because is not null;
  v_kept kogge.presence_details%rowtype;
begin
  if v_was then
    select d.* into v_kept from kogge.presence_details d where d.office_id = new.office_id and d.id = new.id;
    if num_nonnulls(new.place_id, new.place_name, new.lat, new.lon) = 0 then
      new.place_id := v_kept.place_id; new.place_name := v_kept.place_name; new.lat := v_kept.lat; new.lon := v_kept.lon;
    end if;
    new.contact_member_id := coalesce(new.contact_member_id, v_kept.contact_member_id);
    new.source_key := coalesce(new.source_key, v_kept.source_key);
  end if;
  if new.sensitive_because is null or num_nonnulls(new.place_id, new.place_name, new.lat, new.lon, new.contact_member_id, new.source_key) = 0 then
    if v_was then delete from kogge.presence_details d where d.office_id = new.office_id and d.id = new.id; end if;
    return new;
  end if;
  -- The presence's own constraint no longer sees the place.
  if new.place_id is null and new.place_name is not null and new.source is null then
    raise exception 'the place is not in the gazetteer' using errcode = '23514', constraint = 'presences_pin_from_gazetteer';
  end if;
  insert into kogge.presence_details (office_id, id, place_id, place_name, lat, lon, contact_member_id, source_key)
  values (new.office_id, new.id, new.place_id, new.place_name, new.lat, new.lon, new.contact_member_id, new.source_key)
  on conflict (office_id, id) do update set place_id = excluded.place_id, place_name = excluded.place_name, lat = excluded.lat, lon = excluded.lon,
    contact_member_id = excluded.contact_member_id, source_key = excluded.source_key;
  new.place_id := null; new.place_name := null; new.lat := null; new.lon := null; new.contact_member_id := null; new.source_key := null;
  return new;
end $$;
alter function app.hide_sensitive() owner to kogge_door;
create trigger presences_hide_new before insert on kogge.presences
  for each row when (new.sensitive_because is not null) execute function app.hide_sensitive();
create trigger presences_hide_changed
  before update of country, sensitive, sensitive_because, place_id, place_name, lat, lon, contact_member_id, source_key on kogge.presences
  for each row when (new.sensitive_because is not null or old.sensitive_because is not null) execute function app.hide_sensitive();

-- The office marks a country or takes it off the list: all its presences there are written anew, which also tells the index.
create function app.carry_sensitive_countries() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('sensitive-countries:' || new.id::text, 0));
  update kogge.presences p set sensitive_because = p.sensitive_because
  where p.office_id = new.id and (p.country::text = any (new.sensitive_countries)) <> (p.country::text = any (old.sensitive_countries));
  return null;
end $$;
alter function app.carry_sensitive_countries() owner to kogge_door;
create trigger offices_carry_sensitive_countries after update of sensitive_countries on kogge.offices
  for each row when (old.sensitive_countries is distinct from new.sensitive_countries) execute function app.carry_sensitive_countries();

revoke create on schema app from kogge_door;

-- The audience is worked out anew by what decides it, so that moving a place asks nothing of its organisation.
drop trigger presences_audience on kogge.presences;
create trigger presences_audience before insert or update of organisation_id, visibility, state, audience, standing on kogge.presences
  for each row execute function app.set_presence_audience();
