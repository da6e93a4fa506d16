/** Asking, being asked, answering, the clock and what a search finds, on Postgres as the application's role. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAsOffice } from '#db/door.server.ts'
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
import { insertAmbassador } from '#server/testing/people.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import { keepTime } from '#app/collaboration/cases/clock.server.ts'
import { countForMe } from '#app/collaboration/cases/cases.server.ts'
import { caseKinds } from '#app/rooms.server.ts'
import { answer, listAnswers } from './answers.server.ts'
import type { QuestionInput } from './question.ts'
import { seenOf } from '#app/foundation/forms/second-writer.server.ts'
import { questionFields } from './form.server.ts'
import * as questions from './questions.server.ts'
import { searchQuestions, withoutCountries } from './search.server.ts'
import { deskQuestions } from './desk.server.ts'
import { listTurns, nextInLine } from '#app/collaboration/cases/turns.server.ts'
import { deleteNote, listNotes, writeNote } from '#app/collaboration/cases/notes.server.ts'

const failAtOnce = (problem: unknown) => {
  throw problem
}
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const clock = (office: OfficeRow, day: string) =>
  enterAsOffice(database.as('kogge_member'), office.slug, (tx) =>
    keepTime(tx, { today: day, kinds: caseKinds, onProblem: failAtOnce }),
  )
const mails = async () => (await database.owner<{ n: number }[]>`select count(*)::int as n from mail.outbox`)[0].n
const input = (values: Partial<QuestionInput> = {}): QuestionInput => ({
  country: 'GH',
  sectors: [],
  title: 'Who knows a customs agent in Accra?',
  body: 'For a container of pumps.',
  language: 'en',
  audience: 'office',
  ...values,
})
const said = { body: 'Ask at the port of Tema.', language: 'en' as const, presence: '', contact: '' }

/** Somebody who answers at desks, in this order there. */
async function ambassador(office: OfficeRow, values: { countries?: string[]; rank?: number } = {}) {
  const member = await insertMember(database.owner, office, { role: 'ambassador' })
  return { ...member, id: await insertAmbassador(database.owner, office, member, { countries: ['GH'], ...values }) }
}
async function anOffice() {
  const office = await insertOffice(database.owner)
  const [admin, asker, colleague] = [
    await insertMember(database.owner, office, { role: 'admin' }),
    await insertMember(database.owner, office),
    await insertMember(database.owner, office),
  ]
  const [first, second] = [await ambassador(office), await ambassador(office, { rank: 2 })]
  return { office, admin, asker, colleague, first, second }
}
const ownerOf = async (id: string) =>
  (
    await database.owner<
      { owner: string | null; state: string; due: string | null }[]
    >`select owner_id as owner, state, due_on as due from kogge.cases where id = ${id}`
  )[0]

test('the first of the desk is asked, with a day and one mail; above the limit the next one', async () => {
  const { office, asker, first, second } = await anOffice()
  await database.owner`update kogge.ambassadors set open_limit = 1 where id = ${first.id}`
  const before = await mails()
  const one = await database.by(asker, office, (tx) => questions.ask(tx, input(), '2026-03-02'))
  expect(await ownerOf(one.id)).toEqual({ owner: first.id, state: 'waiting', due: '2026-03-16' })
  expect(await mails()).toBe(before + 1)
  const two = await database.by(asker, office, (tx) => questions.ask(tx, input()))
  expect((await ownerOf(two.id)).owner).toBe(second.id)
  // What is answered no longer counts.
  await database.by(first, office, async (tx) => answer(tx, (await questions.find(tx, one.id))!, said))
  const three = await database.by(asker, office, (tx) => questions.ask(tx, input()))
  expect((await ownerOf(three.id)).owner).toBe(first.id)
})

test('nobody answers: the next one, then the administrators, then it ends; each is told and the turns are kept', async () => {
  const { office, asker, admin, first, second } = await anOffice()
  const { id } = await database.by(asker, office, (tx) => questions.ask(tx, input(), '2026-03-02'))
  expect(await clock(office, '2026-03-11')).toMatchObject({ passedOn: 0, ended: 0, reminded: 0 })
  // Two working days before the last one, once.
  await openOutbox(database)
  expect(await clock(office, '2026-03-12')).toMatchObject({ passedOn: 0, ended: 0, reminded: 1 })
  const [reminder] = await openOutbox(database)
  expect([reminder.template, reminder.reader]).toEqual(['questionReminder', first.email])
  expect(reminder.text).toContain('16 maart')
  expect(await clock(office, '2026-03-16')).toMatchObject({ passedOn: 0, ended: 0, reminded: 0 })
  const before = await mails()
  const after = () => database.by(asker, office, (tx) => nextInLine(tx, id))
  expect(await after()).toBe('ambassador')
  expect(await clock(office, '2026-03-17')).toMatchObject({ passedOn: 1, ended: 0, reminded: 0 })
  expect(await after()).toBe('admins')
  expect(await ownerOf(id)).toEqual({ owner: second.id, state: 'waiting', due: '2026-03-31' })
  expect(await mails()).toBe(before + 1)
  expect(await clock(office, '2026-03-17')).toMatchObject({ passedOn: 0, ended: 0 })
  await clock(office, '2026-04-01')
  expect(await ownerOf(id)).toEqual({ owner: null, state: 'waiting', due: '2026-04-16' })
  expect(await database.by(admin, office, (tx) => countForMe(tx, 'question'))).toBe(1)
  expect(await clock(office, '2026-04-17')).toMatchObject({ passedOn: 0, ended: 1 })
  expect(await database.by(asker, office, (tx) => questions.find(tx, id))).toMatchObject({
    state: 'closed',
    ending: 'nobody',
    dueOn: null,
  })
  const turns = await database.by(asker, office, (tx) => listTurns(tx, id))
  expect(turns.map(({ ambassador: who, reason }) => [who, reason])).toEqual([
    [first.email, 'asked'],
    [second.email, 'late'],
    [null, 'late'],
  ])
  expect(await database.by(asker, office, (tx) => questions.reopen(tx, id))).toBe('done')
  expect((await ownerOf(id)).owner).toBe(first.id)
})

test('an answer stops the clock and tells the asker; the asker says what helped; without a word it ends after thirty days', async () => {
  const { office, asker, first, colleague } = await anOffice()
  const ask = () => database.by(asker, office, (tx) => questions.ask(tx, input()))
  const [one, two] = [await ask(), await ask()]
  const before = await mails()
  const answerId = (await database.by(first, office, async (tx) =>
    answer(tx, (await questions.find(tx, one.id))!, said),
  )) as string
  expect(await mails()).toBe(before + 1)
  await database.by(colleague, office, async (tx) => answer(tx, (await questions.find(tx, two.id))!, said))
  expect(await database.by(first, office, (tx) => countForMe(tx, 'question'))).toBe(0)
  expect(await database.by(colleague, office, (tx) => questions.sayHelped(tx, one.id, answerId, true))).toBe('missing')
  expect(await database.by(asker, office, (tx) => questions.sayHelped(tx, one.id, answerId, true))).toBe('done')
  expect(await database.by(asker, office, (tx) => questions.find(tx, one.id))).toMatchObject({
    state: 'answered',
    helped: [answerId],
    dueOn: null,
    answers: 1,
  })
  await database.owner`update kogge.cases set due_on = '2026-01-01' where id = ${two.id}`
  await clock(office, '2026-03-02')
  expect(await database.by(asker, office, (tx) => questions.find(tx, two.id))).toMatchObject({
    state: 'closed',
    ending: 'silent',
  })
})

test('who asked rewrites and takes back until somebody answers; nobody else does, and an own addition is no answer', async () => {
  const { office, asker, first, colleague } = await anOffice()
  const kenya = await ambassador(office, { countries: ['KE'] })
  const { id } = await database.by(asker, office, (tx) => questions.ask(tx, input()))
  await database.by(asker, office, async (tx) => answer(tx, (await questions.find(tx, id))!, said))
  expect((await database.by(asker, office, (tx) => questions.find(tx, id)))!.answeredOn).toBeNull()
  expect(
    await database.by(colleague, office, (tx) => questions.rewrite(tx, id, input({ title: 'Somebody else was here' }))),
  ).toBe('missing')
  expect(await database.by(asker, office, (tx) => questions.rewrite(tx, id, input({ country: 'KE' })))).toBe('done')
  expect((await ownerOf(id)).owner).toBe(kenya.id)
  await database.by(first, office, async (tx) => answer(tx, (await questions.find(tx, id))!, said))
  expect(await database.by(asker, office, (tx) => questions.rewrite(tx, id, input()))).toBe('late')
  expect(await database.by(asker, office, (tx) => questions.remove(tx, id))).toBe('late')
  const other = await database.by(asker, office, (tx) => questions.ask(tx, input()))
  expect(await database.by(colleague, office, (tx) => questions.remove(tx, other.id))).toBe('missing')
  expect(await database.by(asker, office, (tx) => questions.remove(tx, other.id))).toBe('done')
})

test('who is asked passes on to a colleague of the desk, with a word; nobody else does', async () => {
  const { office, admin, asker, first, second, colleague } = await anOffice()
  const { id } = await database.by(asker, office, (tx) => questions.ask(tx, input()))
  expect(await database.by(colleague, office, (tx) => questions.pass(tx, id, second.id, ''))).toBe('missing')
  expect(await database.by(first, office, (tx) => questions.pass(tx, id, first.id, ''))).toBe('late')
  expect(await database.by(first, office, (tx) => questions.pass(tx, id, second.id, 'You know the port'))).toBe('done')
  expect((await ownerOf(id)).owner).toBe(second.id)
  const read = (person: MemberRow) =>
    database.by(person, office, async (tx) => ({
      turn: (await listTurns(tx, id)).at(-1),
      notes: (await listNotes(tx, { country: 'GH', caseId: id })).map(({ body }) => body),
    }))
  const turn = { reason: 'passed', ambassador: second.email }
  for (const desk of [first, second, admin])
    expect(await read(desk)).toMatchObject({ turn, notes: ['You know the port'] })
  // The word is the desk's: whoever asked and other members see that it was passed on, and not what was written.
  for (const other of [asker, colleague]) expect(await read(other)).toMatchObject({ turn, notes: [] })
})

test('a question to the desk is for the desk; one to the network reaches the ambassadors there, who answer in the name of their office', async () => {
  const { office, asker, first, colleague } = await anOffice()
  const peer = await insertOffice(database.owner)
  await insertNetwork(database.owner, [office, peer])
  const [near, far] = [await ambassador(peer), await insertMember(database.owner, await insertOffice(database.owner))]
  const quiet = await database.by(asker, office, (tx) => questions.ask(tx, input({ audience: 'desk' })))
  const wide = await database.by(asker, office, (tx) => questions.ask(tx, input({ audience: 'network' })))
  const sees = async (person: MemberRow, at: OfficeRow, id: string) =>
    (await database.by(person, at, (tx) => questions.find(tx, id))) !== undefined
  expect(await Promise.all([asker, first, colleague].map((one) => sees(one, office, quiet.id)))).toEqual([
    true,
    true,
    false,
  ])
  expect([
    await sees(near, peer, wide.id),
    await sees(near, peer, quiet.id),
    await sees(far, { id: far.officeId, slug: peer.slug }, wide.id),
  ]).toEqual([true, false, false])
  await database.by(near, peer, async (tx) => answer(tx, (await questions.find(tx, wide.id))!, said))
  expect(await database.by(asker, office, (tx) => listAnswers(tx, wide.id))).toMatchObject([
    { office: { slug: peer.slug }, author: { name: near.email, ambassador: true } },
  ])
  expect((await database.by(asker, office, (tx) => questions.find(tx, wide.id)))!.answeredOn).not.toBeNull()
})

test('what is offered is active in the country and may be known by whoever sees the question', async () => {
  const { office, asker, first } = await anOffice()
  const organisation = await insertOrganisation(database.owner, office, { name: 'Port agents' })
  const [here, elsewhere] = [
    await insertPresence(database.owner, organisation, { country: 'GH', visibility: 'office' }),
    await insertPresence(database.owner, organisation, { country: 'KE' }),
  ]
  const { id } = await database.by(asker, office, (tx) => questions.ask(tx, input()))
  const offer = (presence: string) =>
    database.by(first, office, async (tx) => answer(tx, (await questions.find(tx, id))!, { ...said, presence }))
  expect(await offer(elsewhere.id)).toBe('offer')
  expect(await offer(here.id)).toMatch(/^[0-9a-f-]{36}$/)
  expect((await database.by(asker, office, (tx) => listAnswers(tx, id)))[0].offer).toMatchObject({
    organisation: { name: 'Port agents' },
  })
})

test('found by stem, without accents, in three languages, in answers, by country and with a slip; for who may see it', async () => {
  const { office, asker, first, colleague } = await anOffice()
  const ask = (values: Partial<QuestionInput>) =>
    database.by(asker, office, (tx) => questions.ask(tx, input({ body: '', ...values }))).then(({ id }) => id)
  const [english, dutch, german, hidden] = [
    await ask({ title: 'Which customs agents work in Tema?' }),
    await ask({ title: 'Wie kent vergunningen voor putten?', language: 'nl', country: 'UG' }),
    await ask({ title: 'Wer kennt Genehmigungen für Brücken?', language: 'de', country: 'PL' }),
    await ask({ title: 'Which customs broker is cheap?', audience: 'desk' }),
  ]
  const answered = await ask({ title: 'Whom do I call first there?', country: 'KE' })
  await database.by(first, office, async (tx) =>
    answer(tx, (await questions.find(tx, answered))!, { ...said, body: 'The café of the forwarders in Mombasa.' }),
  )
  const found = async (q: string, person = colleague) =>
    (await database.by(person, office, (tx) => searchQuestions(tx, q))).map(({ question }) => question.id)
  expect(await found('agent')).toEqual([english])
  expect(await found('vergunning')).toEqual([dutch])
  expect(await found('Genehmigung Brucke')).toEqual([german])
  expect(await found('cafe forwarder')).toEqual([answered])
  expect(await found('customs Ghana')).toEqual([english])
  expect(await found('Oeganda')).toEqual([dutch])
  expect(await found('vergunnigen voor putten')).toEqual([dutch])
  expect(await found('zeppelin')).toEqual([])
  expect((await found('customs', first)).sort()).toEqual([english, hidden].sort())
  const [{ snippet }] = await database.by(colleague, office, (tx) => searchQuestions(tx, 'forwarder'))
  expect(snippet.filter(({ found: marked }) => marked).map(({ text }) => text)).toEqual(['forwarders'])
  expect(await found("a' & | ! (:* <->")).toBeDefined()
})

test('who is asked reads the question in the mail, and whoever asked the answer and what it offers', async () => {
  const { office, asker, first, second } = await anOffice()
  await database.owner`delete from mail.outbox`
  const { id } = await database.by(asker, office, (tx) => questions.ask(tx, input()))
  await database.by(first, office, (tx) => questions.pass(tx, id, second.id, 'You know the port'))
  for (const more of [{}, { contact: 'An agent in Tema' }])
    await database.by(second, office, async (tx) => answer(tx, (await questions.find(tx, id))!, { ...said, ...more }))
  expect((await openOutbox(database)).map(({ values }) => values)).toMatchObject([
    // The first one's turn is over before their mail leaves: what was written to the desk since is theirs to read, as
    // on the page.
    { message: 'For a container of pumps.', next: 'ambassador' },
    { message: 'For a container of pumps.', note: 'You know the port', context: 'passed', next: 'admins' },
    { message: said.body, organisation: '', context: '' },
    { message: said.body, organisation: 'An agent in Tema', context: 'offer' },
  ])
})

test('names of countries are taken out of the words', () => {
  expect(withoutCountries('customs in South Africa')).toEqual({ rest: 'customs in', countries: ['ZA'] })
  expect(withoutCountries('Burkina Faso')).toEqual({ rest: '', countries: ['BF'] })
  expect(withoutCountries('pumps')).toEqual({ rest: 'pumps', countries: [] })
})

test('a desk tells its members what is asked there, and a visitor only that members ask', async () => {
  const { office, asker, colleague } = await anOffice()
  await database.by(asker, office, (tx) => questions.ask(tx, input()))
  const desk = (country: string, own: boolean) =>
    database.by(colleague, office, (tx, actor) =>
      deskQuestions(
        tx,
        {
          office: { ...office, name: '', city: '', country: '', lat: 0, lon: 0, version: 1 },
          actor,
          own,
          admin: false,
        },
        country,
      ),
    )
  expect(await desk('GH', true)).toMatchObject({ member: { open: 1, staffed: true, notes: false } })
  expect(await desk('TV', true)).toMatchObject({ member: { open: 0, staffed: false } })
  expect((await desk('GH', false)).member).toBeNull()
})

test('whoever rewrites a question upon what somebody has changed in the meantime is told, and overwrites nothing', async () => {
  const { office, admin, asker } = await anOffice()
  const { id } = await database.by(asker, office, (tx) => questions.ask(tx, input()))
  const before = (await database.by(asker, office, (tx) => questions.find(tx, id)))!
  const seen = seenOf(questionFields(before))
  const write = (by: MemberRow, title: string, mark: string) =>
    database.by(by, office, (tx) => questions.rewrite(tx, id, input({ title }), undefined, mark))
  expect(await write(admin, 'Who knows an agent in Tema?', seen)).toBe('done')
  expect(await write(asker, 'Who knows an agent in Takoradi?', seen)).toBe('conflict')
  const now = (await database.by(asker, office, (tx) => questions.find(tx, id)))!
  expect(now.title).toBe('Who knows an agent in Tema?')
  expect(await write(asker, 'Who knows an agent in Takoradi?', seenOf(questionFields(now)))).toBe('done')
})

test('notes are the desk’s: its ambassadors and the administrators read them, whoever wrote them', async () => {
  const { office, admin, first, second, colleague } = await anOffice()
  const kenya = await ambassador(office, { countries: ['KE'] })
  expect(await database.by(first, office, (tx) => writeNote(tx, { country: 'GH' }, 'Calls back on Mondays.'))).toBe(
    true,
  )
  for (const one of [colleague, kenya])
    expect(await database.by(one, office, (tx) => writeNote(tx, { country: 'GH' }, 'Not mine'))).toBe(false)
  const read = (one: MemberRow) =>
    database.by(one, office, (tx) => listNotes(tx, { country: 'GH' })).then((notes) => notes.length)
  expect(await Promise.all([first, second, admin, colleague, kenya].map(read))).toEqual([1, 1, 1, 0, 0])
  const [note] = await database.by(second, office, (tx) => listNotes(tx, { country: 'GH' }))
  expect(await database.by(second, office, (tx) => deleteNote(tx, note.id))).toBeUndefined()
  expect(await database.by(first, office, (tx) => deleteNote(tx, note.id))).toMatchObject({
    body: 'Calls back on Mondays.',
  })
})
