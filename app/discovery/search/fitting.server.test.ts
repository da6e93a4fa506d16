/** What rooms bring to a search: found by its words, in one statement, as far as the reader sees it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertAmbassador, insertTrip } from '#server/testing/people.ts'
import { answer } from '#app/collaboration/questions/answers.server.ts'
import { ask, find } from '#app/collaboration/questions/questions.server.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { fittingSources } from '#app/rooms.server.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { bestOf } from './fitting.ts'
import { linesOf, readFitting } from './fitting.server.ts'
import { wantedBy } from './wanted.ts'

let database: FreshDatabase
/** One office, its peer in a network, and one far from both; an office that is archived has nothing for anybody. */
let near: OfficeRow
let peer: OfficeRow
let far: OfficeRow
let member: MemberRow
let admin: MemberRow
let stranger: MemberRow
let outsider: MemberRow
let ama: { id: string; member: MemberRow }

/** Who reads; null: a visitor. */
type Who = MemberRow | null
const everywhere = () => [near, peer, far].map(({ id }) => id)
const entered = <T>(who: Who, work: (tx: Tx) => Promise<T>) =>
  who ? database.by(who, near, (tx) => work(tx)) : database.visit(work)
const wanted = (q: string, who: Who, offices: string[] | null) => ({
  ...wantedBy(q, 'en'),
  officeId: near.id,
  own: who?.officeId === near.id,
  offices,
})
/** What the words find for this reader: kinds and names, as lines of the page, also those that are not the best. */
async function found(q: string, who: Who, offices: string[] | null = everywhere()): Promise<string[]> {
  const rows = await entered(who, (tx) => readFitting(tx, wanted(q, who, offices), fittingSources))
  const at = { office: near.slug, own: who?.officeId === near.id, here: '/here' }
  return linesOf(rows, fittingSources, { t: translator('en'), language: 'en' }, at)
    .map(({ kind, name }) => `${kind} ${name.text}`)
    .sort()
}
/** Of one kind. */
const ofKind = async (kind: string, q: string, who: Who, offices: string[] | null = everywhere()) =>
  (await found(q, who, offices)).filter((line) => line.startsWith(kind)).map((line) => line.slice(kind.length + 1))

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  near = await insertOffice(owner, { slug: 'near', name: 'Near' })
  peer = await insertOffice(owner, { slug: 'peer', name: 'Peer' })
  far = await insertOffice(owner, { slug: 'far', name: 'Far' })
  await insertNetwork(owner, [near, peer])
  member = await insertMember(owner, near)
  admin = await insertMember(owner, near, { role: 'admin' })
  stranger = await insertMember(owner, peer)
  outsider = await insertMember(owner, far)
  const answering = await insertMember(owner, near, { role: 'ambassador' })
  ama = {
    id: await insertAmbassador(owner, near, answering, {
      name: 'Ama Boateng',
      countries: ['GH'],
      help: { en: 'Finding a bookkeeper who knows the tax office' },
    }),
    member: answering,
  }
  await owner`update kogge.ambassadors set sectors = '{nace:28.13}' where id = ${ama.id}`
})
afterAll(() => database.drop())

test('an organisation by its name: whole, its start, a slip, beside a country; not by words of its trade', async () => {
  const pumps = await insertOrganisation(database.owner, near, { name: 'IJsselpomp Zürich B.V.' })
  await insertPresence(database.owner, pumps, { country: 'GH' })
  await insertPresence(database.owner, pumps, { country: 'KE', visibility: 'office' })
  await insertOrganisation(database.owner, near, { name: 'Water Works' })
  for (const q of [
    'ijsselpomp zurich b.v.',
    'IJsselp',
    'ijsselpomp',
    'Ijselpomp Zurich BV',
    'IJsselpomp Ghana',
    'Zürich b.v',
  ])
    expect(await ofKind('organisation', q, null), q).toEqual(['IJsselpomp Zürich B.V.'])
  expect(await ofKind('organisation', 'water', null)).toEqual([])
  expect(await ofKind('organisation', 'Water Works', null)).toEqual(['Water Works'])
  for (const q of ['ij', 'pomp', '%', "a' & | ! (:* <->"]) expect(await ofKind('organisation', q, null), q).toEqual([])
  // The presences that are counted are those that the reader sees.
  const facts = async (who: Who) => {
    const rows = await entered(who, (tx) => readFitting(tx, wanted('ijsselpomp', who, null), fittingSources))
    return rows.map((row) => row.facts.countries)
  }
  expect([await facts(null), await facts(member)]).toEqual([[1], [2]])
})

test('a part of a name that several have is nobody’s name', async () => {
  for (const name of ['Tadamon One', 'Tadamon Two']) await insertOrganisation(database.owner, near, { name })
  expect(await ofKind('organisation', 'tadamon', null)).toHaveLength(2)
  await insertOrganisation(database.owner, near, { name: 'Tadamon Three' })
  expect(await ofKind('organisation', 'tadamon', null)).toEqual([])
  expect(await ofKind('organisation', 'tadamon three', null)).toEqual(['Tadamon Three'])
})

test('organisations: each reader finds those of the searched offices that row security shows', async () => {
  const { owner } = database
  const name = 'Kwikzilver'
  for (const [office, audience] of [
    [near, 'public'],
    [near, 'network'],
    [near, 'office'],
    [peer, 'network'],
    [peer, 'office'],
    [far, 'public'],
    [far, 'network'],
  ] as const)
    await insertOrganisation(owner, office, { name, slug: `q-${office.slug}-${audience}`, visibility: audience })
  await insertOrganisation(owner, near, { name, slug: 'q-near-pending', state: 'pending' })
  const slugs = async (who: Who, offices: string[] | null) => {
    const [source] = fittingSources.filter(({ kind }) => kind === 'organisation')
    const rows = await entered(
      who,
      async (tx) => tx<{ facts: { slug: string } }[]>`${source.select(tx, wanted(name, who, offices))!}`,
    )
    return rows.map(({ facts }) => facts.slug.slice(2)).sort()
  }
  expect(await slugs(null, [near.id])).toEqual(['near-public'])
  expect(await slugs(null, null)).toEqual(['far-public', 'near-public'])
  expect(await slugs(member, [near.id])).toEqual(['near-network', 'near-office', 'near-public'])
  expect(await slugs(member, [peer.id, far.id])).toEqual(['far-public', 'peer-network'])
  expect(await slugs(admin, [near.id])).not.toContain('near-pending')
  expect(await slugs(outsider, [near.id, peer.id])).toEqual(['near-public'])
})

test('the desk of a country that the words name, with who answers there; nobody whose time is over', async () => {
  const { owner } = database
  const over = await insertMember(owner, near, { role: 'ambassador' })
  await insertAmbassador(owner, near, over, { name: 'Kofi Gone', countries: ['GH'], until: '2020-01-01' })
  const elsewhere = await insertMember(owner, peer, { role: 'ambassador' })
  await insertAmbassador(owner, peer, elsewhere, { name: 'Yaw Elsewhere', countries: ['GH'] })
  const away = await insertMember(owner, near, { role: 'ambassador' })
  await insertAmbassador(owner, near, away, { name: 'Esi Away', countries: ['GH'], pausedUntil: '2099-01-01', rank: 1 })
  await owner`update kogge.ambassador_desks set rank = 2 where ambassador_id = ${ama.id}`
  for (const who of [null, member, outsider]) {
    const rows = await entered(who, (tx) => readFitting(tx, wanted('pumps Ghana', who, null), fittingSources))
    const desks = rows.filter(({ kind }) => kind === 'desk')
    expect(desks).toMatchObject([{ id: 'GH', facts: { people: ['Ama Boateng', 'Esi Away'] } }])
    expect(desks[0].ids[0]).toBe(ama.id)
  }
  const at = { office: near.slug, own: false, here: '/here' }
  const rows = await entered(null, (tx) => readFitting(tx, wanted('Suriname', null, null), fittingSources))
  expect(linesOf(rows, fittingSources, { t: translator('nl'), language: 'nl' }, at)).toEqual([
    {
      kind: 'desk',
      id: 'SR',
      path: '/near/countries/SR',
      name: { text: 'Suriname' },
      facts: [{ text: 'nog geen ambassadeur' }],
    },
  ])
  expect(await ofKind('desk', 'pumps', null)).toEqual([])
  await owner`delete from kogge.ambassadors where name in ('Esi Away', 'Kofi Gone', 'Yaw Elsewhere')`
})

test('an ambassador by name, by sector and by what they help with, at the desk that is named', async () => {
  for (const q of [
    'ama boateng',
    'Boateng',
    'pumps Ghana',
    'pumps',
    'bookkeeper',
    'bookkeepers Ghana',
    'Boateng Kenya',
  ])
    expect(await ofKind('ambassador', q, null), q).toEqual(['Ama Boateng'])
  for (const q of ['pumps Kenya', 'bookkeeper Kenya', 'Ghana', 'painting', 'the'])
    expect(await ofKind('ambassador', q, null), q).toEqual([])
})

test('an ambassador’s line says what they help with where the words are in it, else their sectors', async () => {
  const factsFor = async (q: string, language: 'en' | 'nl') => {
    const rows = await entered(null, (tx) => readFitting(tx, wanted(q, null, null), fittingSources))
    const of = { t: translator(language), language }
    return linesOf(rows, fittingSources, of, { office: near.slug, own: false, here: '/here' })[0].facts
  }
  const help = { text: 'Finding a bookkeeper who knows the tax office' }
  expect(await factsFor('bookkeeper', 'en')).toEqual([{ text: 'Ghana' }, help])
  expect(await factsFor('bookkeeper', 'nl')).toEqual([{ text: 'Ghana' }, { ...help, language: 'en' }])
  for (const q of ['boateng', 'pumps'])
    expect(await factsFor(q, 'en'), q).toEqual([{ text: 'Ghana' }, { text: sectorName('nace:28.13', 'en', 'short') }])
})

test('ambassadors: only those of the office looked at who answer today', async () => {
  const { owner } = database
  const over = await insertMember(owner, near, { role: 'ambassador' })
  await insertAmbassador(owner, near, over, { name: 'Boateng Gone', countries: ['GH'], until: '2020-01-01' })
  const elsewhere = await insertMember(owner, peer, { role: 'ambassador' })
  await insertAmbassador(owner, peer, elsewhere, { name: 'Boateng Elsewhere', countries: ['GH'] })
  for (const who of [null, member, admin, stranger, outsider])
    expect(await ofKind('ambassador', 'Boateng', who)).toEqual(['Ama Boateng'])
})

test('answered questions by their words, for members; others’ where they were asked of the network', async () => {
  const asking = (title: string, audience: 'office' | 'network') =>
    database.by(member, near, (tx) =>
      ask(tx, { country: 'GH', sectors: [], title, body: '', language: 'en', audience }),
    )
  const answered = async (title: string, audience: 'office' | 'network') => {
    const { id } = await asking(title, audience)
    const said = { body: 'Ask the harbourmaster.', language: 'en' as const, presence: '', contact: '' }
    await database.by(ama.member, near, async (tx) => answer(tx, (await find(tx, id))!, said))
  }
  await answered('Who clears customs in Accra?', 'office')
  await answered('Which customs papers for Tema?', 'network')
  await asking('Who pays customs duties?', 'network')
  const [here, network] = ['Who clears customs in Accra?', 'Which customs papers for Tema?']
  expect(await ofKind('question', 'customs', member)).toEqual([network, here])
  expect(await ofKind('question', 'customs Ghana', member)).toEqual([network, here])
  expect(await ofKind('question', 'harbourmasters', member)).toEqual([network, here])
  expect(await ofKind('question', 'zeppelin', member)).toEqual([])
  // Nobody else's page asks for them; and who asked all the same would read what row security shows.
  for (const who of [null, stranger, outsider]) expect(await ofKind('question', 'customs', who)).toEqual([])
  const [source] = fittingSources.filter(({ kind }) => kind === 'question')
  const forced = (who: MemberRow, office: OfficeRow) =>
    database.by(who, office, async (tx) => {
      const asked = { ...wanted('customs', who, null), own: true }
      return (await tx<{ facts: { title: string } }[]>`${source.select(tx, asked)!}`).map(({ facts }) => facts.title)
    })
  expect(await forced(stranger, peer)).toEqual([network])
  expect(await forced(outsider, far)).toEqual([])
})

test('trips to come: to a country that is named or by title, for members, as far as they see them', async () => {
  const { owner } = database
  const travels = async (
    office: OfficeRow,
    who: MemberRow,
    title: string,
    more: { visibility?: string; state?: string; country?: string; from?: string; until?: string } = {},
  ) => {
    const { visibility = 'network', state = 'planned', country = 'LV', ...days } = more
    const id = await insertTrip(owner, office, who, { country, name: 'Traveller', ...days })
    await owner`
      update kogge.trips set title = ${title}, visibility = ${visibility}, state = ${state}, language = 'en'
      where id = ${id}`
    return id
  }
  const id = await travels(near, member, 'Harbour days')
  await travels(near, admin, 'Timber fair', { visibility: 'office' })
  await travels(near, admin, 'Called off', { state: 'cancelled' })
  await travels(near, admin, 'Long ago', { from: '2020-01-01', until: '2020-01-03' })
  await travels(peer, stranger, 'Peer visit')
  await travels(peer, stranger, 'Peer only', { visibility: 'office' })
  await travels(far, outsider, 'Far visit')
  await travels(near, admin, 'Harbour of Piraeus', { country: 'GR' })
  expect(await ofKind('trip', 'Latvia', member)).toEqual(['Harbour days', 'Peer visit', 'Timber fair'])
  expect(await ofKind('trip', 'Latvia', member, [near.id])).toEqual(['Harbour days', 'Timber fair'])
  expect(await ofKind('trip', 'harbours', member)).toEqual(['Harbour days', 'Harbour of Piraeus'])
  expect(await ofKind('trip', 'harbours Greece', member)).toEqual(['Harbour of Piraeus'])
  expect(await ofKind('trip', 'timber fair', member)).toEqual(['Timber fair'])
  for (const q of ['called off', 'long ago', 'peer only', 'far visit'])
    expect((await ofKind('trip', q, member)).filter((title) => title.toLowerCase() === q)).toEqual([])
  for (const who of [null, stranger, outsider]) expect(await ofKind('trip', 'Latvia', who)).toEqual([])
  const [source] = fittingSources.filter(({ kind }) => kind === 'trip')
  const forced = (who: MemberRow, office: OfficeRow) =>
    database.by(who, office, async (tx) => {
      const asked = { ...wanted('Latvia', who, null), own: true }
      const rows = await tx<{ facts: { title: string } }[]>`${source.select(tx, asked)!}`
      return rows.map(({ facts }) => facts.title).sort()
    })
  expect(await forced(stranger, peer)).toEqual(['Harbour days', 'Peer only', 'Peer visit'])
  expect(await forced(outsider, far)).toEqual(['Far visit'])

  // Where the country is sensitive, the place is for who travels along: it is in no line at all.
  const [place] = await owner<{ id: number; name: string }[]>`
    select id, name from kogge.places where country = 'LV' order by population desc limit 1`
  await owner`insert into kogge.trip_places (office_id, id, place_id) values (${near.id}, ${id}, ${place.id})`
  await owner`update kogge.offices set sensitive_countries = '{LV}' where id = ${near.id}`
  const rows = await entered(admin, (tx) => readFitting(tx, wanted('harbour days', admin, null), fittingSources))
  expect(rows.filter(({ kind }) => kind === 'trip')).toMatchObject([{ id, named: true }])
  expect(JSON.stringify(rows)).not.toContain(place.name)
})

test('one statement, whatever the words mean; none without words; and no address in any line', async () => {
  let statements = 0
  const counting = (tx: Tx) =>
    new Proxy(tx, {
      apply: (target, self, given: unknown[]) => {
        const query = Reflect.apply(target as never, self, given) as { then?: unknown }
        return typeof query.then !== 'function'
          ? query
          : new Proxy(query, {
              get: (of, key) => {
                if (key === 'then') statements++
                const value: unknown = Reflect.get(of, key)
                return typeof value === 'function' ? (value as () => unknown).bind(of) : value
              },
            })
      },
    })
  for (const who of [member, null]) {
    statements = 0
    await entered(who, (tx) => readFitting(counting(tx), wanted('pumps customs Ghana', who, null), fittingSources))
    expect(statements).toBe(1)
    await entered(who, (tx) => readFitting(counting(tx), wanted('', who, null), fittingSources))
    expect(statements).toBe(1)
  }
  const rows = await entered(member, (tx) => readFitting(tx, wanted('customs Ghana', member, null), fittingSources))
  const at = { office: near.slug, own: true, here: '/near/search?q=x' }
  const lines = linesOf(bestOf(rows), fittingSources, { t: translator('en'), language: 'en' }, at)
  expect(lines.map(({ kind }) => kind)).toEqual(['desk', 'question', 'question'])
  expect(lines[0].facts).toEqual([{ text: 'Ama Boateng answers here' }])
  expect(JSON.stringify(rows)).not.toContain('@')
})
