/** Answering what came of it from the mail that asks, as a browser does, and as a program that looks into mails. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf } from '#server/testing/answers.ts'
import { insertMeeting } from '#server/testing/cases.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { today } from '#app/foundation/days/today.ts'
import { keepAllTime } from '#app/delivery/clock/jobs.server.ts'
import { listResults } from './results.server.ts'
import { action, loader } from './routes/by-mail.tsx'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

/** An introduction of thirty days ago, and the mail by which its asker is asked; both speak English. */
async function asked() {
  const { owner } = database
  const office = await insertOffice(owner)
  const organisation = await insertOrganisation(owner, office, { name: 'Port agents' })
  const presence = await insertPresence(owner, organisation, { country: 'GH' })
  const asker = await insertMember(owner, office)
  const editor = await insertMember(owner, office, { role: 'editor', organisation })
  await owner`update identity.users set language = 'en' where id in (${asker.userId}, ${editor.userId})`
  const at = daysAfter(today(), -30)
  const id = await insertMeeting(owner, office, asker, presence, {
    state: 'introduced',
    name: 'Teun',
    wish: 'Wells',
    on: at,
    accepted: { memberId: editor.memberId, name: 'Esi' },
  })
  // The clock goes by the day of the Netherlands, which at noon is everybody's.
  await keepAllTime(database.as('kogge_member'), new Date(`${today()}T11:00:00Z`), (error) => {
    throw error as Error
  })
  const mail = (await openOutbox(database)).find(({ reader }) => reader === asker.email)!
  return { office, asker, mail, thing: { of: 'introductions', id } as const }
}

/** The links of a mail's buttons by their words. */
const buttonsOf = (text: string) =>
  new Map([...text.matchAll(/^(.+):\n(\S+results\/by-mail\/\S+)$/gm)].map(([, words, link]) => [words, link]))

/** Asks the page at this address, signed out; with `form` it presses the button. */
async function open(link: string, form?: Record<string, string>) {
  const { pathname, href } = new URL(link)
  const [, office, , , token] = pathname.split('/')
  const request = new Request(href, form && { method: 'POST', body: new URLSearchParams(form) })
  return answerOf(() => (form ? action : loader)({ request, params: { office, token }, context: {} } as never))
}

test('the mail has a button for each rung, until its last day; each opens the page with that rung, and changes nothing', async () => {
  const { office, asker, mail, thing } = await asked()
  expect(mail.template).toBe('resultAsked')
  const buttons = buttonsOf(mail.text)
  expect([...buttons.keys()]).toEqual([
    'A talk',
    'A meeting or visit',
    'An agreement',
    'Something new: a start-up, a job, a project …',
    'Nothing came of it',
  ])
  expect(mail.values.due).toBe(daysAfter(today(), 60))
  expect(mail.text).toContain(`/${office.slug}/results/introductions/${thing.id}`)
  for (const [at, tap] of ['talk', 'meeting', 'agreement', 'new', 'nothing'].entries())
    for (const _again of [1, 2]) {
      const answer = await open([...buttons.values()][at])
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ open: true, tap, about: { title: 'Teun – Port agents' } })
    }
  expect(await database.owner`select from kogge.results where case_id = ${thing.id}`).toHaveLength(0)
  expect(
    await database.owner`
      select from kogge.result_asks
      where case_id = ${thing.id} and member_id = ${asker.memberId} and answered_at is null`,
  ).toHaveLength(1)
})

test('the press answers, once; of something new one says what; words come along', async () => {
  const { office, asker, mail, thing } = await asked()
  const buttons = [...buttonsOf(mail.text).values()]
  const [, meeting, , fresh] = buttons
  const form = { on: today(), band: '', note: 'A branch in Tema', reach: 'sides', other: '' }
  const refused = await open(fresh, form)
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: { rung: 'results:errors.rung' } })
  const done = await open(fresh, { ...form, rung: 'startup' })
  expect(done.status).toBe(303)
  expect(done.headers.get('Location')).toMatch(/\?lang=en&done=alone$/)
  expect(await database.by(asker, office, (tx) => listResults(tx, thing))).toMatchObject([
    { rung: 'startup', note: 'A branch in Tema', state: 'reported' },
  ])
  // No other button of the mail, and no second press, does anything any more.
  expect((await open(meeting, { ...form, rung: 'meeting' })).headers.get('Location')).toMatch(/done=notDone$/)
  expect(await (await open(meeting)).json()).toMatchObject({ open: false, tap: null, ask: { answered: true } })
  expect(await database.owner`select from kogge.results where case_id = ${thing.id}`).toHaveLength(1)
})

test('a changed link is nobody’s, one that is over does nothing, and another word than a rung gives the whole form', async () => {
  const { office, mail, thing } = await asked()
  const [talk] = buttonsOf(mail.text).values()
  expect((await open(talk.replace(/by-mail\/./, (start) => `${start.slice(0, -1)}_`))).status).toBe(404)
  expect(await (await open(talk.replace('tap=talk', 'tap=wedding'))).json()).toMatchObject({ open: true, tap: null })
  await database.owner`
    update kogge.result_asks set asked_on = '2020-01-01', until_on = '2020-03-01' where office_id = ${office.id}`
  expect(await (await open(talk)).json()).toMatchObject({ open: false, tap: null, ask: { answered: false } })
  const late = await open(talk, { rung: 'talk', on: today(), band: '', note: '', reach: 'sides', other: '' })
  expect(late.headers.get('Location')).toMatch(/done=notDone$/)
  expect(await database.owner`select from kogge.results where case_id = ${thing.id}`).toHaveLength(0)
})
