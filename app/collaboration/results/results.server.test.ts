/** Results from both sides, and asking for them, on Postgres as the application's role. */
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
  type PresenceRow,
} from '#server/testing/offices.ts'
import { insertMeeting, insertQuestion } from '#server/testing/cases.ts'
import { insertTrip } from '#server/testing/people.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { today } from '#app/foundation/days/today.ts'
import { find } from '#app/collaboration/introductions/find.server.ts'
import { keepAllTime } from '#app/delivery/clock/jobs.server.ts'
import { askToken, readAskToken } from './ask-link.server.ts'
import { holderOf, useAsk } from './asks.server.ts'
import { decide, listResults, report, sidesOf, takeBack } from './results.server.ts'
import { othersAmong, type ResultInput, type Thing } from './result.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const queued = () => openOutbox(database)
const said: ResultInput = {
  rung: 'startup',
  on: today(),
  band: 'to-50k',
  note: 'A branch in Accra',
  reach: 'office',
  other: '',
}

/** Two offices of a network, and an introduction between them that was made so many days ago. */
async function met(daysAgo = 40) {
  const { owner } = database
  const [office, peer] = [await insertOffice(owner), await insertOffice(owner)]
  const network = await insertNetwork(owner, [office, peer])
  const organisation = await insertOrganisation(owner, peer, { name: 'Port agents' })
  const presence = await insertPresence(owner, organisation, { country: 'GH', visibility: 'network' })
  const [admin, asker, colleague, reader, editor] = [
    await insertMember(owner, office, { role: 'admin' }),
    await insertMember(owner, office),
    await insertMember(owner, office),
    await insertMember(owner, office, { role: 'reader' }),
    await insertMember(owner, peer, { role: 'editor', organisation }),
  ]
  const id = await introduce(office, asker, { presence, editor }, daysAgo)
  const thing: Thing = { of: 'introductions', id }
  return { office, peer, network, admin, asker, colleague, reader, editor, organisation, presence, thing }
}

type Other = { presence: PresenceRow; editor: MemberRow }

const introduce = (
  office: OfficeRow,
  asker: MemberRow,
  { presence, editor }: Other,
  daysAgo: number,
): Promise<string> =>
  insertMeeting(database.owner, office, asker, presence, {
    state: 'introduced',
    name: 'Teun',
    wish: 'Wells',
    on: daysAfter(today(), -daysAgo),
    accepted: { memberId: editor.memberId, name: 'Esi' },
  })

const say = (by: MemberRow, office: OfficeRow, thing: Thing, values: Partial<ResultInput> = {}) =>
  database.by(by, office, async (tx) => {
    const [other] = othersAmong(await sidesOf(tx, thing))
    return report(tx, thing, { ...said, other: other?.key ?? '', ...values })
  })
const seen = (by: MemberRow, office: OfficeRow, thing: Thing) => database.by(by, office, (tx) => listResults(tx, thing))

test('one side says it, the other confirms it by a link without signing in, and it may be named as far as both let it', async () => {
  const { office, peer, admin, asker, colleague, editor, thing } = await met()
  await queued()
  expect(await say(asker, office, thing)).toBe('reported')
  const [mail] = await queued()
  expect(mail).toMatchObject({ template: 'resultToConfirm', reader: editor.email })
  const token = /by-mail\/([\w-]{64})/.exec(mail!.text)![1]!
  expect(mail!.text).toContain('A branch in Accra')
  // Nobody but the sides and the administrators reads it before both stand behind it.
  expect((await seen(colleague, office, thing)).length).toBe(0)
  expect(await seen(admin, office, thing)).toMatchObject([{ rung: 'startup', state: 'reported', band: 'to-50k' }])
  // Whoever said it does not confirm it.
  const [{ id }] = await seen(asker, office, thing)
  expect(await database.by(asker, office, (tx) => decide(tx, id!, { answer: 'yes', note: '', reach: 'network' }))).toBe(
    false,
  )
  const holder = await database.visit((tx) => holderOf(tx, readAskToken(token)!))
  expect(holder).toEqual({ userId: editor.userId, office: peer.slug })
  expect(await database.by(editor, peer, (tx) => decide(tx, id!, { answer: 'yes', note: '', reach: 'network' }))).toBe(
    true,
  )
  // Once.
  expect(await database.by(editor, peer, (tx) => decide(tx, id!, { answer: 'no', note: '', reach: 'sides' }))).toBe(
    false,
  )
  expect(await queued()).toMatchObject([{ template: 'resultDecided', reader: asker.email }])
  expect(await seen(colleague, office, thing)).toMatchObject([{ state: 'confirmed', reach: 'office' }])
  expect(await database.by(asker, office, (tx) => find(tx, thing.id))).toMatchObject({
    state: 'done',
    outcome: { kind: 'startup' },
  })
  // What was confirmed is not taken back.
  expect(await database.by(asker, office, (tx) => takeBack(tx, id!))).toBe(false)
})

test('both say the same: it is one result, confirmed; several rungs are several, and the introduction carries the highest', async () => {
  const { office, peer, asker, editor, thing } = await met()
  expect([
    await say(asker, office, thing, { rung: 'meeting' }),
    await say(editor, peer, thing, { rung: 'meeting' }),
    await say(editor, peer, thing, { rung: 'meeting' }),
    await say(editor, peer, thing, { rung: 'agreement' }),
    await say(asker, office, thing, { rung: 'talk' }),
    await say(asker, office, thing, { rung: 'talk' }),
  ]).toEqual(['reported', 'confirmed', 'reported', 'reported', 'reported', 'there'])
  expect((await seen(asker, office, thing)).map(({ rung, state }) => `${rung} ${state}`).sort()).toEqual([
    'agreement reported',
    'meeting confirmed',
    'meeting reported',
    'talk reported',
  ])
  expect((await database.by(asker, office, (tx) => find(tx, thing.id)))!.outcome!.kind).toBe('agreement')
})

test('who has no hand in it, and who reads along, says nothing; a day before the introduction is too early', async () => {
  const { office, peer, asker, colleague, reader, thing } = await met()
  expect(await database.by(colleague, office, (tx) => sidesOf(tx, thing))).toEqual([])
  expect(await say(colleague, office, thing)).toBe('late')
  expect(await say(reader, office, thing)).toBe('late')
  await expect(
    database.by(
      colleague,
      office,
      (tx) => tx`select app.report_result(${thing.id}, null, null, null, 'startup', current_date, null, '', 'sides')`,
    ),
  ).rejects.toThrow('not yours to report')
  await expect(
    database.by(
      reader,
      office,
      (tx) => tx`select app.report_result(${thing.id}, null, null, null, 'startup', current_date, null, '', 'sides')`,
    ),
  ).rejects.toThrow('not yours to report')
  // Somebody who is no side of it cannot be named as the one who confirms.
  await expect(say(asker, office, thing, { other: `${office.id}:${colleague.memberId}` })).rejects.toThrow('not a side')
  expect(await say(asker, office, thing, { on: daysAfter(today(), -41) })).toBe('early')
  expect(await seen(await insertMember(database.owner, peer), peer, thing)).toEqual([])
})

test('a question and a trip have results as well', async () => {
  const { office, asker, colleague } = await met()
  const question = await insertQuestion(database.owner, office, asker, { country: 'GH', title: 'Who knows?' })
  await database.owner`insert into kogge.answers (office_id, other_office_id, question_id, member_id, author_name, body)
    values (${office.id}, ${office.id}, ${question}, ${colleague.memberId}, 'Bo', 'I do')`
  const trip = await insertTrip(database.owner, office, asker, {
    country: 'LV',
    from: daysAfter(today(), -9),
    until: daysAfter(today(), -8),
  })
  const [asked, gone]: Thing[] = [
    { of: 'questions', id: question },
    { of: 'trips', id: trip },
  ]
  expect(await say(colleague, office, asked!, { rung: 'knowledge' })).toBe('reported')
  expect(await seen(asker, office, asked!)).toMatchObject([
    { of: 'questions', decidable: true, reporter: colleague.email, other: 'Somebody' },
  ])
  // A trip alone has nobody to confirm.
  expect(await say(asker, office, gone!, { rung: 'agreement' })).toBe('reported')
  expect(await seen(asker, office, gone!)).toMatchObject([{ of: 'trips', country: 'LV', other: null, ownOpen: true }])
})

const tick = (day: string) =>
  keepAllTime(database.as('kogge_member'), new Date(`${day}T12:00:00Z`), (error) => {
    throw error as Error
  })
const asks = async () =>
  (await queued())
    .filter(({ template }) => template === 'resultAsked')
    .map(({ reader, values }) => `${reader} ${values.days}`)

test('both sides are asked after 30, 90 and 365 days, once each, and once after a long silence of the worker', async () => {
  const { office, asker, editor, thing, ...rest } = await met(0)
  const both = (days: number) => [`${asker.email} ${days}`, `${editor.email} ${days}`].sort()
  const mine = async () =>
    (await asks()).filter((line) => line.startsWith(asker.email) || line.startsWith(editor.email)).sort()
  const day = (days: number) => daysAfter(today(), days)
  await tick(day(29))
  expect(await mine()).toEqual([])
  await tick(day(30))
  await tick(day(30))
  await tick(day(45))
  expect(await mine()).toEqual(both(30))
  // Down from the 45th to the 366th day: one mail, for the day that fell due last.
  await tick(day(366))
  await tick(day(367))
  expect(await mine()).toEqual(both(365))
  expect(
    await database.owner`
      select days, mailed from kogge.result_asks where case_id = ${thing.id} and member_id = ${asker.memberId}
      order by days`,
  ).toEqual([
    { days: 30, mailed: true },
    { days: 90, mailed: false },
    { days: 365, mailed: true },
  ])
  // An ask is used once, by whose it is.
  const [{ id }] = await database.owner<
    { id: string }[]
  >`select id from kogge.result_asks where case_id = ${thing.id} and member_id = ${asker.memberId} and days = 30`
  await database.owner`update kogge.result_asks set until_on = '2099-01-01' where id = ${id}`
  expect(await database.by(editor, rest.peer, (tx) => useAsk(tx, id!))).toBe(false)
  expect([
    await database.by(asker, office, (tx) => useAsk(tx, id!)),
    await database.by(asker, office, (tx) => useAsk(tx, id!)),
  ]).toEqual([true, false])
})

test('nobody is asked again once nothing came of it, nor about what is long past', async () => {
  const { office, asker, editor, thing, ...other } = await met(20)
  expect(await say(asker, office, thing, { rung: 'nothing', band: null })).toBe('reported')
  const old = await introduce(office, asker, { ...other, editor }, 500)
  await queued()
  await tick(daysAfter(today(), 11))
  expect((await asks()).filter((line) => line.startsWith(asker.email))).toEqual([])
  expect(
    await database.owner`select count(*)::int as n from kogge.result_asks where case_id = ${old} and not mailed`,
  ).toEqual([{ n: 6 }])
})

test('a link is as it was made, or nobody’s', () => {
  const id = '01a21cfd-1f33-7bc7-aa3b-e784a19b0545'
  const token = askToken(id)
  expect(readAskToken(token)).toBe(id)
  expect(readAskToken(token.replace(/.$/, token.endsWith('A') ? 'B' : 'A'))).toBeNull()
  expect([undefined, '', 'x'].map(readAskToken)).toEqual([null, null, null])
})
