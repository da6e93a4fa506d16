/** Answering from a mail, without being signed in: what a link is good for, for whom, how long and how often. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerOf } from '#server/testing/answers.ts'
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
} from '#server/testing/offices.ts'
import { openOutbox, type OpenedMail } from '#server/testing/outbox.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { answerToken, readAnswerToken } from '#app/collaboration/cases/answer-link.server.ts'
import { keepAllTime } from '#app/delivery/clock/jobs.server.ts'
import type { Answering } from './routes/answering.server.ts'
import * as route from './routes/answer.tsx'
import { find } from './find.server.ts'
import { meet } from './meet.server.ts'

let database: FreshDatabase
let [office, peer]: OfficeRow[] = []
let [asker, ambassador, second, editor, colleague]: MemberRow[] = []
let [firm, wells]: OrganisationRow[] = []
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  ;[office, peer] = [await insertOffice(owner, { name: 'Near' }), await insertOffice(owner, { name: 'Far' })]
  await insertNetwork(owner, [office, peer])
  firm = await insertOrganisation(owner, peer, { name: 'Port agents' })
  wells = await insertOrganisation(owner, peer, { name: 'Wells', kind: 'ngo' })
  ambassador = await insertMember(owner, office, { role: 'ambassador' })
  second = await insertMember(owner, office, { role: 'ambassador' })
  await insertAmbassador(owner, office, ambassador, { countries: ['GH'], openLimit: 50 })
  await insertAmbassador(owner, office, second, { countries: ['GH'], rank: 2, name: 'Esi', openLimit: 50 })
  await insertMember(owner, office, { role: 'admin' })
  editor = await insertMember(owner, peer, { role: 'editor', organisation: firm })
  colleague = await insertMember(owner, peer, { role: 'editor', organisation: firm })
  await insertMember(owner, peer, { role: 'editor', organisation: wells })
})
afterAll(() => database.drop())
beforeEach(async () => {
  asker = await insertMember(database.owner, office)
  await database.owner`update kogge.members set display_name = 'Ada' where id = ${asker.memberId}`
  await database.owner`update identity.users set language = 'de' where id = ${asker.userId}`
  await openOutbox(database)
})

/** Somebody asks to meet them, in German. */
async function ask(organisation: OrganisationRow, anonymous = false): Promise<string> {
  const presence = await insertPresence(database.owner, organisation, { country: 'GH', visibility: 'network' })
  const wish = { wish: 'Who handles your containers?', brings: 'Fifteen years in Tema.', own: null, anonymous }
  const found = await database.by(asker, office, (tx) => meet(tx, presence.id, wish, 'de'))
  return (found as { id: string }).id
}
type Link = { token: string; step: string; lang: string }
/** The links of a mail that answer. */
const linksOf = ({ text }: OpenedMail): Link[] =>
  [...text.matchAll(/\/answer\/([\w-]+)\/(\w+)\?lang=(\w+)/g)].map(([, token, step, lang]) => ({ token, step, lang }))
/** The mails since, of this template, to this reader. */
const mailTo = async (who: MemberRow, template: string) =>
  (await openOutbox(database)).find((mail) => mail.reader === who.email && mail.template === template)!
const linkTo = async (who: MemberRow, template: string, step: string) =>
  linksOf(await mailTo(who, template)).find((link) => link.step === step)!

type Call = (args: { request: Request; params: Record<string, string>; context: object }) => unknown
const call = (handler: unknown, method: string, { token, step, lang }: Link, form?: Record<string, string>) =>
  answerOf(() =>
    (handler as Call)({
      request: new Request(`http://kogge.test/answer/${token}/${step}?lang=${lang}`, {
        method,
        body: form && new URLSearchParams(form),
      }),
      params: { token, step },
      context: {},
    }),
  )
const look = async (link: Link) => {
  const answer = await call(route.loader, 'GET', link)
  return { status: answer.status, ...((await answer.json()) as Partial<Answering & { title: string }>) }
}
const press = async (link: Link, form: Record<string, string> = {}) => {
  const answer = await call(route.action, 'POST', link, form)
  return [answer.status, answer.headers.get('Location')?.replace(/^.*\?/, '') ?? '']
}
const stateOf = async (id: string) =>
  (await database.owner<{ state: string }[]>`select state from kogge.introductions where id = ${id}`)[0].state

test('a link says for whom and what it is, and nothing where a character was changed', async () => {
  const id = await ask(firm)
  const { token } = await linkTo(editor, 'introductionAsked', 'accept')
  expect(readAnswerToken(token)).toMatchObject({ user: editor.userId, office: peer.id, case: id, state: 'asked' })
  for (const at of [0, 21, 43, 64, 86, 87, 100, 128])
    expect(readAnswerToken(token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1))).toBeNull()
  for (const wrong of ['', 'x', `${token}x`, token.slice(1), undefined]) expect(readAnswerToken(wrong)).toBeNull()
  for (const wrong of ['a'.repeat(130), `${token.slice(0, -3)}AAA`]) {
    const link = { token: wrong, step: 'accept', lang: 'en' }
    expect((await look(link)).status).toBe(404)
    expect(await press(link)).toEqual([404, ''])
  }
  expect((await look({ token, step: 'outcome', lang: 'en' })).status).toBe(404)
})

test('the other side says yes: looking changes nothing however often, one press answers, and the link is used up', async () => {
  const id = await ask(firm)
  const mail = await mailTo(editor, 'introductionAsked')
  expect(linksOf(mail).map(({ step, lang }) => [step, lang])).toEqual([
    ['accept', 'nl'],
    ['decline', 'nl'],
  ])
  expect(mail.text).toContain('Hiermee antwoord je zonder in te loggen, tot en met')
  const [yes, no] = linksOf(mail)
  for (let count = 0; count < 3; count++) {
    expect(await look(yes)).toMatchObject({
      status: 200,
      standing: 'open',
      steps: ['accept', 'decline'],
      title: 'Ada wil in contact komen met Port agents',
      me: { name: editor.email, office: 'Far', slug: peer.slug },
      introduction: { wish: 'Who handles your containers?' },
    })
    await call(route.loader, 'HEAD', no)
  }
  expect(JSON.stringify(await look(yes))).not.toContain(asker.email)
  expect([await stateOf(id), await openOutbox(database)]).toEqual(['asked', []])
  expect(await press(yes)).toEqual([303, 'lang=nl&done=acceptDirect'])
  expect((await openOutbox(database)).map(({ template, reader }) => [template, reader]).sort()).toEqual(
    [
      ['introduced', asker.email],
      ['introduced', editor.email],
    ].sort(),
  )
  expect(await database.owner`select accepted_by as who from kogge.introductions where id = ${id}`).toEqual([
    { who: editor.memberId },
  ])
  // Pressed again, or the other button: what happened is said, and nothing happens.
  expect([await press(yes), await press(no, { note: 'No' })]).toEqual([
    [303, 'lang=nl'],
    [303, 'lang=nl'],
  ])
  expect(await look(no)).toMatchObject({ standing: 'answered', steps: [], title: 'Hier is al op geantwoord' })
  expect([await stateOf(id), await openOutbox(database)]).toEqual(['introduced', []])
})

test('"no, thank you" is one press, with a kind sentence in the language of who asked', async () => {
  const id = await ask(firm)
  const mails = await openOutbox(database)
  const of = (who: MemberRow) => linksOf(mails.find(({ reader }) => reader === who.email)!)
  const [, no] = of(editor)
  expect(await press(no, { note: '' })).toEqual([303, 'lang=nl&done=decline'])
  const [told] = await openOutbox(database)
  expect([told.template, told.reader]).toEqual(['introductionDeclined', asker.email])
  expect(told.text).toContain('Port agents dankt')
  // A colleague's link tells what the other has answered.
  expect(await look(of(colleague)[0])).toMatchObject({ standing: 'answered', introduction: { state: 'declined' } })
  expect(await press(of(colleague)[0])).toEqual([303, 'lang=nl'])
  expect(await stateOf(id)).toBe('declined')
})

test('whoever asks anonymously is not named by mail or page until the answer is yes', async () => {
  for (const step of ['decline', 'accept']) {
    const id = await ask(firm, true)
    const mail = await mailTo(editor, 'introductionAsked')
    const link = linksOf(mail).find((each) => each.step === step)!
    expect(await look(link)).toMatchObject({ standing: 'open', introduction: { asker: { name: '' } } })
    await database.owner`update kogge.cases set remind_on = current_date where id = ${id}`
    await keepAllTime(database.as('kogge_member'), new Date(), (problem) => {
      throw problem
    })
    const reminder = await mailTo(editor, 'introductionReminder')
    expect(linksOf(reminder)).toHaveLength(2)
    for (const said of [mail.text, mail.subject, reminder.text, reminder.subject, JSON.stringify(await look(link))])
      expect(said).not.toMatch(new RegExp(`Ada|${asker.email}|${asker.memberId}`))
    const [status, to] = await press(link, { note: '' })
    expect([status, to]).toEqual([303, `lang=nl&done=${step === 'accept' ? 'acceptDirect' : step}`])
    expect(JSON.stringify(await look(link)).includes('Ada')).toBe(step === 'accept')
    expect(await press(link, { note: '' })).toEqual([303, 'lang=nl'])
  }
})

test('a link to a letter from nobody ends with its turn as well', async () => {
  const id = await ask(firm, true)
  const [yes] = linksOf(await mailTo(editor, 'introductionAsked'))
  await database.owner`update kogge.cases set due_on = current_date - 1, remind_on = null where id = ${id}`
  await keepAllTime(database.as('kogge_member'), new Date(Date.now() + 7 * 86_400_000), (problem) => {
    throw problem
  })
  expect((await look(yes)).standing).toBe('elsewhere')
  expect(await press(yes)).toEqual([303, 'lang=nl'])
  expect(await stateOf(id)).toBe('asked')
})

test('the ambassador puts it to them and introduces, each from a mail; a link is good for its own state only', async () => {
  const id = await ask(wells)
  const put = await linkTo(ambassador, 'introductionOwned', 'put')
  // Nobody is told before: a link that the other side cannot have shows them nothing.
  const forged = answerToken({ ...readAnswerToken(put.token)!, user: editor.userId, office: peer.id })
  expect((await look({ ...put, token: forged })).status).toBe(404)
  expect(await press({ ...put, step: 'accept' })).toEqual([303, 'lang=nl'])
  expect(await stateOf(id)).toBe('weighed')
  expect(await press(put)).toEqual([303, 'lang=nl&done=put'])
  expect(await look(put)).toMatchObject({ standing: 'answered', introduction: { state: 'asked' } })
  const asked = (await openOutbox(database)).find(({ template }) => template === 'introductionAsked')!
  expect(await press(linksOf(asked)[0])).toEqual([303, 'lang=nl&done=accept'])
  const make = await linkTo(ambassador, 'introductionToMake', 'introduce')
  expect(await press(make, { note: 'Enjoy.' })).toEqual([303, 'lang=nl&done=introduce'])
  expect(await stateOf(id)).toBe('introduced')
})

test('a link ends with its turn: after its day it says so, and when it is the next one’s turn, whose', async () => {
  const id = await ask(wells)
  const put = await linkTo(ambassador, 'introductionOwned', 'put')
  await database.owner`update kogge.cases set due_on = current_date - 1, remind_on = null where id = ${id}`
  expect(await look(put)).toMatchObject({ status: 200, standing: 'over', steps: [] })
  expect(await press(put)).toEqual([303, 'lang=nl'])
  await keepAllTime(database.as('kogge_member'), new Date(), (problem) => {
    throw problem
  })
  expect(await look(put)).toMatchObject({ standing: 'elsewhere', introduction: { owner: { name: 'Esi' } } })
  expect(await press(put)).toEqual([303, 'lang=nl'])
  expect(await stateOf(id)).toBe('weighed')
  // The next one has buttons of their own, and so has the reminder.
  const next = await linkTo(second, 'introductionOwned', 'decline')
  expect(await look(next)).toMatchObject({ standing: 'open' })
  await database.owner`update kogge.cases set remind_on = current_date where id = ${id}`
  await keepAllTime(database.as('kogge_member'), new Date(), (problem) => {
    throw problem
  })
  const again = await linkTo(second, 'introductionReminder', 'put')
  expect(await press(again)).toEqual([303, 'lang=nl&done=put'])
})

test('whoever is no member any more, edits another organisation, or whose office is archived, is shown nothing', async () => {
  const id = await ask(firm)
  const [yes] = linksOf(await mailTo(editor, 'introductionAsked'))
  const { owner } = database
  const refused = async () => {
    expect((await look(yes)).status).toBe(404)
    expect(await press(yes)).toEqual([404, ''])
  }
  await owner`update kogge.members set organisation_id = ${wells.id} where id = ${editor.memberId}`
  await refused()
  await owner`update kogge.members set organisation_id = ${firm.id}, state = 'left' where id = ${editor.memberId}`
  await refused()
  await owner`update kogge.members set state = 'active' where id = ${editor.memberId}`
  await owner`update kogge.offices set archived_at = now() where id = ${peer.id}`
  await refused()
  await owner`update kogge.offices set archived_at = null where id = ${peer.id}`
  expect(await look(yes)).toMatchObject({ status: 200, standing: 'open' })
  expect(await stateOf(id)).toBe('asked')
})

test('two press at the same moment: one wins, the other reads what happened', async () => {
  const id = await ask(firm)
  const mails = await openOutbox(database)
  const [[yes], [, no]] = [editor, colleague].map((who) => linksOf(mails.find(({ reader }) => reader === who.email)!))
  const both = await Promise.all([press(yes), press(no, { note: 'Not now' })])
  expect(both.map(([, to]) => to).filter((to) => String(to).includes('done')).length).toBe(1)
  expect(['introduced', 'declined']).toContain(await stateOf(id))
})

test('the page is kept nowhere, found by no search engine, and its address goes to no other site', () => {
  expect(route.headers()).toEqual({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex, nofollow',
  })
})

test('words that are too long come back, and answer nothing', async () => {
  const id = await ask(firm)
  const no = await linkTo(editor, 'introductionAsked', 'decline')
  expect(await press(no, { note: 'x'.repeat(501) })).toEqual([422, ''])
  expect(await stateOf(id)).toBe('asked')
})

test('who got no answer reads of others they could ask: whom they see, who fits, not who was asked nor who wants nobody', async () => {
  const { owner } = database
  const mine = await insertOrganisation(owner, office, { name: 'Kade' })
  await owner`update kogge.members set organisation_id = ${mine.id}, role = 'editor' where id = ${asker.memberId}`
  const own = await insertPresence(owner, mine, { country: 'SN', sectors: ['nace:28'], seeks: ['distribution'] })
  const at = async (name: string, values: object = {}, visibility = 'public', organisation: object = {}) => {
    const made = await insertOrganisation(owner, peer, { name, visibility, ...organisation })
    await insertPresence(owner, made, { country: 'SN', visibility, sectors: ['nace:28'], ...values })
    return made
  }
  const target = await at('Asked')
  await at('Fits best', { offers: ['distribution'] })
  await at('Other trade', { sectors: ['nace:01'] })
  await at('Elsewhere', { country: 'ML' })
  await at('Own office only', {}, 'office')
  const closed = await at('Wants nobody', { offers: ['distribution'] })
  await owner`update kogge.organisations set met = 'not-now' where id = ${closed.id}`
  await at('Same trade')
  await at('Looks only', { standing: 'looking' })
  const [there] = await owner<{ id: string }[]>`select id from kogge.presences where organisation_id = ${target.id}`
  const found = await database.by(asker, office, (tx) =>
    meet(tx, there.id, { wish: 'May I?', brings: '', own: own.id, anonymous: false }, 'de'),
  )
  const id = (found as { id: string }).id
  await owner`update kogge.cases set owner_id = null, due_on = current_date - 1, remind_on = null where id = ${id}`
  await openOutbox(database)
  await keepAllTime(database.as('kogge_member'), new Date(), (problem) => {
    throw problem
  })
  const mail = await mailTo(asker, 'introductionEnded')
  expect(mail.text).toContain('Andere dort, die Sie fragen können:')
  const links = [...mail.text.matchAll(/^(.+) \(Senegal\):\n.*\/presences\//gm)].map(([, name]) => name)
  expect(links).toEqual(['Fits best', 'Same trade', 'Other trade'])
  expect(await database.by(asker, office, (tx) => find(tx, id))).toMatchObject({ state: 'expired' })
})
