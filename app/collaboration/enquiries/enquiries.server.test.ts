/**
 * What a visitor writes, from the form to its end, on Postgres as the application's roles: nothing reaches the office
 * before its address is confirmed; no role of a page reads that address.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAsOffice } from '#db/door.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import { keepTime } from '#app/collaboration/cases/clock.server.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import { hashToken } from '#app/identity/mail-tokens.server.ts'
import { caseKinds } from '#app/rooms.server.ts'
import { aboutOf } from './about.server.ts'
import { find, list } from './enquiries.server.ts'
import { findLink } from './link.server.ts'
import { confirm, findDraft, leave } from './leave.server.ts'
import { reply, take, type MemberStep } from './steps.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const input = {
  name: 'Bo Visitor',
  email: 'bo@example.org',
  language: 'en' as const,
  country: '',
  message: 'We would like to see the wells.',
  pass: true,
}
const queued = () => openOutbox(database)
const inOffice = <T>({ slug }: OfficeRow, work: Parameters<typeof enterAsOffice<T>>[2]) =>
  enterAsOffice(database.as('kogge_member'), slug, work)
const viewed = async ({ id }: OfficeRow) =>
  (
    await database.owner<{ id: string; slug: string; name: string; country: string }[]>`
      select id, slug, name, country::text from kogge.offices where id = ${id}`
  )[0]

async function anOffice() {
  const office = await insertOffice(database.owner)
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const organisation = await insertOrganisation(database.owner, office, { name: 'Wells for all' })
  const presence = await insertPresence(database.owner, organisation, { country: 'GH', visibility: 'public' })
  const editor = await insertMember(database.owner, office, { role: 'editor', organisation })
  const ambassador = async (rank: number) => {
    const member = await insertMember(database.owner, office, { role: 'ambassador' })
    return { ...member, id: await insertAmbassador(database.owner, office, member, { countries: ['GH'], rank }) }
  }
  return { office, admin, organisation, presence, editor, first: await ambassador(1), second: await ambassador(2) }
}
/** A visitor writes about what the address says; the link's secret, null where nothing was kept. */
async function write(office: OfficeRow, from: Record<string, string>, values: Partial<typeof input> = {}) {
  const about = await database.visit((tx) => aboutOf(tx, office.id, new URLSearchParams(from)))
  const at = await viewed(office)
  return (await database.as('kogge_identity').begin((tx) => leave(tx, at, about, { ...input, ...values }))) as
    string | null
}
const confirmed = async (office: OfficeRow, from: Record<string, string>, values: Partial<typeof input> = {}) => {
  const token = (await write(office, from, values))!
  const id = (await inOffice(office, (tx) => confirm(tx, token)))!
  return { token, id }
}
const step = (by: MemberRow, office: OfficeRow, id: string, which: MemberStep, words = '') =>
  database.by(by, office, (tx) => take(tx, id, { step: which, words }))
const stateOf = async (id: string) =>
  (
    await database.owner<object[]>`
      select e.state, c.state as case, c.owner_id as owner, c.due_on is null as over from kogge.enquiries e
      join kogge.cases c on c.id = e.id where e.id = ${id}`
  )[0]
/** The secret of the link in the last mail of this kind. */
const tokenIn = (path: string) => path.split('/').at(-1)!

/** All that waits to be sent, taken out. */
async function sealed() {
  const rows = await database.owner<{ sealed: Buffer }[]>`
    with gone as (delete from mail.outbox returning id, sealed) select sealed from gone order by id`
  type Sealed = { to: object; template: string; values: { path: string } }
  return rows.map(({ sealed }) => unseal(database.config.secret, sealed) as Sealed)
}
/** Mails to who wrote this enquiry, taken out with all others. */
const mailsTo = async (id: string) => (await sealed()).filter(({ to }) => 'sender' in to && to.sender === id)

test('nothing is a case before its address is confirmed; then the first of the desk has it, once', async () => {
  const { office, first, presence, editor, second } = await anOffice()
  await queued()
  const token = (await write(office, { presence: presence.id }))!
  // The mail that anybody can have sent to this address says nothing of what was written.
  const [mail, ...more] = await sealed()
  expect([mail.template, mail.to, more]).toEqual(['enquiryConfirm', { address: 'bo@example.org', language: 'en' }, []])
  expect(Object.keys(mail.values).sort()).toEqual(['due', 'office', 'path'])
  expect(await database.by(first, office, (tx) => list(tx, 'all'))).toEqual([])
  // Looking at the link uses nothing up.
  const look = async () => {
    const link = await database.as('kogge_identity').begin((tx) => findLink(tx, token))
    return [link?.kind, (await inOffice(office, (tx) => findDraft(tx, token)))?.message]
  }
  expect([await look(), await look()]).toEqual([
    ['confirm', input.message],
    ['confirm', input.message],
  ])
  const stranger = await insertOffice(database.owner)
  expect(await inOffice(stranger, (tx) => confirm(tx, token))).toBeUndefined()
  const id = (await inOffice(office, (tx) => confirm(tx, token)))!
  expect(await inOffice(office, (tx) => confirm(tx, token))).toBeUndefined()
  expect(await database.owner`select from kogge.enquiry_drafts where office_id = ${office.id}`).toHaveLength(0)
  const told = await queued()
  expect(told).toMatchObject([{ template: 'enquiryOwned', to: { member: first.memberId } }])
  expect(told[0].text).toContain(input.message)
  expect(told[0].subject + told[0].text).not.toContain('bo@example.org')
  const found = (await database.by(second, office, (tx) => find(tx, id)))!
  expect(found).toMatchObject({ about: 'presence', organisation: { name: 'Wells for all' }, owner: { id: first.id } })
  expect(JSON.stringify(found)).not.toContain('bo@example.org')
  // Not even the office's own read the address, and the organisation reads nothing yet.
  await expect(
    database.by(first, office, (tx) => tx`select email from kogge.enquiry_senders where id = ${id}`),
  ).rejects.toThrow(/permission denied/)
  expect(await database.by(editor, office, (tx) => find(tx, id))).toBeUndefined()
})

test('the visitor gets the answer in their language, answers once, and gets the last word', async () => {
  const { office, first } = await anOffice()
  const { id } = await confirmed(office, { country: 'GH' }, { language: 'en', email: 'jo@example.org' })
  await queued()
  expect(await step(first, office, id, 'accept')).toBe('late')
  expect(await step(first, office, id, 'answer', 'Come in spring.')).toBe('done')
  const [answered] = await database.owner<
    { hash: Buffer }[]
  >`select link_hash as hash from kogge.enquiry_senders where id = ${id}`
  expect(answered.hash).not.toBeNull()
  const [mail] = await mailsTo(id)
  expect(mail).toMatchObject({ template: 'enquiryAnswered', values: { message: 'Come in spring.' } })
  const token = tokenIn(mail.values.path)
  expect(hashToken(token).equals(answered.hash)).toBe(true)
  const answer = (words: string) => inOffice(office, (tx) => reply(tx, hashToken(token), { words, pass: true }))
  expect(await stateOf(id)).toMatchObject({ state: 'answered', case: 'heard' })
  expect([await answer('In May?'), await answer('In June?')]).toEqual([true, false])
  expect(await stateOf(id)).toMatchObject({ state: 'replied', case: 'waiting', owner: first.id })
  const [again] = await queued()
  expect(again).toMatchObject({ template: 'enquiryOwned', to: { member: first.memberId } })
  expect(again.text).toContain('In May?')
  expect(await step(first, office, id, 'answer', 'In May.')).toBe('done')
  expect(await stateOf(id)).toMatchObject({ state: 'done', case: 'ended', over: true })
  expect(await mailsTo(id)).toMatchObject([{ template: 'enquiryLast', values: { message: 'In May.' } }])
})

test('put to the organisation with the visitor’s leave: yes connects both, no goes back to the office', async () => {
  const { office, first, editor, organisation, presence } = await anOffice()
  const quiet = await confirmed(office, { presence: presence.id }, { pass: false, email: 'quiet@example.org' })
  expect(await step(first, office, quiet.id, 'put')).toBe('late')
  const [yes, no] = [
    await confirmed(office, { presence: presence.id }, { email: 'yes@example.org' }),
    await confirmed(office, { organisation: organisation.slug }, { email: 'no@example.org' }),
  ]
  await queued()
  expect(await step(first, office, yes.id, 'put')).toBe('done')
  expect(await queued()).toMatchObject([{ template: 'enquiryPut', reader: editor.email }])
  expect((await database.by(editor, office, (tx) => list(tx, 'forMe'))).map(({ id }) => id)).toEqual([yes.id])
  // The one who answers cannot say yes for them.
  expect(await step(first, office, yes.id, 'accept')).toBe('late')
  expect(await step(editor, office, yes.id, 'accept')).toBe('done')
  expect(await step(editor, office, yes.id, 'accept')).toBe('late')
  expect(await stateOf(yes.id)).toMatchObject({ state: 'introduced', case: 'ended' })
  // About an organisation the administrators are asked first.
  expect(await stateOf(no.id)).toMatchObject({ owner: null })
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  await queued()
  expect(await step(admin, office, no.id, 'put')).toBe('done')
  expect(await step(editor, office, no.id, 'decline', 'Too busy')).toBe('done')
  expect(await stateOf(no.id)).toMatchObject({ state: 'refused', case: 'waiting' })
  expect(await mailsTo(no.id)).toEqual([])
  expect((await database.by(admin, office, (tx) => find(tx, no.id)))!.refusal).toBe('Too busy')
  expect(await step(admin, office, no.id, 'put')).toBe('late')
  expect(await step(admin, office, no.id, 'close', 'Thank you, and good luck.')).toBe('done')
  expect(await mailsTo(no.id)).toMatchObject([{ template: 'enquiryClosed' }])
})

test('the clock passes it to the next, then to the office, and tells the visitor in the end', async () => {
  const { office, first, second } = await anOffice()
  const { id } = await confirmed(office, { country: 'GH' }, { email: 'late@example.org' })
  const tick = async (day: string) => {
    await inOffice(office, (tx) =>
      keepTime(tx, {
        today: day,
        kinds: caseKinds,
        onProblem: (problem) => {
          throw problem
        },
      }),
    )
    return (await stateOf(id)) as { owner: string | null; state: string }
  }
  expect((await stateOf(id)) as object).toMatchObject({ owner: first.id })
  await database.owner`update kogge.cases set due_on = '2026-01-01' where id = ${id}`
  expect(await tick('2026-01-02')).toMatchObject({ owner: second.id })
  expect(await tick('2026-02-20')).toMatchObject({ owner: null, state: 'asked' })
  await mailsTo(id)
  expect(await tick('2026-06-20')).toMatchObject({ state: 'expired' })
  expect(await mailsTo(id)).toMatchObject([{ template: 'enquiryUnanswered' }])
  // What was answered ends by itself, without another mail.
  const heard = await confirmed(office, { country: 'GH' }, { email: 'heard@example.org' })
  expect(await step(first, office, heard.id, 'answer', 'Yes.')).toBe('done')
  await mailsTo(heard.id)
  await tick('2099-01-01')
  expect(await stateOf(heard.id)).toMatchObject({ state: 'done', case: 'ended' })
  expect(await mailsTo(heard.id)).toEqual([])
})

test('one address has three letters waiting at most; where junk came from nothing more is kept', async () => {
  const { office, first } = await anOffice()
  const email = 'Often@Example.org'
  const { id } = await confirmed(office, { country: 'GH' }, { email })
  for (let at = 0; at < 3; at++) expect(await write(office, {}, { email: email.toLowerCase() })).not.toBeNull()
  expect(await write(office, {}, { email })).toBeNull()
  await database.owner`delete from kogge.enquiry_drafts`
  expect(await step(first, office, id, 'spam')).toBe('done')
  await mailsTo(id)
  expect(await write(office, {}, { email })).toBeNull()
  expect(await queued()).toEqual([])
  const other = await insertOffice(database.owner)
  expect(await write(other, {}, { email })).not.toBeNull()
})

test('what nobody confirms goes after three days, and ninety days after its end an enquiry loses words and sender', async () => {
  const { office, first } = await anOffice()
  const { owner } = database
  const stale = (await write(office, {}, { email: 'stale@example.org' }))!
  await owner`update kogge.enquiry_drafts set left_at = now() - interval '73 hours'`
  expect(await inOffice(office, (tx) => confirm(tx, stale))).toBeUndefined()
  const ended = await confirmed(office, { country: 'GH' }, { email: 'ended@example.org' })
  const fresh = await confirmed(office, { country: 'GH' }, { email: 'fresh@example.org' })
  for (const { id } of [ended, fresh]) expect(await step(first, office, id, 'close', 'Goodbye')).toBe('done')
  await database.by(
    first,
    office,
    (tx) => tx`
      insert into kogge.desk_notes (country, case_id, author_id, author_name, body)
      values ('GH', ${ended.id}, ${first.memberId}, 'x', 'Bo is kind')`,
  )
  await owner`alter table kogge.cases disable trigger user`
  await owner`update kogge.cases set ended_at = now() - interval '91 days' where id = ${ended.id}`
  await owner`alter table kogge.cases enable trigger user`
  const [{ forgotten }] = await database.as('kogge_indexer')<
    { forgotten: number }[]
  >`select app.forget_enquiries() as forgotten`
  expect(forgotten).toBe(1)
  expect(await owner`select from kogge.enquiry_drafts`).toHaveLength(0)
  const left = async (id: string) =>
    JSON.stringify(
      await owner`
        select c.asker_name, e.*, s.email, (select string_agg(n.body, '') from kogge.desk_notes n
          where n.case_id = c.id) as notes
        from kogge.cases c join kogge.enquiries e on e.id = c.id left join kogge.enquiry_senders s on s.id = c.id
        where c.id = ${id}`,
    )
  expect(await left(fresh.id)).toMatch(/Bo Visitor.*wells.*Goodbye.*fresh@example\.org/)
  expect(await left(ended.id)).not.toMatch(/Bo|wells|Goodbye|example\.org/)
  expect(await stateOf(ended.id)).toMatchObject({ state: 'closed' })
})
