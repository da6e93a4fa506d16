/** Meeting whoever answered a question, on Postgres as the application's role. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertQuestion } from '#server/testing/cases.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { answer, listAnswers } from './answers.server.ts'
import type { AnswerInput } from './question.ts'
import { find } from './questions.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const said: AnswerInput = { body: 'I know one.', language: 'en', presence: '', contact: '' }

test('whoever answered is met by what their organisation publishes, as far as the reader sees it, in the own office and across the network', async () => {
  const { owner } = database
  const [office, peer, far] = [await insertOffice(owner), await insertOffice(owner), await insertOffice(owner)]
  const [asker, colleague] = [await insertMember(owner, office), await insertMember(owner, office)]
  await insertNetwork(owner, [office, peer])
  const [agents, freight] = [
    await insertOrganisation(owner, office, { name: 'Port agents' }),
    await insertOrganisation(owner, peer, { name: 'Freight' }),
  ]
  const [near, elsewhere] = [
    await insertMember(owner, office, { role: 'editor', organisation: agents }),
    await insertMember(owner, peer, { role: 'editor', organisation: freight }),
  ]
  await insertPresence(owner, agents, { country: 'KE' })
  const here = await insertPresence(owner, agents, { country: 'GH' })
  const hidden = await insertPresence(owner, freight, { country: 'GH', visibility: 'office' })
  const id = await insertQuestion(owner, office, asker, { country: 'GH', title: 'Who unloads?', audience: 'network' })
  for (const [who, at] of [
    [near, office],
    [elsewhere, peer],
    [colleague, office],
  ] as const)
    await database.by(who, at, async (tx) => answer(tx, (await find(tx, id))!, said))
  const met = async (who: MemberRow, at: OfficeRow) =>
    (await database.by(who, at, (tx) => listAnswers(tx, id))).map(({ listing }) => listing?.id ?? null)
  expect(await met(asker, office)).toEqual([here.id, null, null])
  expect(await met(elsewhere, peer)).toEqual([here.id, hidden.id, null])
  await owner`update kogge.presences set visibility = 'network' where id = ${hidden.id}`
  expect(await met(asker, office)).toEqual([here.id, hidden.id, null])
  // Whoever sees no such question learns nothing of who answered it.
  const stranger = await insertMember(owner, far)
  const [{ answer: one }] = await owner<
    { answer: string }[]
  >`select id as answer from kogge.answers where question_id = ${id} limit 1`
  const told = (who: MemberRow, at: OfficeRow) =>
    database.by(who, at, (tx) => tx`select organisation_id from app.organisation_of_author(${one})`)
  expect(await told(stranger, far)).toHaveLength(0)
  expect(await told(colleague, office)).toEqual([{ organisation_id: agents.id }])
})
