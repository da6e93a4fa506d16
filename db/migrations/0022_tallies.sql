-- How many presences each office has, by audience, country and the years in which they are there, kept as it changes: the map of an office
-- with a hundred and seventy thousand of them must not count them for every visitor (docs/decisions/tallies.md). Every statement that
-- writes presences adds its differences as new rows, so that nobody waits for anybody; what stands is the sum. Folded now and then.
create table kogge.presence_tallies (
  office_id uuid not null default app.office_id() constraint presence_tallies_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  audience text not null,
  country char(2) not null,
  standing text not null,
  -- The first year; of those without one, the year of publication (UTC), with `undated`.
  from_year integer not null,
  until_year integer,
  undated boolean not null,
  -- Whether they seek, and offer, anything.
  seeking boolean not null,
  offering boolean not null,
  presences integer not null,
  primary key (office_id, id),
  constraint presence_tallies_audience_known check (audience in ('office', 'network', 'public'))
);
alter table kogge.presence_tallies enable row level security;
alter table kogge.presence_tallies force row level security;
grant select on kogge.presence_tallies to kogge_member, kogge_visitor;
create policy visitor_reads on kogge.presence_tallies for select to kogge_visitor using (audience = 'public');
create policy reader_reads on kogge.presence_tallies for select to kogge_member using (
  audience = 'public' or office_id = (select app.office_id())
  or (audience = 'network' and office_id = any ((select app.peers())::uuid[])));
grant select, insert, delete on kogge.presence_tallies to kogge_door;
create policy door_works on kogge.presence_tallies for all to kogge_door using (true) with check (true);

grant create on schema app to kogge_door;
-- The year in which it began; where nobody said, in which it was published (UTC).
create function app.first_year(since_on date, published_at timestamptz) returns integer language sql immutable parallel safe
  return extract(year from coalesce(since_on, (published_at at time zone 'UTC')::date))::integer;
create function app.tally_presences() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Only the transition tables of the statement at hand exist.
  execute $tally$
    insert into kogge.presence_tallies (office_id, audience, country, standing, from_year, until_year, undated, seeking, offering, presences)
    select p.office_id, p.audience, p.country, p.standing, app.first_year(p.since_on, coalesce(p.published_at, p.created_at)), extract(year from p.until_on)::int,
      p.since_on is null, cardinality(p.seeks) > 0, cardinality(p.offers) > 0, sum(p.step)
    from ($tally$ || case tg_op
      when 'INSERT' then 'select *, 1 as step from new_rows'
      when 'DELETE' then 'select *, -1 as step from old_rows'
      else 'select *, 1 as step from new_rows union all select *, -1 from old_rows' end || $tally$) p
    where p.audience <> 'hidden' group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(p.step) <> 0$tally$;
  return null;
end $$;
alter function app.tally_presences() owner to kogge_door;
create trigger presences_tally_inserted after insert on kogge.presences referencing new table as new_rows
  for each statement execute function app.tally_presences();
create trigger presences_tally_updated after update on kogge.presences referencing new table as new_rows old table as old_rows
  for each statement execute function app.tally_presences();
create trigger presences_tally_deleted after delete on kogge.presences referencing old table as old_rows
  for each statement execute function app.tally_presences();

-- Writes what differs from what must be said once: offices in which a third of the rows or more say nothing new. One statement, so that
-- readers see the rows of before or of after; rows that come meanwhile stay. Answers how many rows it took away.
create function app.fold_tallies() returns integer language sql security definer set search_path = '' as $$
  with heaped as (
    select office_id from kogge.presence_tallies group by office_id
    having count(*) * 2 > 3 * count(distinct (audience, country, standing, from_year, until_year, undated, seeking, offering))
  ), taken as (
    delete from kogge.presence_tallies t using heaped h where t.office_id = h.office_id returning t.*
  ), folded as (
    insert into kogge.presence_tallies (office_id, audience, country, standing, from_year, until_year, undated, seeking, offering, presences)
    select office_id, audience, country, standing, from_year, until_year, undated, seeking, offering, sum(presences) from taken
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(presences) <> 0 returning 1
  )
  select (select count(*) from taken)::int - (select count(*) from folded)::int
$$;
alter function app.fold_tallies() owner to kogge_door;
revoke execute on function app.fold_tallies() from public;
grant execute on function app.fold_tallies() to kogge_indexer;
revoke create on schema app from kogge_door;

insert into kogge.presence_tallies (office_id, audience, country, standing, from_year, until_year, undated, seeking, offering, presences)
select p.office_id, p.audience, p.country, p.standing, app.first_year(p.since_on, coalesce(p.published_at, p.created_at)), extract(year from p.until_on)::int,
  p.since_on is null, cardinality(p.seeks) > 0, cardinality(p.offers) > 0, count(*)
from kogge.presences p where p.audience <> 'hidden' group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
