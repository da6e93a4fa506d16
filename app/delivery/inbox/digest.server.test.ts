/** What waits for somebody in their one mail a day, on Postgres as the application's role. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertQuestion } from '#server/testing/cases.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, type MemberRow, type OfficeRow } from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { makeDigest } from '#app/delivery/digests/digest.server.ts'
import { listDue } from '#app/delivery/digests/people.server.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { today } from '#app/foundation/days/today.ts'
import type { Letter, QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'

let database: FreshDatabase
let office: OfficeRow
const people: Record<'admin' | 'asker' | 'ambassador' | 'colleague', MemberRow> = {} as never
let answers: string
const on = today()
const indexer = () => database.as('kogge_indexer')
const make = (who: MemberRow, day: string) => makeDigest(indexer(), who.userId, day)
/** The letters that were queued, taken out. */
async function letters(): Promise<Letter[]> {
  const rows = await database.owner<{ sealed: Buffer }[]>`delete from mail.outbox returning sealed`
  return rows
    .map(({ sealed }) => unseal(database.config.secret, sealed) as QueuedMail)
    .flatMap((mail) => (mail.template === 'letter' ? [mail.values] : []))
}

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  office = await insertOffice(owner, { slug: 'one', name: 'One' })
  people.admin = await insertMember(owner, office, { role: 'admin' })
  people.asker = await insertMember(owner, office)
  people.ambassador = await insertMember(owner, office, { role: 'ambassador' })
  people.colleague = await insertMember(owner, office)
  answers = await insertAmbassador(owner, office, people.ambassador, { countries: ['GH'] })
  await owner`update identity.users set language = 'en'`
  await owner`delete from kogge.outbox`
})
afterAll(() => database.drop())

test('what waits is the first section, with a link to each; it is told again when it is pressing, not every morning', async () => {
  const { owner } = database
  const id = await insertQuestion(owner, office, people.asker, { country: 'GH', title: 'Which port?', owner: answers })
  expect(await make(people.ambassador, on)).toBe('sent')
  const [letter] = await letters()
  expect(letter.subject).toBe('1 waits for you')
  expect(letter.sections[0]).toMatchObject({
    title: 'What waits for you',
    items: [{ title: 'Question: Which port?', path: `/one/questions/${id}` }],
  })
  expect(letter.sections[0].items[0].detail).toMatch(/^Ghana · from Somebody \(One\) · by /)
  // One a day, whatever comes.
  expect(await make(people.ambassador, on)).toBe('not-due')
  // It came before the last mail, and has time.
  await owner`update kogge.turns set asked_at = asked_at - interval '3 days'`
  expect(await make(people.ambassador, daysAfter(on, 1))).toBe('nothing')
  await owner`update kogge.cases set due_on = ${daysAfter(on, 1)} where id = ${id}`
  expect(await make(people.ambassador, daysAfter(on, 1))).toBe('sent')
  expect((await letters())[0].sections[0].items[0].detail).toContain('by tomorrow')
})

test('each is told what waits for them alone; who waits for others is told nothing', async () => {
  const { owner } = database
  await insertQuestion(owner, office, people.asker, { country: 'BR', title: 'The administrators’' })
  await insertMember(owner, office, { state: 'requested', email: 'ann@example.org' })
  expect(await make(people.admin, on)).toBe('sent')
  const [letter] = await letters()
  expect(letter.sections.flatMap(({ items }) => items.map(({ title }) => title)).sort()).toEqual([
    'Question: The administrators’',
    'ann@example.org asks to join',
  ])
  expect(await make(people.asker, on)).toBe('nothing')
  expect(await make(people.colleague, on)).toBe('not-due')
  const due = (await listDue(indexer(), daysAfter(on, 5))).map(({ userId }) => userId)
  expect(due).toEqual(expect.arrayContaining([people.admin.userId, people.asker.userId, people.ambassador.userId]))
  expect(due).not.toContain(people.colleague.userId)
  expect(await letters()).toEqual([])
})

test('who wants no mails gets none, however much waits', async () => {
  await database.owner`
    insert into identity.digest_settings (user_id, frequency) values (${people.admin.userId}, 'never')`
  await insertQuestion(database.owner, office, people.asker, { country: 'BR', title: 'Another' })
  expect(await make(people.admin, daysAfter(on, 2))).toBe('not-due')
})
