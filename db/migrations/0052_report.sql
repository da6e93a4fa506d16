-- What people searched for in words and nobody offers: how often, by office, day and word. No person, no session, no address, and no sentence: a
-- word alone. Counted and told by the two functions below alone; nobody reads the rows.
create table kogge.searched_words (
  office_id uuid not null default app.office_id() constraint searched_words_office_exists references kogge.offices (id),
  id uuid not null default uuidv7(),
  searched_on date not null,
  word text not null,
  searches integer not null default 1,
  primary key (office_id, id),
  constraint searched_words_once unique (office_id, searched_on, word),
  constraint searched_words_form check (word ~ '^[[:alpha:]][[:alpha:]-]{2,29}$'),
  constraint searched_words_counted check (searches > 0)
);
create index searched_words_day on kogge.searched_words (searched_on);
alter table kogge.searched_words enable row level security;
alter table kogge.searched_words force row level security;
grant select, insert, delete, update (searches) on kogge.searched_words to kogge_door;
create policy door_counts on kogge.searched_words for all to kogge_door using (true) with check (true);

grant create on schema app to kogge_door;
-- One more search for a word. An office keeps three hundred different ones a day, so that nobody fills the table; what is older than two years goes.
create function app.count_word(p_office uuid, p_word text) returns void language plpgsql security definer set search_path = '' as $$
begin
  if p_word !~ '^[[:alpha:]][[:alpha:]-]{2,29}$' then return; end if;
  update kogge.searched_words set searches = searches + 1 where office_id = p_office and searched_on = current_date and word = p_word;
  if found then return; end if;
  if (select count(*) from kogge.searched_words w where w.office_id = p_office and w.searched_on = current_date) >= 300 then return; end if;
  insert into kogge.searched_words as w (office_id, searched_on, word) values (p_office, current_date, p_word)
  on conflict (office_id, searched_on, word) do update set searches = w.searches + 1;
  delete from kogge.searched_words where searched_on < current_date - interval '2 years';
end $$;

-- Words of a period, for who sees the office's figures: none that was searched for fewer than three times, on fewer than two days,
-- and nothing of today, so that nobody watches a figure move.
create function app.words_without_offer(p_from date, p_until date) returns table (word text, searches integer)
language sql stable security definer set search_path = '' as $$
  select w.word, sum(w.searches)::int from kogge.searched_words w
  where w.office_id = app.office_id() and app.sees_figures() and w.searched_on between p_from and least(p_until, current_date - 1)
  group by w.word having sum(w.searches) >= 3 and count(*) >= 2
  order by 2 desc, 1 limit 20
$$;
do $$
declare f regprocedure;
begin
  foreach f in array array['app.count_word(uuid, text)', 'app.words_without_offer(date, date)']::regprocedure[] loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
grant execute on function app.count_word(uuid, text) to kogge_visitor;
grant execute on function app.words_without_offer(date, date) to kogge_member;

-- An office's figures of a period, for administrators and readers: named counts and medians, no row behind them. What is not known is no line.
create function app.report_figures(p_from date, p_until date) returns table (figure text, part text, amount integer)
language sql stable security definer set search_path = '' as $$
  with mine as (select app.office_id() as office_id where app.sees_figures()),
  shown as (
    select p.* from kogge.presences p join mine using (office_id)
    join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id where g.state = 'approved' and p.state = 'published'),
  questions as (
    select c.* from kogge.cases c join mine using (office_id) where c.kind = 'question'),
  introductions as (
    select c.asked_at, c.heard_at, c.ended_at, i.* from kogge.introductions i join mine using (office_id)
    join kogge.cases c on c.office_id = i.office_id and c.id = i.id where c.asked_at::date between p_from and p_until),
  trips as (
    select t.* from kogge.trips t join mine using (office_id) where t.state <> 'cancelled' and t.from_on between p_from and p_until),
  results as (
    select r.* from kogge.results r join mine using (office_id) where r.happened_on between p_from and p_until)
  select 'presences', '', count(*)::int from shown where coalesce(published_at, created_at)::date <= p_until and standing = 'active' having exists (select from mine)
  union all select 'countries', '', count(distinct country)::int from shown where coalesce(published_at, created_at)::date <= p_until and standing = 'active' having exists (select from mine)
  union all select 'presencesNew', '', count(*)::int from shown where coalesce(published_at, created_at)::date between p_from and p_until and standing = 'active' having exists (select from mine)
  union all select 'presencesConfirmed', '', count(*)::int from shown where confirmed_on between p_from and p_until and standing = 'active' having exists (select from mine)
  union all select 'organisations', '', count(*)::int from kogge.organisations g join mine using (office_id)
    where (g.state = 'approved' or g.state = 'archived' and g.archived_at::date > p_until) and g.created_at::date <= p_until having exists (select from mine)
  union all select 'organisationsNew', '', count(*)::int from kogge.organisations g join mine using (office_id)
    where g.state in ('approved', 'archived') and g.created_at::date between p_from and p_until having exists (select from mine)
  union all select 'organisationsLapsed', '', count(*)::int from kogge.organisations g join mine using (office_id)
    where g.state = 'archived' and g.archived_at::date between p_from and p_until having exists (select from mine)
  union all select 'organisationsConfirmed', '', count(distinct organisation_id)::int from shown where confirmed_on between p_from and p_until having exists (select from mine)
  union all select 'questionsAsked', '', count(*)::int from questions where asked_at::date between p_from and p_until having exists (select from mine)
  union all select 'questionsAnswered', '', count(*)::int from questions where asked_at::date between p_from and p_until and heard_at is not null having exists (select from mine)
  union all select 'questionsDays', '', percentile_disc(0.5) within group (order by heard_at::date - asked_at::date)::int
    from questions where asked_at::date between p_from and p_until and heard_at is not null having count(*) > 0
  union all select 'introductions', case when state = 'expired' and heard_at is not null then 'silent' else state end, count(*)::int from introductions group by 2
  union all select 'introductionsAll', '', count(*)::int from introductions having exists (select from mine)
  union all select 'introductionDays', 'decided', percentile_disc(0.5) within group (order by decided_at::date - asked_at::date)::int
    from introductions where decided_at is not null having count(*) > 0
  union all select 'introductionDays', 'introduced', percentile_disc(0.5) within group (order by greatest(0, heard_at::date - decided_at::date))::int
    from introductions where heard_at is not null and decided_at is not null having count(*) > 0
  union all select 'introductionDays', 'result', percentile_disc(0.5) within group (order by greatest(0, first_on - heard_at::date))::int
    from (select i.heard_at, (select min(r.happened_on) from kogge.results r where r.office_id = i.office_id and r.case_id = i.id and r.state <> 'contradicted') as first_on
      from introductions i) s where heard_at is not null and first_on is not null having count(*) > 0
  union all select 'confirmed', rung, count(*)::int from results where state = 'confirmed' group by rung
  union all select 'reported', rung, count(*)::int from results where state = 'reported' group by rung
  union all select 'contradicted', '', count(*)::int from results where state = 'contradicted' having exists (select from mine)
  union all select 'results', '', count(*)::int from results where state <> 'contradicted' and rung <> 'nothing' having exists (select from mine)
  union all select 'trips', '', count(*)::int from trips having exists (select from mine)
  union all select 'tripReports', '', count(*)::int from trips where reported_at is not null having exists (select from mine)
  union all select 'tripsOver', '', count(*)::int from trips where until_on < current_date having exists (select from mine)
$$;
alter function app.report_figures(date, date) owner to kogge_door;
revoke execute on function app.report_figures(date, date) from public;
grant execute on function app.report_figures(date, date) to kogge_member;
revoke create on schema app from kogge_door;
