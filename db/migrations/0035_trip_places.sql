-- Where a trip goes within its country stands in a table of its own with a policy of its own: in a country that the office marks as
-- sensitive, place and programme are for who travels, who travels along, and the office's administrators. A query cannot forget to withhold
-- what row security does not give, and the office's list holds from the moment at which it is written.

-- `id` is the trip's own.
create table kogge.trip_places (
  office_id uuid not null default app.office_id(),
  id uuid not null,
  place_id integer not null constraint trip_places_place_exists references kogge.places (id),
  primary key (office_id, id),
  constraint trip_places_trip_exists foreign key (office_id, id) references kogge.trips (office_id, id) on delete cascade
);
create index trip_places_place_id on kogge.trip_places (place_id);

-- What was written before comes along. An owner that is no superuser is under its own tables' forced row security.
alter table kogge.trips no force row level security;
insert into kogge.trip_places (office_id, id, place_id) select office_id, id, place_id from kogge.trips where place_id is not null;
alter table kogge.trips force row level security;
alter table kogge.trips drop constraint trips_place_whole, drop column place_id, drop column place_name;

alter table kogge.trip_places enable row level security;
alter table kogge.trip_places force row level security;

grant select, insert, delete on kogge.trip_places to kogge_member;
create policy seen_with_trip on kogge.trip_places for select to kogge_member
  using (exists (select from kogge.trips t join kogge.offices o on o.id = t.office_id
    where t.office_id = trip_places.office_id and t.id = trip_places.id and (not t.country::text = any (o.sensitive_countries)
      or t.member_id = (select app.member_id()) or (t.office_id = (select app.office_id()) and (select app.is_admin()))
      or exists (select from kogge.trip_participants p where p.office_id = t.office_id and p.trip_id = t.id and p.other_member_id = (select app.member_id())))));
create policy traveller_works on kogge.trip_places for all to kogge_member
  using (office_id = (select app.office_id()) and exists (select from kogge.trips t
    where t.office_id = trip_places.office_id and t.id = trip_places.id and ((select app.is_admin()) or t.member_id = (select app.member_id()))))
  with check (office_id = (select app.office_id()) and exists (select from kogge.trips t
    where t.office_id = trip_places.office_id and t.id = trip_places.id and ((select app.is_admin()) or t.member_id = (select app.member_id()))));

alter policy seen_with_trip on kogge.trip_programme
  using (exists (select from kogge.trips t join kogge.offices o on o.id = t.office_id
    where t.office_id = trip_programme.office_id and t.id = trip_programme.trip_id and (not t.country::text = any (o.sensitive_countries)
      or t.member_id = (select app.member_id()) or (t.office_id = (select app.office_id()) and (select app.is_admin()))
      or exists (select from kogge.trip_participants p where p.office_id = t.office_id and p.trip_id = t.id and p.other_member_id = (select app.member_id())))));
