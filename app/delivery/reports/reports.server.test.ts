/** An office's report, words that were missed, and what a reader is told, on Postgres as the application's role. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertQuestion } from '#server/testing/cases.ts'
import { insertAmbassador, insertTrip } from '#server/testing/people.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { today } from '#app/foundation/days/today.ts'
import { listWorkload } from '#app/collaboration/cases/workload.server.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { reportOf } from './reports.server.ts'
import { csvOfReport, textOf } from './words.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const period = { from: daysAfter(today(), -30), until: today() }
const linesOf = async (by: MemberRow, office: OfficeRow) => {
  const { sections } = await database.by(by, office, (tx) => reportOf(tx, period), { readOnly: true })
  return Object.fromEntries(
    sections.flatMap(({ lines }) => lines.map(({ key, now, only }) => [key, only === null ? now : [now, only]])),
  )
}

async function anOffice() {
  const { owner } = database
  const office = await insertOffice(owner)
  const organisation = await insertOrganisation(owner, office)
  await insertPresence(owner, organisation, { country: 'GH' })
  await insertPresence(owner, organisation, { country: 'KE' })
  const [admin, member, reader] = [
    await insertMember(owner, office, { role: 'admin' }),
    await insertMember(owner, office),
    await insertMember(owner, office, { role: 'reader' }),
  ]
  const answered = await insertQuestion(owner, office, member, { country: 'GH', title: 'Who?' })
  await insertQuestion(owner, office, member, { country: 'GH', title: 'Where?' })
  await owner`
    update kogge.cases set asked_at = now() - interval '9 days', heard_at = now() - interval '5 days', state = 'heard'
    where id = ${answered}`
  const trip = await insertTrip(owner, office, member, {
    country: 'LV',
    from: daysAfter(today(), -9),
    until: daysAfter(today(), -8),
  })
  await owner`update kogge.trips set reported_at = now(), report = 'Well' where id = ${trip}`
  await owner`
    insert into kogge.results (office_id, trip_id, rung, happened_on, country, state, decided_at) values
      (${office.id}, ${trip}, 'startup', current_date - 1, 'LV', 'confirmed', now()),
      (${office.id}, ${trip}, 'startup', current_date - 2, 'LV', 'reported', null),
      (${office.id}, ${trip}, 'startup', current_date - 3, 'LV', 'contradicted', now()),
      (${office.id}, ${trip}, 'startup', current_date - 90, 'LV', 'confirmed', now())`
  return { office, admin, member, reader }
}

test('the report counts the office’s own rows of the period; a reader is told the same as an administrator, others nothing', async () => {
  const { office, admin, member, reader } = await anOffice()
  await anOffice()
  const told = await linesOf(admin, office)
  expect(told).toMatchObject({
    presences: 2,
    countries: 2,
    presencesNew: 2,
    organisations: 1,
    organisationsNew: 1,
    organisationsLapsed: 0,
    questionsAsked: 2,
    questionsAnswered: 1,
    questionsDays: 4,
    introductionsAll: 0,
    results: [2, 1],
    'result.startup': [2, 1],
    'result.job': [0, 0],
    contradicted: 1,
    trips: 1,
    tripsOver: 1,
    tripReports: 1,
  })
  // No median of nothing.
  expect(told['introductionDays.decided']).toBeNull()
  expect(await linesOf(reader, office)).toEqual(told)
  expect(
    await database.by(member, office, (tx) => tx`select * from app.report_figures('2000-01-01', current_date)`),
  ).toEqual([])
})

test('a word that was missed is told from the third search on two days on, not today’s, and to whom it is for', async () => {
  const { office, admin, member, reader } = await anOffice()
  const miss = (word: string) =>
    database.as('kogge_visitor').begin((tx) => tx`select app.count_word(${office.id}, ${word})`)
  for (const word of ['waterstof', 'waterstof', 'zeldzaam', 'jan jansen', 'a@b.example', '0612345678', 'ab'])
    await miss(word)
  expect(
    await database.owner`select word, searches from kogge.searched_words where office_id = ${office.id} order by 1`,
  ).toEqual([
    { word: 'waterstof', searches: 2 },
    { word: 'zeldzaam', searches: 1 },
  ])
  const words = async (by: MemberRow) => (await database.by(by, office, (tx) => reportOf(tx, period))).words
  const age = (days: number) =>
    database.owner`
      update kogge.searched_words set searched_on = searched_on - ${days}::int where office_id = ${office.id}`
  await age(1)
  for (const word of ['waterstof', 'zeldzaam']) await miss(word)
  expect(await words(admin)).toEqual([])
  await age(1)
  expect(await words(admin)).toEqual([{ word: 'waterstof', searches: 3 }])
  expect(await words(reader)).toEqual([{ word: 'waterstof', searches: 3 }])
  expect(await words(member)).toEqual([])
  // Nobody reads the rows, and an office keeps a bounded number of them a day.
  await expect(database.by(admin, office, (tx) => tx`select * from kogge.searched_words`)).rejects.toThrow(
    'permission denied',
  )
  await database.owner`
    insert into kogge.searched_words (office_id, searched_on, word)
    select ${office.id}, current_date, 'word' || repeat('x', n % 20) || chr(97 + n / 20) from generate_series(0, 299) n`
  await miss('overflowing')
  expect(await database.owner`select from kogge.searched_words where word = 'overflowing'`).toEqual([])
})

test('as text and as a file it says what is not known, in the reader’s language, and no word begins a formula', async () => {
  const { office, admin } = await anOffice()
  const report = await database.by(admin, office, (tx) => reportOf(tx, period))
  const about = { office: 'Deventer', period, language: 'nl' as const }
  const text = textOf(report, about, translator('nl'))
  expect(text).toContain('- Een start-up: 2 ')
  expect(text).toContain('waarvan 1 door één kant gemeld')
  expect(text).toContain('- Tijd tot het eerste antwoord: 4 dagen (ervoor: niet bekend)')
  const csv = csvOfReport({ ...report, words: [{ word: '=cmd', searches: 3 }] }, about, translator('nl'))
  expect(csv.split('\r\n')[0]).toBe(
    '\uFEFFOnderdeel;Cijfer;Aantal;Waarvan door één kant gemeld;Periode ervoor;"Periode ervoor, door één kant gemeld";Verschil;Van;Tot en met;Wat het betekent',
  )
  expect(csv).toContain(";'=cmd;3")
})

test('a reader sees the workload of everybody, and a member none but their own', async () => {
  const { office, reader, member } = await anOffice()
  const ambassador = await insertMember(database.owner, office, { role: 'ambassador' })
  const id = await insertAmbassador(database.owner, office, ambassador, { countries: ['GH'] })
  await insertQuestion(database.owner, office, member, { country: 'GH', title: 'Late', owner: id, audience: 'desk' })
  const open = async (by: MemberRow) =>
    (await database.by(by, office, (tx) => listWorkload(tx))).find((one) => one.id === id)!.open
  expect([await open(reader), await open(ambassador), await open(member)]).toEqual([1, 1, 0])
})

test('whoever becomes a reader answers for no desk, and writes nothing of the office although they are still a member', async () => {
  const { office, admin } = await anOffice()
  const ambassador = await insertMember(database.owner, office, { role: 'ambassador' })
  await insertAmbassador(database.owner, office, ambassador, { countries: ['GH'] })
  await database.by(
    admin,
    office,
    (tx) => tx`update kogge.members set role = 'reader' where id = ${ambassador.memberId}`,
  )
  expect(
    await database.owner`
      select until_on = current_date as ended from kogge.ambassadors where member_id = ${ambassador.memberId}`,
  ).toEqual([{ ended: true }])
  const { actor, mine } = await database.by(ambassador, office, async (tx, actor) => ({
    actor,
    mine: (await tx<{ id: string | null }[]>`select app.member_id() as id`)[0]!.id,
  }))
  expect([actor.role, actor.memberId, mine]).toEqual(['reader', ambassador.memberId, null])
  for (const write of [
    `insert into kogge.saved_searches (member_id, name, query) values ('${ambassador.memberId}', 'x', '?q=x')`,
    `
      insert into kogge.cases (kind, country, asker_id, asker_name)
      values ('question', 'GH', '${ambassador.memberId}', 'x')`,
    `
      insert into kogge.trips (member_id, traveller_name, country, from_on, until_on)
      values ('${ambassador.memberId}', 'x', 'GH', '2027-01-01', '2027-01-02')`,
    `insert into kogge.organisations (slug, name, kind, created_by) values ('x', 'x', 'ngo', '${ambassador.memberId}')`,
  ])
    await expect(database.by(ambassador, office, (tx) => tx.unsafe(write))).rejects.toThrow('row-level security')
})
