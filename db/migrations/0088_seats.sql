-- Where an organisation sits. Most sit where their office does, and say nothing: null is the office's city and country, whatever they become. Who sits
-- elsewhere says the country, and a place of it from the gazetteer where they like. So rows from before have their office's seat without being written.
alter table kogge.organisations
  add column seat_country character(2) constraint organisations_seat_country_form check (seat_country ~ '^[A-Z]{2}$'),
  add column seat_place_id integer constraint organisations_seat_place_exists references kogge.places (id),
  add column seat_place text,
  add constraint organisations_seat_place_whole check (num_nonnulls(seat_place_id, seat_place) in (0, 2) and (seat_place_id is null or seat_country is not null));
create index organisations_seat_place on kogge.organisations (seat_place_id);
create index organisations_seat_country on kogge.organisations (seat_country, office_id) where seat_country is not null;
grant select (seat_country, seat_place_id, seat_place) on kogge.organisations to kogge_visitor;
grant update (seat_country, seat_place_id, seat_place) on kogge.organisations to kogge_member;

-- The index says in which country who publishes sits: it hears of an office that moves to another.
create or replace function app.note_offices() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kogge.outbox (office_id, presence_id)
  select p.office_id, p.id from new_rows n join old_rows o on o.id = n.id join kogge.presences p on p.office_id = n.id
  where (n.slug, n.name, n.country) is distinct from (o.slug, o.name, o.country);
  perform pg_notify('outbox', '');
  return null;
end $$;
