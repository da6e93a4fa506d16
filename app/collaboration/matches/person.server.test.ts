/** Matches and news of a member without an organisation, on real Postgres and Meilisearch. */
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
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { services } from '#app/env.server.ts'
import { findMine, keep, setMuted } from '#app/directory/seekers/seekers.server.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { admin, done } from '#search/client.server.ts'
import { reindex } from '#search/worker.server.ts'
import { matchesForMe } from './person-matches.server.ts'
import { personDigest } from './person-digest.server.ts'

const quiet = { info() {}, warn() {}, error() {} }
let database: FreshDatabase
let office: OfficeRow
const people: Record<string, MemberRow> = {}
const ids: Record<string, string> = {}

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  office = await insertOffice(owner)
  const peer = await insertOffice(owner)
  await insertNetwork(owner, [office, peer])
  const put = async (
    name: string,
    at: OfficeRow,
    values: Parameters<typeof insertPresence>[2],
    visibility = 'network',
  ) => {
    const organisation = await insertOrganisation(owner, at, { name, kind: 'ngo', visibility })
    ids[name] = (
      await insertPresence(owner, organisation, { country: 'UG', sectors: ['dac:14031'], visibility, ...values })
    ).id
    return organisation
  }
  const wells = await put('Wells', office, { seeks: ['volunteers'] })
  await put('Peers', peer, { seeks: ['contacts'] })
  await put('Inside', peer, { seeks: ['volunteers'] }, 'office')
  await put('Elsewhere', office, { country: 'BR', seeks: ['volunteers'] })
  people.member = await insertMember(owner, office)
  people.none = await insertMember(owner, office)
  people.editor = await insertMember(owner, office, { role: 'editor', organisation: wells })
  const input = {
    roles: ['volunteer' as const, 'lived-there' as const],
    countries: ['UG'],
    sectors: ['dac:14031'],
    brings: '',
  }
  for (const who of ['member', 'editor']) await by(who, (tx) => keep(tx, input))
  await reindex({ ...services(), log: quiet })
})
afterAll(async () => {
  const { meili } = services()
  for (const uid of [meili.index, `${meili.index}_shape`]) await done(admin(meili).deleteIndex(uid))
  await database.drop()
})
const by = <T>(who: string, work: (tx: Tx) => Promise<T>) => database.by(people[who], office, work)
const door = (who: string) => onBehalfOf(people[who].userId, office.slug)
const namesOf = async (who: string, scope: 'office' | 'network') =>
  (await matchesForMe(door(who), { scope }))?.answers
    .flatMap(({ matches }) => matches.map(({ presence }) => presence.organisation.name))
    .sort()

test('who fits by country, sector and need, as far as the member sees it; nobody without a profile, or with an organisation', async () => {
  expect(await namesOf('member', 'office')).toEqual(['Wells'])
  expect(await namesOf('member', 'network')).toEqual(['Peers', 'Wells'])
  expect(await namesOf('none', 'network')).toBeUndefined()
  expect(await namesOf('editor', 'network')).toBeUndefined()
})

test('who newly fits is told once, with reasons; muted, nothing is', async () => {
  const at = { office: {} as never, until: new Date(), memberId: people.member.memberId, organisationId: null }
  const news = () => personDigest.news(door('member'), at)
  const first = await news()
  expect(personDigest.count(first)).toBe(2)
  const words = { t: translator('en'), language: 'en' as const }
  const [section] = personDigest.sections(words, office.slug, first, 'token')
  expect(section.items.map(({ title }) => title).sort()).toEqual(['Peers', 'Wells'])
  for (const { lines } of section.items) expect(lines.length).toBeGreaterThan(0)
  const { id } = (await by('member', findMine))!
  expect(await by('member', (tx) => personDigest.less!.set(tx, id, true))).toBe(true)
  expect(await news()).toEqual([])
  expect(await by('none', (tx) => personDigest.less!.set(tx, id, true))).toBe(false)
  await by('member', (tx) => setMuted(tx, false))
  await by('member', (tx) => personDigest.mark(tx, first, new Date()))
  expect(await news()).toEqual([])
})
