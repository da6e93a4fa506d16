/** Open cases to let the clock look at: offices with people at desks, half questions, half introductions. */
import type { Sql } from '#db/client.server.ts'

/** Ambassadors of one office, two at each of its desks. */
const people = 100

/** Offices with an administrator, an asker, a hundred ambassadors at fifty desks, and an organisation to be met. */
export async function fillOffices(owner: Sql, offices: number): Promise<void> {
  await owner`insert into kogge.offices (slug, name, city, country, lat, lon)
    select 'office-' || n, 'Office ' || n, 'City', (array['NL', 'DE', 'GH', 'EG', 'PL'])[1 + n % 5], 52, 6
    from generate_series(1, ${offices}) n`
  await owner`insert into identity.users (email, name, password_hash, email_confirmed_at)
    select p || '@' || o.slug || '.example', 'Person ' || p, '', now()
    from kogge.offices o, generate_series(1, ${people + 2}) p`
  await owner`insert into kogge.members (office_id, user_id, display_name, role)
    select o.id, u.id, u.name, case split_part(u.email, '@', 1)::int when ${people + 1} then 'admin'
      when ${people + 2} then 'member' else 'ambassador' end
    from kogge.offices o join identity.users u on u.email like '%@' || o.slug || '.example'`
  await owner`insert into kogge.ambassadors (office_id, member_id, name, open_limit)
    select office_id, id, display_name, 50 from kogge.members where role = 'ambassador'`
  await owner`
    with numbered as (select office_id, id, row_number() over (partition by office_id order by id) as n
      from kogge.ambassadors)
    insert into kogge.ambassador_desks (office_id, ambassador_id, country, rank)
    select office_id, id, chr(65 + (n / 2)::int % 25) || chr(65 + (n / 2)::int / 25), 1 + n % 2 from numbered`
  await owner`insert into kogge.organisations (office_id, slug, name, kind, visibility, state)
    select id, 'firm', 'Firm', 'company', 'public', 'approved' from kogge.offices`
  await owner`insert into kogge.presences (office_id, organisation_id, country, field, visibility, state)
    select office_id, id, 'KE', 'economy', 'public', 'published' from kogge.organisations`
}

/**
 * As many open cases as `until`, in turns for everybody at their own desk, with weeks of time; none of them is due.
 * `from`: as many are there.
 */
export async function fillCases(owner: Sql, from: number, until: number): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`set local synchronous_commit = off`
    await tx`create temporary table made on commit drop as
      with numbered as (select d.office_id, d.ambassador_id, d.country,
        row_number() over (order by d.rank, d.country, d.office_id) - 1 as n, count(*) over () as all
        from kogge.ambassador_desks d),
      wanted as (select g, uuidv7() as id, a.* from generate_series(${from}::int, ${until - 1}::int) g
        join numbered a on a.n = g % a.all)
      select w.id, w.g, w.office_id, w.ambassador_id, w.country, m.id as asker_id, p.id as presence_id,
        p.organisation_id
      from wanted w join kogge.members m on m.office_id = w.office_id and m.role = 'member'
      join kogge.presences p on p.office_id = w.office_id`
    await tx`
      insert into kogge.cases (office_id, id, kind, country, asker_id, asker_name, owner_id, owner_told, due_on,
        remind_on)
      select office_id, id, case g % 2 when 0 then 'question' else 'introduction' end, country, asker_id, 'Ada',
        ambassador_id, true, current_date + 20, current_date + 18 from made`
    await tx`
      insert into kogge.questions (office_id, id, title) select office_id, id, 'Who knows?' from made where g % 2 = 0`
    await tx`
      insert into kogge.introductions (office_id, id, other_office_id, other_organisation_id, presence_id, wish, direct)
      select office_id, id, office_id, organisation_id, presence_id, 'Who handles your containers?', true from made
      where g % 2 = 1`
  })
  await owner`vacuum (analyze) kogge.cases`
  await owner`vacuum (analyze) kogge.turns`
  await owner`analyze`
}

/**
 * Makes so many due that are not yet: of five, two are late, two near their day, and one is late at the
 * administrators'.
 */
export async function makeDue(owner: Sql, count: number): Promise<void> {
  await owner`with chosen as (select office_id, id, row_number() over (order by md5(id::text)) % 5 as n from kogge.cases
      where state = 'waiting' and due_on > current_date and remind_on > current_date order by md5(id::text)
      limit ${count})
    update kogge.cases c set due_on = case when n in (2, 3) then c.due_on else current_date - 1 end,
      remind_on = case when n in (2, 3) then current_date else null end,
      owner_id = case when n = 4 then null else c.owner_id end
    from chosen where c.office_id = chosen.office_id and c.id = chosen.id`
}
