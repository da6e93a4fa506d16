-- How often a country was searched for, by office and week, so that an office sees where it is asked for and not there. A count and nothing
-- else: no person, no session, no address, no words. Counted and told by the two functions below alone; nobody reads the rows.

create table kogge.search_counts (
  office_id uuid not null default app.office_id() constraint search_counts_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  country char(2) not null,
  -- The week's Monday.
  week_on date not null,
  searches integer not null default 1,
  primary key (office_id, id),
  constraint search_counts_once unique (office_id, country, week_on),
  constraint search_counts_country_form check (country ~ '^[A-Z]{2}$'),
  constraint search_counts_week_begins_on_monday check (extract(isodow from week_on) = 1),
  constraint search_counts_counted check (searches > 0)
);
create index search_counts_week_on on kogge.search_counts (week_on);
alter table kogge.search_counts enable row level security;
alter table kogge.search_counts force row level security;
grant select, insert, delete, update (searches) on kogge.search_counts to kogge_door;
create policy door_counts on kogge.search_counts for all to kogge_door using (true) with check (true);
grant create on schema app to kogge_door;

-- One more search for a country in this week. The first of a week forgets what is older than two years, in every office.
create function app.count_search(p_office uuid, p_country text) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_week date := date_trunc('week', current_date)::date;
begin
  insert into kogge.search_counts as c (office_id, country, week_on) values (p_office, p_country, v_week)
  on conflict (office_id, country, week_on) do update set searches = c.searches + 1;
  if (select count(*) from (select from kogge.search_counts c where c.week_on = v_week limit 2) as two) = 1 then
    delete from kogge.search_counts where week_on < current_date - interval '2 years';
  end if;
end $$;

-- The searches of the last twelve whole weeks by country; null where there were fewer than five. Period and threshold are fixed: who could
-- choose them could work a small count out from two large ones. The running week is left out, so that nobody watches a figure move.
create function app.searches_by_country(p_office uuid) returns table (country text, searches integer)
language sql stable security definer set search_path = '' as $$
  select c.country::text, case when sum(c.searches) >= 5 then sum(c.searches)::integer end
  from kogge.search_counts c
  where c.office_id = p_office and c.week_on < date_trunc('week', current_date) and c.week_on >= date_trunc('week', current_date) - interval '12 weeks'
  group by c.country
$$;

do $$
declare f regprocedure;
begin
  foreach f in array array['app.count_search(uuid, text)', 'app.searches_by_country(uuid)']::regprocedure[] loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
-- A search is counted as nobody's, whoever searches.
grant execute on function app.count_search(uuid, text) to kogge_visitor;
grant execute on function app.searches_by_country(uuid) to kogge_visitor, kogge_member;
revoke create on schema app from kogge_door;
