/** Matches by seat, from the index to the row: a trader of Lübeck looks at the Netherlands. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
} from '#server/testing/offices.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { services } from '#app/env.server.ts'
import { admin, done } from '#search/client.server.ts'
import { reindex } from '#search/worker.server.ts'
import { matchesOf } from './matches.server.ts'

let database: FreshDatabase
let trader: MemberRow
let maker: MemberRow
const ids: Record<'looking' | 'kenya' | 'ghana' | 'inner', string> = {} as never

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  const luebeck = await insertOffice(owner, { slug: 'luebeck', country: 'DE' })
  const deventer = await insertOffice(owner, { slug: 'deventer', country: 'NL' })
  await insertNetwork(owner, [luebeck, deventer])
  const traders = await insertOrganisation(owner, luebeck, { name: 'Handel', sectors: ['nace:46.69'] })
  const pumps = await insertOrganisation(owner, deventer, { name: 'IJsselpomp', sectors: ['nace:28.13'] })
  const put = async (of: typeof pumps, country: string, values: Parameters<typeof insertPresence>[2]) =>
    (await insertPresence(owner, of, { country, ...values })).id
  ids.looking = await put(traders, 'NL', { standing: 'looking', seeks: ['suppliers'] })
  ids.kenya = await put(pumps, 'KE', { offers: ['products'], seeks: ['distribution'] })
  ids.ghana = await put(pumps, 'GH', { offers: ['contacts'] })
  ids.inner = await put(pumps, 'TZ', { offers: ['suppliers'], visibility: 'office' })
  // One of the same trade that sits in Lübeck as well is no partner from abroad.
  const neighbour = await insertOrganisation(owner, luebeck, { name: 'Pumpenbau', sectors: ['nace:28.13'] })
  await put(neighbour, 'KE', { offers: ['products'] })
  trader = await insertMember(owner, luebeck, { role: 'editor', organisation: traders })
  maker = await insertMember(owner, deventer, { role: 'editor', organisation: pumps })
  await reindex({ ...services(), log: { info() {}, warn() {}, error() {} } })
})
afterAll(async () => {
  const { meili } = services()
  for (const uid of [meili.index, `${meili.index}_shape`]) await done(admin(meili).deleteIndex(uid))
  await database.drop()
})

test('who sits in the country I look at is found in the network, once, and only with what I may see', async () => {
  const door = onBehalfOf(trader.userId, 'luebeck')
  const answer = (await matchesOf(door, ids.looking, { scope: 'network' }))!
  expect(answer.matches.map(({ presence }) => presence.id)).toEqual([ids.kenya])
  expect(answer.matches[0].match).toMatchObject({ strength: 'strong' })
  expect(answer.matches[0].match.reasons.map(({ rule }) => rule)).toContain('they-sit-there')
  expect((await matchesOf(door, ids.looking, { scope: 'office' }))!.matches).toEqual([])
})

test('the other side finds who looks at its country', async () => {
  const answer = (await matchesOf(onBehalfOf(maker.userId, 'deventer'), ids.kenya, { scope: 'network' }))!
  const [first] = answer.matches.filter(({ presence }) => presence.id === ids.looking)
  expect(first.match.reasons.map(({ rule }) => rule)).toContain('you-sit-there')
  expect(first.match.strength).toBe('good')
})
