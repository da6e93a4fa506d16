import { afterAll, beforeAll, expect, test } from 'vitest'
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
import { answer, listAnswers, offerable } from './answers.server.ts'
import { answerInput, questionInput } from './question.ts'
import * as questions from './questions.server.ts'

let database: FreshDatabase
let luebeck: OfficeRow
let deventer: OfficeRow
let asker: MemberRow
let maker: MemberRow
let question: string
const presences: Record<'ghana' | 'inner' | 'here' | 'hereElsewhere', string> = {} as never

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  luebeck = await insertOffice(owner, { country: 'DE' })
  deventer = await insertOffice(owner, { name: 'Deventer', country: 'NL' })
  await insertNetwork(owner, [luebeck, deventer])
  asker = await insertMember(owner, luebeck)
  const pumps = await insertOrganisation(owner, deventer, { name: 'Pompwerk' })
  maker = await insertMember(owner, deventer, { role: 'editor', organisation: pumps })
  await insertPresence(owner, pumps, { country: 'KE', confirmedOn: '2020-01-01' })
  presences.ghana = (await insertPresence(owner, pumps, { country: 'GH' })).id
  const quiet = await insertOrganisation(owner, deventer, { name: 'Binnenwerk' })
  presences.inner = (await insertPresence(owner, quiet, { country: 'GH', visibility: 'office' })).id
  const both = await insertOrganisation(owner, deventer, { name: 'Achterhuis' })
  presences.hereElsewhere = (await insertPresence(owner, both, { country: 'KE' })).id
  presences.here = (await insertPresence(owner, both, { country: 'NL', confirmedOn: '2020-01-01' })).id
  const german = await insertOrganisation(owner, luebeck, { name: 'Werft' })
  await insertPresence(owner, german, { country: 'KE' })
  const asked = questionInput.parse({
    country: 'NL',
    sectors: ['nace:28'],
    title: 'Who makes hand pumps in the Netherlands?',
    body: '',
    language: 'en',
    audience: 'network',
  })
  question = (await database.by(asker, luebeck, (tx) => questions.ask(tx, asked))).id
})
afterAll(() => database.drop())

const asMaker = <T>(work: Parameters<typeof database.by<T>>[2]) => database.by(maker, deventer, work)

test('who sits in the country of the question may be offered, one’s own organisation first', async () => {
  const offers = await asMaker(async (tx) => offerable(tx, (await questions.find(tx, question))!))
  expect(offers.map(({ id, name, own }) => [id, name, own])).toEqual([
    [presences.ghana, 'Pompwerk', true],
    [presences.here, 'Achterhuis', false],
  ])
  expect(offers[0].seat).toMatchObject({ country: 'NL' })
})

test('the maker answers with its own organisation, and the asker sees where it sits', async () => {
  const input = answerInput.parse({ body: 'We do.', language: 'en', contact: '', presence: presences.ghana })
  const done = await asMaker(async (tx) => answer(tx, (await questions.find(tx, question))!, input))
  expect(done).toMatch(/^[0-9a-f-]{36}$/)
  const [first] = await database.by(asker, luebeck, (tx) => listAnswers(tx, question))
  expect(first.offer).toMatchObject({ organisation: { name: 'Pompwerk', seat: { country: 'NL' } } })
})

test('what others do not see is not offered', async () => {
  const input = answerInput.parse({ body: 'They do.', language: 'en', contact: '', presence: presences.inner })
  expect(await asMaker(async (tx) => answer(tx, (await questions.find(tx, question))!, input))).toBe('offer')
})
