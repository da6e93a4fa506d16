import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passwordMatches } from '#app/identity/password.server.ts'
import { readable } from '#app/directory/offices/colours.ts'
import { readWanted } from '#app/directory/members/wanted.ts'
import { isFading, type Presence } from '#app/directory/presences/presence.ts'
import { namesPlace } from '#app/directory/presences/sensitive.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { isSector } from '#app/taxonomy/codes.ts'
import {
  activities,
  fields,
  goods,
  organisationKinds,
  registries,
  sizeBands,
  spokenLanguages,
  visibilities,
} from '#app/taxonomy/vocabulary.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { demoProfiles } from './ambassadors.server.ts'
import { seedTrips } from './trips.server.ts'
import { questions } from './questions.server.ts'
import { demoOffices, demoSignIns, seedDemo } from './seed.server.ts'

/** The only real organisations: the partners of Deventer Economisch Perspectief, as the policy text names them. */
const real = [
  'Gemeente Deventer',
  'MKB Deventer',
  'Deventer Kring van Werkgevers',
  'Bedrijven Parkmanagement',
  'VNO-NCW Stedendriehoek',
  'Saxion',
]

let database: FreshDatabase
const lines: string[] = []
beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo(database.config, (line) => lines.push(line))
})
afterAll(() => database.drop())

const organisations = demoOffices.flatMap((office) =>
  office.organisations.map((one) => ({ ...one, office: office.slug })),
)
const presences = organisations.flatMap((one) => one.presences.map((presence) => ({ ...presence, organisation: one })))
const interests = organisations.flatMap((one) =>
  (one.looks ?? []).map((interest) => ({ ...interest, organisation: one })),
)

/** How many rows each tenant and identity table has. */
async function counts(): Promise<Record<string, number>> {
  const tables = await database.owner<{ t: string }[]>`
    select table_schema || '.' || table_name as t from information_schema.tables
    where table_schema in ('kogge', 'identity') and table_type = 'BASE TABLE' order by 1`
  const rows = await Promise.all(
    tables.map(async ({ t }) => {
      const [{ n }] = await database.owner<{ n: number }[]>`select count(*)::int as n from ${database.owner(t)}`
      return [t, n] as const
    }),
  )
  return Object.fromEntries(rows)
}

test('the demo is large enough to make every page alive', async () => {
  const of = await database.owner<{ slug: string; organisations: number; presences: number; countries: number }[]>`
    select o.slug, (select count(*)::int from kogge.organisations g where g.office_id = o.id) as organisations,
      count(p.id)::int as presences, count(distinct p.country)::int as countries
    from kogge.offices o join kogge.presences p on p.office_id = o.id and p.standing = 'active' group by o.id
    order by o.slug`
  const [deventer, luebeck, zwolle] = of
  expect([deventer.slug, luebeck.slug, zwolle.slug]).toEqual(['deventer', 'luebeck', 'zwolle'])
  expect(deventer.organisations).toBeGreaterThanOrEqual(60)
  expect(deventer.presences).toBeGreaterThanOrEqual(200)
  expect(deventer.countries).toBeGreaterThanOrEqual(50)
  for (const small of [luebeck, zwolle]) {
    expect(small.organisations).toBeGreaterThanOrEqual(14)
    expect(small.presences).toBeGreaterThanOrEqual(35)
  }
  expect(lines).toContain('Deventer Internationaal: 62 organisations, 218 presences, 7 interests')
})

test('one publication and one country are sensitive, with places that only their editors read', async () => {
  const rows = await database.owner<
    { country: string; because: string; shown: string | null; kept: string | null; says: string }[]
  >`
    select p.country, p.sensitive_because as because, p.place_name as shown, d.place_name as kept, p.description as says
    from kogge.presences p left join kogge.presence_details d on d.office_id = p.office_id and d.id = p.id
    where p.sensitive_because is not null order by p.country, d.place_name`
  expect(rows.map(({ country, because, shown, kept }) => [country, because, shown, kept])).toEqual([
    ['BF', 'country', null, 'Bobo-Dioulasso'],
    ['BF', 'country', null, 'Ouahigouya'],
    ['LB', 'presence', null, 'Zahlé'],
  ])
  for (const { kept, says } of rows) expect(namesPlace(says, kept!)).toBe(false)
})

test('a second run changes nothing', async () => {
  const before = await counts()
  const said: string[] = []
  await seedDemo(database.config, (line) => said.push(line))
  expect(await counts()).toEqual(before)
  expect(said).toEqual([])
})

test('every code is one of the lists', () => {
  const known = (list: readonly string[], codes: string[]) => codes.filter((code) => !list.includes(code))
  for (const one of organisations) {
    const wrong = [
      ...known(organisationKinds, [one.kind]),
      ...known(sizeBands, one.size ? [one.size] : []),
      ...known(spokenLanguages, one.languages),
      ...known(registries, one.registration ? [one.registration.registry] : []),
      ...one.sectors.filter((code) => !isSector(code)),
    ]
    expect({ organisation: one.slug, wrong }).toEqual({ organisation: one.slug, wrong: [] })
  }
  for (const one of presences) {
    const wrong = [
      ...known(activities, one.does),
      ...known(goods, [...(one.offers ?? []), ...(one.seeks ?? [])]),
      ...known(spokenLanguages, one.speaks ?? []),
      ...known(fields, one.field ? [one.field] : []),
      ...known(visibilities, one.seen ? [one.seen] : []),
      ...(one.sectors ?? []).filter((code) => !isSector(code)),
      ...[one.in.slice(0, 2)].filter((code) => !isCountry(code)),
    ]
    expect({ in: one.in, wrong }).toEqual({ in: one.in, wrong: [] })
  }
  for (const one of interests) {
    const wrong = [
      ...known(goods, [...(one.offers ?? []), ...(one.seeks ?? [])]),
      ...known(spokenLanguages, one.speaks ?? []),
      ...known(visibilities, one.seen ? [one.seen] : []),
      ...(one.sectors ?? []).filter((code) => !isSector(code)),
      ...[one.at].filter((code) => !isCountry(code)),
    ]
    expect({ at: one.at, wrong }).toEqual({ at: one.at, wrong: [] })
  }
  for (const { ambassador, asks } of demoOffices.flatMap((office) => office.people)) {
    expect(known(spokenLanguages, ambassador?.languages ?? [])).toEqual([])
    expect((ambassador?.countries ?? []).filter((code) => !isCountry(code))).toEqual([])
    if (asks?.organisation) expect(readWanted(asks.organisation).how).not.toBe('none')
  }
})

test('each office looks at some countries, in which whoever looks is not yet; the pump maker looks at Uganda', async () => {
  const rows = await database.owner<
    { office: string; organisation: string; country: string; there: boolean; state: string }[]
  >`
    select o.slug as office, g.slug as organisation, p.country, g.state,
      exists (select from kogge.presences t
        where t.organisation_id = p.organisation_id and t.country = p.country and t.standing = 'active') as there
    from kogge.presences p join kogge.offices o on o.id = p.office_id
    join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id where p.standing = 'looking'`
  expect(rows).toHaveLength(interests.length)
  for (const { slug } of demoOffices)
    expect(rows.filter(({ office }) => office === slug).length).toBeGreaterThanOrEqual(3)
  expect(rows.filter(({ there, state }) => there || state !== 'approved')).toEqual([])
  expect(rows.find(({ organisation }) => organisation === 'ijsselpomp')?.country).toBe('UG')
  // Saying nothing of what is sought or offered would tell nobody anything: the form refuses it too.
  expect(interests.filter(({ offers = [], seeks = [] }) => offers.length + seeks.length === 0)).toEqual([])
})

test('real names carry what is known of them and no activity; everybody else is fictional', async () => {
  const rows = await database.owner<{ name: string; presences: number; memberships: number; website: string | null }[]>`
    select o.name, o.website,
      (select count(*)::int from kogge.presences p
        where p.office_id = o.office_id and p.organisation_id = o.id) as presences,
      (select count(*)::int from kogge.association_memberships m
        where m.office_id = o.office_id and o.id in (m.organisation_id, m.association_id)) as memberships
    from kogge.organisations o`
  expect(
    rows
      .filter(({ name }) => real.includes(name))
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...real].sort())
  for (const { name, presences, memberships } of rows.filter(({ name }) => real.includes(name))) {
    expect({ name, presences, memberships }).toEqual({ name, presences: 0, memberships: 0 })
  }
  for (const { website } of rows) if (website) expect(new URL(website).hostname).toMatch(/\.example$/)
})

test('every address ends in .example', async () => {
  const rows = await database.owner<{ email: string }[]>`
    select email from identity.users union all select email from kogge.office_contacts union all select email
    from kogge.invitations`
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter(({ email }) => !email.endsWith('.example'))).toEqual([])
})

test('the sign-ins are those of the demo, confirmed, with its password and a role in their office', async () => {
  expect(demoSignIns.map(({ email }) => email).sort()).toEqual([
    'admin@deventer.example',
    'admin@doesburg.example',
    'admin@luebeck.example',
    'admin@zwolle.example',
    'ambassador@deventer.example',
    'company@deventer.example',
    'member@deventer.example',
    'ngo@deventer.example',
    'platform@kogge.example',
    'reader@deventer.example',
    'saxion@deventer.example',
  ])
  for (const { email, role } of demoSignIns) {
    const [row] = await database.owner<{ hash: string; confirmed: boolean; role: string | null; platform: boolean }[]>`
      select u.password_hash as hash, u.email_confirmed_at is not null as confirmed, m.role,
        a.user_id is not null as platform
      from identity.users u left join kogge.members m on m.user_id = u.id
      left join kogge.platform_admins a on a.user_id = u.id
      where u.email = ${email}`
    expect(row.confirmed).toBe(true)
    expect(row.role ?? 'platform').toBe(role)
    expect(row.platform).toBe(role === 'platform')
    expect(row.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  }
  const [{ hash }] = await database.owner<{ hash: string }[]>`
    select password_hash as hash from identity.users where email = 'member@deventer.example'`
  expect(await passwordMatches(hash, 'kogge-demo')).toBe(true)
})

test('about one presence in eight fades, some of them in public, and every visibility occurs', async () => {
  const rows = await database.owner<{ audience: string; confirmedOn: string }[]>`
    select p.audience, p.confirmed_on as "confirmedOn" from kogge.presences p join kogge.offices o on o.id = p.office_id
    where o.slug = 'deventer'`
  const fading = rows.filter((row) => isFading(row as Pick<Presence, 'confirmedOn'>))
  expect(fading.length / rows.length).toBeGreaterThan(0.1)
  expect(fading.length / rows.length).toBeLessThan(0.15)
  expect(fading.filter(({ audience }) => audience === 'public').length).toBeGreaterThan(5)
  expect(new Set(rows.map(({ audience }) => audience))).toEqual(new Set(['public', 'network', 'office', 'hidden']))
})

test('what waits for an administrator waits: organisations, requests, an invitation', async () => {
  const [row] = await database.owner<{ pending: number; rejected: number; requests: number; invitations: number }[]>`
    select (select count(*)::int from kogge.organisations g
      where g.office_id = o.id and g.state = 'pending') as pending,
      (select count(*)::int from kogge.organisations g where g.office_id = o.id and g.state = 'rejected') as rejected,
      (select count(*)::int from kogge.members m where m.office_id = o.id and m.state = 'requested') as requests,
      (select count(*)::int from kogge.invitations i
        where i.office_id = o.id and i.accepted_at is null and i.expires_at > now()) as invitations
    from kogge.offices o where o.slug = 'deventer'`
  expect(row).toEqual({ pending: 3, rejected: 1, requests: 4, invitations: 1 })
})

test('the Hanse has the cities of the list, its suspended ones and three offices, which are peers', async () => {
  const csv = readFileSync(new URL('data/hanse-cities.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const [row] = await database.owner<{ cities: number; suspended: number; offices: number; countries: number }[]>`
    select count(*)::int as cities, count(*) filter (where c.state = 'suspended')::int as suspended,
      count(c.office_id)::int as offices, count(distinct c.country)::int as countries
    from kogge.network_cities c join kogge.networks n on n.id = c.network_id where n.slug = 'hanse'`
  const suspended = csv.filter((line) => line.endsWith('suspended-participation')).length
  expect(row).toEqual({ cities: 165, suspended, offices: 3, countries: 16 })
  const [{ peers }] = await database.as('kogge_member')<{ peers: number }[]>`
    select cardinality(app.peers_of(o.id)) as peers from kogge.offices o where o.slug = 'deventer'`
  expect(peers).toBe(2)
  const [{ municipalities }] = await database.owner<{ municipalities: number }[]>`
    select count(*)::int as municipalities from kogge.network_cities c join kogge.networks n on n.id = c.network_id
    where n.slug = 'cleantech-regio'`
  expect(municipalities).toBe(8)
})

test('offices have colours that can be read, a text in each of their languages, and an ambassador for a dozen countries', async () => {
  for (const { colours, languages, intro } of demoOffices) {
    expect(readable(colours.primary) && readable(colours.accent)).toBe(true)
    expect(languages.filter((language) => !intro[language])).toEqual([])
  }
  const [{ desks }] = await database.owner<{ desks: number }[]>`
    select count(distinct d.country)::int as desks from kogge.ambassador_desks d
    join kogge.offices o on o.id = d.office_id
    where o.slug = 'deventer'`
  expect(desks).toBeGreaterThanOrEqual(12)
})

test('ambassadors can be seen in every state: whole profiles with a photo, a shared desk, one away, one silent, one who applies, one call', async () => {
  for (const profile of Object.values(demoProfiles).flat())
    expect((profile.sectors ?? []).filter((code) => !isSector(code))).toEqual([])
  const [of] = await database.owner<Record<string, number>[]>`
    select (select count(*)::int from kogge.ambassador_photos p where p.office_id = o.id) as photos,
      (select count(*)::int from kogge.ambassador_desks d where d.office_id = o.id and d.rank = 2) as shared,
      (select count(*)::int from kogge.ambassadors a
        where a.office_id = o.id and a.paused_until > current_date) as away,
      (select count(*)::int from kogge.ambassadors a
        where a.office_id = o.id and a.confirmed_on < current_date - interval '6 months') as silent,
      (select count(*)::int from kogge.ambassadors a
        join kogge.organisations g on g.office_id = a.office_id and g.id = a.organisation_id
        where a.office_id = o.id) as for_others,
      (select count(*)::int from kogge.ambassador_applications p
        where p.office_id = o.id and p.state = 'open') as asking,
      (select count(*)::int from kogge.ambassador_calls c
        where c.office_id = o.id and not exists (select from kogge.ambassador_desks d
          where d.office_id = o.id and d.country = c.country)) as calls
    from kogge.offices o where o.slug = 'deventer'`
  expect(of).toEqual({ photos: 9, shared: 1, away: 1, silent: 1, for_others: 3, asking: 1, calls: 1 })
})

test('trips: coming ones in the network, a delegation with people and programme, one that reported, requests that wait', async () => {
  const rows = await database.owner<
    {
      office: string
      country: string
      place: string | null
      kind: string
      ahead: number
      along: number
      entries: number
      asked: number
      reported: boolean
    }[]
  >`
    select o.slug as office, t.country, (select g.name from kogge.trip_places l join kogge.places g on g.id = l.place_id
      where l.office_id = t.office_id and l.id = t.id) as place, t.kind, t.from_on - current_date as ahead,
      t.reported_at is not null as reported,
      (select count(*)::int from kogge.trip_participants p where p.trip_id = t.id) as along, (select count(*)::int
        from kogge.trip_programme e where e.trip_id = t.id) as entries,
      (select count(*)::int from kogge.trip_requests r where r.other_trip_id = t.id and r.state = 'open') as asked
    from kogge.trips t join kogge.offices o on o.id = t.office_id`
  expect(rows).toHaveLength(seedTrips.length)
  expect(new Set(rows.map(({ office }) => office))).toEqual(new Set(['deventer', 'zwolle', 'luebeck']))
  expect(rows.find(({ office, country }) => office === 'deventer' && country === 'LV')).toMatchObject({
    place: 'Riga',
    ahead: 16,
    asked: 2,
  })
  expect(rows.find(({ kind, ahead }) => kind === 'delegation' && ahead > 0)).toMatchObject({
    along: 3,
    entries: 7,
    asked: 1,
  })
  expect(rows.filter(({ reported }) => reported)).toMatchObject([{ kind: 'delegation', along: 2 }])
  expect(
    seedTrips.flatMap(({ to, sectors }) => [
      ...(isCountry(to.slice(0, 2)) ? [] : [to]),
      ...sectors.filter((code) => !isSector(code)),
    ]),
  ).toEqual([])
})

test('questions stand at every stage, in three languages and of the network; one became an introduction that led to something', async () => {
  const rows = await database.owner<
    { state: string; language: string; audience: string; answered: boolean; overdue: boolean; owned: boolean }[]
  >`
    select case when c.state <> 'ended' then 'open' when q.ending = 'helped' then 'answered' else 'closed' end as state,
      q.language, c.audience, c.heard_at is not null as answered, coalesce(c.due_on < current_date, false) as overdue,
      c.owner_id is not null as owned
    from kogge.questions q join kogge.cases c on c.office_id = q.office_id and c.id = q.id`
  expect(rows).toHaveLength(questions.length)
  expect([...new Set(rows.map(({ language }) => language))].sort()).toEqual(['de', 'en', 'nl'])
  for (const some of [
    rows.filter(({ state, answered }) => state === 'open' && !answered),
    rows.filter(({ state }) => state === 'answered'),
    rows.filter(({ audience }) => audience === 'network'),
    rows.filter(({ overdue }) => overdue),
    rows.filter(({ owned }) => !owned),
  ])
    expect(some.length).toBeGreaterThan(0)
  const answers = await database.owner`select from kogge.answers`
  expect(answers).toHaveLength(questions.flatMap(({ answers: given = [] }) => given).length)
  expect(await database.owner`select outcome from kogge.introductions where answer_id is not null`).toMatchObject([
    { outcome: 'agreement' },
  ])
  // Whom somebody found: asked, anonymous, introduced.
  expect(
    await database.owner`
      select state, anonymous from kogge.introductions where answer_id is null order by state, anonymous`,
  ).toMatchObject([
    { state: 'asked', anonymous: false },
    { state: 'asked', anonymous: true },
    { state: 'introduced', anonymous: false },
  ])
  expect((await database.owner`select from kogge.desk_notes`).length).toBeGreaterThan(0)
})
