import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
  type PresenceRow,
} from '#server/testing/offices.ts'
import { decide, givenAtOnce, listVerdicts, saidAbout, takeBack } from './verdicts.server.ts'

let database: FreshDatabase
let near: OfficeRow
let far: OfficeRow
const organisations: Record<'pumps' | 'wells' | 'theirs', OrganisationRow> = {} as never
const presences: Record<
  'pumpsUganda' | 'pumpsKenya' | 'wellsUganda' | 'wellsInner' | 'theirsUganda' | 'theirsKenya' | 'theirsInner',
  PresenceRow
> = {} as never
const people: Record<'pumps' | 'wells' | 'theirs' | 'admin' | 'member', MemberRow> = {} as never

const said = async (
  who: keyof typeof people,
  office: OfficeRow,
  organisation: OrganisationRow,
  presence: PresenceRow,
) => (await database.by(people[who], office, (tx) => saidAbout(tx, organisation.id, [presence.id]))).get(presence.id)!
const rows = () =>
  database.owner<
    { verdict: string; reason: string | null; note: string }[]
  >`select verdict, reason, note from kogge.match_verdicts order by decided_at`

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  near = await insertOffice(owner, { slug: 'near' })
  far = await insertOffice(owner, { slug: 'far' })
  await insertNetwork(owner, [near, far])
  organisations.pumps = await insertOrganisation(owner, near, { name: 'Pompwerk' })
  organisations.wells = await insertOrganisation(owner, near, { name: 'Putten', kind: 'ngo' })
  organisations.theirs = await insertOrganisation(owner, far, { name: 'Elders', kind: 'ngo' })
  presences.pumpsUganda = await insertPresence(owner, organisations.pumps, { country: 'UG' })
  presences.pumpsKenya = await insertPresence(owner, organisations.pumps, { country: 'KE', standing: 'looking' })
  presences.wellsUganda = await insertPresence(owner, organisations.wells, { country: 'UG' })
  presences.wellsInner = await insertPresence(owner, organisations.wells, { country: 'UG', visibility: 'office' })
  presences.theirsUganda = await insertPresence(owner, organisations.theirs, { country: 'UG', visibility: 'network' })
  presences.theirsKenya = await insertPresence(owner, organisations.theirs, { country: 'KE' })
  presences.theirsInner = await insertPresence(owner, organisations.theirs, { country: 'UG', visibility: 'office' })
  people.pumps = await insertMember(owner, near, { role: 'editor', organisation: organisations.pumps })
  people.wells = await insertMember(owner, near, { role: 'editor', organisation: organisations.wells })
  people.theirs = await insertMember(owner, far, { role: 'editor', organisation: organisations.theirs })
  people.admin = await insertMember(owner, near, { role: 'admin' })
  people.member = await insertMember(owner, near)
})
afterAll(() => database.drop())
beforeEach(async () => void (await database.owner`delete from kogge.match_verdicts`))

const pair = (mine: PresenceRow, other: PresenceRow) => ({ presenceId: mine.id, otherPresenceId: other.id })
const nothing = { organisations: new Set(), presences: new Set(), interesting: new Set() }

test('not for us hides the pair on both sides, across offices too, and nothing else', async () => {
  const { pumpsUganda, pumpsKenya, theirsUganda, theirsKenya } = presences
  expect(
    await database.by(people.pumps, near, (tx) =>
      decide(tx, {
        ...pair(pumpsUganda, theirsUganda),
        verdict: 'not-for-us',
        reason: 'sector',
        note: 'Not our work.',
      }),
    ),
  ).toBe(true)
  expect(await said('pumps', near, organisations.pumps, pumpsUganda)).toEqual({
    ...nothing,
    presences: new Set([theirsUganda.id]),
  })
  expect(await said('theirs', far, organisations.theirs, theirsUganda)).toEqual({
    ...nothing,
    presences: new Set([pumpsUganda.id]),
  })
  expect(await said('pumps', near, organisations.pumps, pumpsKenya)).toEqual(nothing)
  expect(await said('theirs', far, organisations.theirs, theirsKenya)).toEqual(nothing)
})

test.each(['known', 'organisation'] as const)(
  'the reason "%s" hides everything between the two, both ways',
  async (reason) => {
    const { pumpsUganda, pumpsKenya, theirsUganda, theirsKenya } = presences
    await database.by(people.pumps, near, (tx) =>
      decide(tx, { ...pair(pumpsUganda, theirsUganda), verdict: 'not-for-us', reason }),
    )
    for (const mine of [pumpsUganda, pumpsKenya])
      expect((await said('pumps', near, organisations.pumps, mine)).organisations).toEqual(
        new Set([organisations.theirs.id]),
      )
    for (const theirs of [theirsUganda, theirsKenya])
      expect((await said('theirs', far, organisations.theirs, theirs)).organisations).toEqual(
        new Set([organisations.pumps.id]),
      )
  },
)

test('what is said of several presences of the two at once is hidden, told and taken back as one', async () => {
  const { pumpsUganda, pumpsKenya, theirsUganda, theirsKenya, wellsUganda } = presences
  const further = { ours: [pumpsKenya.id, wellsUganda.id, 'nonsense'], theirs: [theirsKenya.id, wellsUganda.id] }
  await database.by(people.pumps, near, (tx) =>
    decide(tx, { ...pair(pumpsUganda, wellsUganda), verdict: 'not-for-us', reason: 'later' }),
  )
  await database.by(people.admin, near, (tx) =>
    decide(tx, { ...pair(pumpsUganda, theirsUganda), further, verdict: 'not-for-us', reason: 'later' }),
  )
  for (const mine of [pumpsUganda, pumpsKenya]) {
    const hidden = (await said('pumps', near, organisations.pumps, mine)).presences
    expect(hidden).toEqual(
      new Set([theirsUganda.id, theirsKenya.id, ...(mine === pumpsUganda ? [wellsUganda.id] : [])]),
    )
  }
  expect((await said('theirs', far, organisations.theirs, theirsKenya)).presences).toEqual(
    new Set([pumpsUganda.id, pumpsKenya.id]),
  )
  const groups = givenAtOnce(await database.by(people.pumps, near, (tx) => listVerdicts(tx, organisations.pumps.id)))
  expect(groups.map((group) => group.length)).toEqual([4, 1])
  expect(await database.by(people.pumps, near, (tx) => takeBack(tx, pair(pumpsKenya, theirsUganda)))).toBe(true)
  expect(await database.by(people.pumps, near, (tx) => listVerdicts(tx, organisations.pumps.id))).toMatchObject([
    { otherPresenceId: wellsUganda.id },
  ])
})

test('interesting keeps a match on the side that said so; saying something else replaces it; taking back leaves nothing', async () => {
  const both = pair(presences.pumpsUganda, presences.wellsUganda)
  await database.by(people.pumps, near, (tx) => decide(tx, { ...both, verdict: 'interesting' }))
  expect(await said('pumps', near, organisations.pumps, presences.pumpsUganda)).toEqual({
    ...nothing,
    interesting: new Set([presences.wellsUganda.id]),
  })
  expect(await said('wells', near, organisations.wells, presences.wellsUganda)).toEqual(nothing)
  await database.by(people.admin, near, (tx) => decide(tx, { ...both, verdict: 'not-for-us' }))
  expect(await rows()).toEqual([{ verdict: 'not-for-us', reason: 'other', note: '' }])
  expect(await database.by(people.pumps, near, (tx) => takeBack(tx, both))).toBe(true)
  expect(await database.by(people.pumps, near, (tx) => takeBack(tx, both))).toBe(false)
  expect(await rows()).toEqual([])
})

test('what the writer does not see, does not edit, or shares an organisation with, is refused', async () => {
  const { pumpsUganda, pumpsKenya, wellsUganda, wellsInner, theirsInner } = presences
  const refused = async (who: keyof typeof people, mine: { id: string }, other: { id: string }) =>
    expect(
      await database.by(people[who], near, (tx) =>
        decide(tx, { presenceId: mine.id, otherPresenceId: other.id, verdict: 'interesting' }),
      ),
    ).toBe(false)
  await refused('pumps', pumpsUganda, theirsInner)
  await refused('admin', pumpsUganda, theirsInner)
  await refused('pumps', wellsUganda, pumpsUganda)
  await refused('member', pumpsUganda, wellsUganda)
  await refused('pumps', pumpsUganda, pumpsKenya)
  await refused('pumps', pumpsUganda, { id: 'nonsense' })
  expect(await database.owner`select from kogge.presences where id = ${theirsInner.id}`).toHaveLength(1)
  expect(await rows()).toEqual([])
  // Of the own office even what only colleagues see.
  expect(
    await database.by(people.pumps, near, (tx) =>
      decide(tx, { ...pair(pumpsUganda, wellsInner), verdict: 'interesting' }),
    ),
  ).toBe(true)
})

test('nobody but the own side reads a verdict or takes it back', async () => {
  const both = pair(presences.pumpsUganda, presences.wellsUganda)
  await database.by(people.pumps, near, (tx) =>
    decide(tx, { ...both, verdict: 'not-for-us', reason: 'later', note: 'Not this year.' }),
  )
  for (const who of ['wells', 'member'] as const) {
    expect(await database.by(people[who], near, (tx) => listVerdicts(tx, organisations.pumps.id))).toEqual([])
    expect(await database.by(people[who], near, (tx) => tx`select note from kogge.match_verdicts`)).toHaveLength(0)
    expect(await database.by(people[who], near, (tx) => takeBack(tx, both))).toBe(false)
  }
  expect(await rows()).toHaveLength(1)
  // What the other side is told: which pair to leave out, by ids.
  const [told] = await database.by(
    people.wells,
    near,
    (tx) => tx`select * from app.declined_by_others(${presences.wellsUganda.id})`,
  )
  expect(Object.keys(told).sort()).toEqual(['office_id', 'organisation_id', 'presence_id', 'whole'])
  expect(
    await database.by(
      people.member,
      near,
      (tx) => tx`select * from app.declined_by_others(${presences.wellsUganda.id})`,
    ),
  ).toHaveLength(0)
})

test('the list has names, the latest first, and none for what is shared no more', async () => {
  const { pumpsUganda, pumpsKenya, theirsUganda, theirsKenya } = presences
  await database.by(people.pumps, near, (tx) =>
    decide(tx, { ...pair(pumpsUganda, theirsUganda), verdict: 'not-for-us', reason: 'place', note: 'Too far.' }),
  )
  await database.by(people.admin, near, (tx) =>
    decide(tx, { ...pair(pumpsKenya, theirsKenya), verdict: 'interesting' }),
  )
  const list = () => database.by(people.pumps, near, (tx) => listVerdicts(tx, organisations.pumps.id))
  const [kept, hidden] = await list()
  expect(kept).toMatchObject({
    verdict: 'interesting',
    reason: null,
    decidedBy: people.admin.email,
    presence: { id: pumpsKenya.id, standing: 'looking' },
    other: { id: theirsKenya.id },
  })
  expect(hidden).toMatchObject({
    verdict: 'not-for-us',
    reason: 'place',
    note: 'Too far.',
    other: { country: 'UG' },
    otherOrganisation: { name: 'Elders', slug: organisations.theirs.slug, office: 'far' },
  })
  expect(hidden.decidedAt).toBeInstanceOf(Date)
  await database.owner`update kogge.presences set visibility = 'office' where id = ${theirsUganda.id}`
  expect((await list())[1]).toMatchObject({ otherPresenceId: theirsUganda.id, other: null })
  await database.owner`update kogge.presences set visibility = 'network' where id = ${theirsUganda.id}`
})
