/** What stands in an inbox, in which order and for whom, on Postgres as the application's role. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMeeting, insertQuestion, type MeetingState } from '#server/testing/cases.ts'
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
import { insertAmbassador, insertTrip } from '#server/testing/people.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { today } from '#app/foundation/days/today.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { readerOf, viewed } from '#app/identity/reader.server.ts'
import { list as listIntroductions } from '#app/collaboration/introductions/find.server.ts'
import { inboxSources } from '#app/rooms.server.ts'
import { countWaiting, inboxReader, readInbox } from './inbox.server.ts'
import { nextStep } from './next.server.ts'

let database: FreshDatabase
let office: OfficeRow
let peer: OfficeRow
let pumps: OrganisationRow
let wells: OrganisationRow
const people: Record<string, MemberRow> = {}
const on = today()
const words = { t: translator('en'), language: 'en' } as const
const owner = () => database.owner

/** The inbox as its reader has it, each line as `<action>: <title>`. */
async function inboxOf(who: MemberRow, at: OfficeRow = office, since = daysAfter(on, -7)) {
  return database.by(
    who,
    at,
    async (tx, actor) => {
      const reader = inboxReader(readerOf(await viewed(tx, at.slug), actor), since)!
      const { total, ...inbox } = await readInbox(tx, reader, inboxSources)
      const said = Object.entries(inbox).map(([place, items]) => [
        place,
        items.map((item) => {
          const { title, action } = item.say(words)
          return `${action}: ${title}`
        }),
      ])
      return {
        ...(Object.fromEntries(said) as Record<keyof typeof inbox, string[]>),
        total,
        items: inbox,
        next: (await nextStep(tx, reader)).step,
      }
    },
    { readOnly: true },
  )
}

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

beforeEach(async () => {
  office = await insertOffice(owner())
  peer = await insertOffice(owner())
  await insertNetwork(owner(), [office, peer])
  pumps = await insertOrganisation(owner(), office, { name: 'Pumps' })
  wells = await insertOrganisation(owner(), peer, { name: 'Wells' })
  await owner()`
    update kogge.organisations set created_at = now() - interval '90 days' where id in (${pumps.id}, ${wells.id})`
  for (const [name, at, values] of [
    ['admin', office, { role: 'admin' }],
    ['member', office, {}],
    ['editor', office, { role: 'editor', organisation: pumps }],
    ['ambassador', office, { role: 'ambassador' }],
    ['far', peer, { role: 'editor', organisation: wells }],
  ] as const)
    people[name] = await insertMember(owner(), at, values)
})

/** An introduction that the member asks to Wells, in this state, owned by this ambassador or the administrators. */
async function introduction(state: MeetingState, ambassador: string | null = null): Promise<string> {
  const presence = await insertPresence(owner(), wells, { country: 'GH' })
  return insertMeeting(owner(), office, people.member, presence, {
    state,
    name: 'Mem Ber',
    owner: ambassador,
    on,
    due: daysAfter(on, 5),
  })
}

test('what waits comes in the order of its days, whatever room it is from', async () => {
  const id = await insertAmbassador(owner(), office, people.ambassador, { countries: ['GH'] })
  const late = await insertQuestion(owner(), office, people.member, { country: 'GH', title: 'Late', owner: id })
  const soon = await insertQuestion(owner(), office, people.member, { country: 'GH', title: 'Soon', owner: id })
  await owner()`update kogge.cases set due_on = ${daysAfter(on, -2)} where id = ${late}`
  await owner()`update kogge.cases set due_on = ${daysAfter(on, 1)} where id = ${soon}`
  await introduction('weighed', id)
  const trip = await insertTrip(owner(), office, people.ambassador, {
    country: 'LV',
    from: daysAfter(on, 4),
    until: daysAfter(on, 5),
  })
  await owner()`
    insert into kogge.trip_requests (office_id, member_id, other_office_id, other_trip_id, kind, what, asker_name)
    values (${office.id}, ${people.member.memberId}, ${office.id}, ${trip}, 'join', 'To come along', 'Mem Ber')`
  const inbox = await inboxOf(people.ambassador)
  expect(inbox.waiting).toEqual([
    'Answer: Question: Late',
    'Answer: Question: Soon',
    'Answer: Mem Ber asks something about your trip to Latvia',
    'Decide: Mem Ber would like to meet Wells: read it first',
  ])
  expect(inbox.items.waiting.map(({ due }) => due)).toEqual([-2, 1, 3, 5].map((days) => daysAfter(on, days)))
  expect(inbox.total).toBe(4)
  // Whoever asked sees with whom it is; nothing of it waits for them.
  const asked = await inboxOf(people.member)
  expect(asked.waiting).toEqual([])
  expect(asked.expected).toEqual([
    'Look: Your question: Late',
    'Look: Your question: Soon',
    expect.stringMatching(/^Look: Your request to /),
    'Look: Your introduction to Wells',
  ])
  // Colleagues read of questions as news, without anything to do.
  const colleague = await inboxOf(people.editor)
  expect([colleague.waiting, colleague.expected, colleague.total]).toEqual([[], [], 0])
  expect(colleague.new).toEqual(expect.arrayContaining(['Read: Question: Late', 'Read: Question: Soon']))
})

test('what was answered waits for who asked; without an ambassador a question is the administrators’', async () => {
  const id = await insertQuestion(owner(), office, people.member, { country: 'GH', title: 'Nobody’s' })
  expect((await inboxOf(people.admin)).waiting).toEqual(['Answer: Question: Nobody’s'])
  await owner()`update kogge.cases set state = 'heard', heard_at = now() where id = ${id}`
  expect((await inboxOf(people.admin)).waiting).toEqual([])
  const asker = await inboxOf(people.member)
  expect(asker.waiting).toEqual(['Say what helped: Your question has an answer: Nobody’s'])
  expect(asker.total).toBe(1)
  await owner()`update kogge.cases set state = 'ended', ended_at = now(), due_on = null where id = ${id}`
  expect((await inboxOf(people.member)).total).toBe(0)
})

test.each<[state: MeetingState, who: string, waiting: string | null]>([
  ['weighed', 'ambassador', 'Decide: Mem Ber would like to meet Wells: read it first'],
  ['weighed', 'far', null],
  ['weighed', 'member', null],
  ['asked', 'far', 'Answer: Mem Ber would like to meet Wells'],
  ['asked', 'ambassador', 'Ask them: Wells has not answered Mem Ber yet'],
  ['asked', 'member', null],
  ['accepted', 'ambassador', 'Introduce: Wells would like to meet Mem Ber: bring them together'],
  ['accepted', 'far', null],
  ['introduced', 'member', 'Tell: What came of your introduction to Wells?'],
  ['introduced', 'ambassador', null],
  ['declined', 'member', null],
])('an introduction that is %s, for the %s', async (state, who, waiting) => {
  const id = await insertAmbassador(owner(), office, people.ambassador, { countries: ['GH'] })
  await introduction(state, id)
  const at = who === 'far' ? peer : office
  const inbox = await inboxOf(people[who], at)
  expect(inbox.waiting).toEqual(waiting ? [waiting] : [])
  expect(inbox.total).toBe(waiting ? 1 : 0)
  // The page of introductions says the same.
  const listed = await database.by(people[who], at, (tx) => listIntroductions(tx, 'forMe'))
  expect(listed).toHaveLength(waiting ? 1 : 0)
  if (who === 'member' && state === 'declined') expect(inbox.new).toContain('Look: Wells declined your introduction')
})

test('an anonymous request waits without a name; a report waits for administrators; a message is news to both sides', async () => {
  const letter = await introduction('asked')
  await owner()`delete from kogge.sealed_letters`
  await owner()`delete from kogge.case_parties where case_id = ${letter}`
  await owner()`
    insert into kogge.sealed_letters (office_id, id, other_office_id, other_organisation_id, home_country, country,
      wish, brings, direct, due_on, state)
    values (${office.id}, ${letter}, ${peer.id}, ${wells.id}, 'NL', 'GH', 'To meet', '', false, ${daysAfter(on, 5)},
      'asked')`
  const far = await inboxOf(people.far, peer)
  expect([far.waiting, far.total]).toEqual([['Answer: Somebody would like to meet Wells'], 1])
  expect(JSON.stringify(far)).not.toContain('Mem Ber')
  const known = await introduction('introduced')
  await owner()`
    insert into kogge.introduction_messages (office_id, member_id, author_name, other_office_id, introduction_id, body)
    values (${peer.id}, ${people.far.memberId}, 'Far Away', ${office.id}, ${known}, 'Welcome')`
  expect((await inboxOf(people.member)).new).toContain('Read: Far Away wrote to you in an introduction')
  await owner()`
    insert into kogge.abuse_reports (office_id, other_office_id, introduction_id, reporter_id, reporter_name, reason)
    values (${office.id}, ${office.id}, ${known}, ${people.member.memberId}, 'Mem Ber', 'unwanted')`
  expect((await inboxOf(people.admin)).waiting).toContain('Look into it: Mem Ber reports abuse')
  expect((await inboxOf(people.member)).waiting.join()).not.toContain('abuse')
})

test('administrators decide; whoever asked for it waits; nobody else reads of it', async () => {
  const pending = await insertOrganisation(owner(), office, { name: 'Pending', state: 'pending' })
  const founder = await insertMember(owner(), office, { role: 'editor', organisation: pending })
  await insertMember(owner(), office, { state: 'requested', email: 'ann@example.org' })
  await insertMember(owner(), peer, { state: 'requested', person: people.member })
  await owner()`
    insert into kogge.organisation_changes (office_id, organisation_id, field, was, became)
    values (${office.id}, ${pumps.id}, 'website', 'a', 'b')`
  await owner()`
    insert into kogge.ambassador_applications (office_id, member_id, countries)
    values (${office.id}, ${people.member.memberId}, '{GH}')`
  await insertNetwork(owner(), [{ office, state: 'invited' }, peer], 'ringing')
  const admin = await inboxOf(people.admin)
  expect(admin.waiting.sort()).toEqual(
    [
      'Decide: ann@example.org asks to join',
      'Decide: Pending waits for approval',
      'Check: Pumps changed something',
      `Decide: ${people.member.email} would like to be an ambassador`,
      'Decide: ringing invites your office',
    ].sort(),
  )
  expect(admin.total).toBe(5)
  expect((await inboxOf(founder)).expected).toEqual(['Look: Pending waits for the administrators’ approval'])
  const member = await inboxOf(people.member)
  expect([member.waiting, member.total]).toEqual([[], 0])
  expect(member.expected.sort()).toEqual([
    'Look: Your application as ambassador',
    `Look: Your request to join ${peer.slug}`,
  ])
  const editor = await inboxOf(people.editor)
  expect([editor.waiting, editor.expected]).toEqual([[], []])
})

test('what was not confirmed for long is confirmed with one press, by its own people', async () => {
  const long = daysAfter(on, -400)
  const { id } = await insertPresence(owner(), pumps, { country: 'GH', confirmedOn: long })
  await insertPresence(owner(), pumps, { country: 'UG' })
  await insertAmbassador(owner(), office, people.ambassador, {
    confirmedOn: daysAfter(on, -300),
    since: daysAfter(on, -600),
  })
  const editor = await inboxOf(people.editor)
  expect(editor.waiting).toEqual(['Still true: Is Pumps still active in Ghana?'])
  expect(editor.items.waiting[0].post).toBe(`/${office.slug}/presences/${id}/confirm`)
  expect((await inboxOf(people.ambassador)).waiting).toEqual(['Still true: Is your profile as ambassador still true?'])
  expect((await inboxOf(people.member)).total).toBe(0)
})

test('a trip that is over asks how it was; what others publish where one looks is new since the last visit', async () => {
  await insertTrip(owner(), office, people.editor, { country: 'LV', from: daysAfter(on, -9), until: daysAfter(on, -7) })
  await insertTrip(owner(), office, people.editor, {
    country: 'EE',
    from: daysAfter(on, -99),
    until: daysAfter(on, -97),
  })
  await insertPresence(owner(), pumps, { country: 'GH', standing: 'looking' })
  const near = await insertPresence(owner(), wells, { country: 'GH' })
  const hidden = await insertOrganisation(owner(), peer, { name: 'Hidden' })
  await insertPresence(owner(), hidden, { country: 'GH', visibility: 'office' })
  const stranger = await insertOrganisation(owner(), await insertOffice(owner()), { name: 'Stranger' })
  await insertPresence(owner(), stranger, { country: 'GH' })
  await insertPresence(owner(), wells, { country: 'BR' })
  const editor = await inboxOf(people.editor)
  expect(editor.waiting).toEqual(['Tell: How was your trip to Latvia?'])
  expect(editor.new).toEqual(['Look: Wells in Ghana'])
  await owner()`update kogge.presences set published_at = now() - interval '3 days' where id = ${near.id}`
  expect((await inboxOf(people.editor, office, daysAfter(on, -1))).new).toEqual([])
})

test('the number of statements does not grow with what waits, and counting is one', async () => {
  const statements = async (who: MemberRow) =>
    database.by(who, office, async (tx, actor) => {
      const reader = inboxReader(readerOf(await viewed(tx, office.slug), actor), daysAfter(on, -7))!
      const asked = new Set<unknown>()
      // Pieces of statements are made by the same function: what is awaited is asked.
      const counting = new Proxy(tx, {
        apply(target, self, args) {
          const made = Reflect.apply(target as never, self, args) as { then: unknown }
          const { then } = made
          if (typeof then === 'function')
            made.then = (...given: unknown[]) => {
              asked.add(made)
              return Reflect.apply(then, made, given) as unknown
            }
          return made
        },
      })
      const inbox = await readInbox(counting, reader, inboxSources)
      const all = asked.size
      asked.clear()
      const total = await countWaiting(counting, reader, inboxSources)
      return { all, counting: asked.size, total, read: inbox.waiting.length }
    })
  const before = await statements(people.admin)
  for (let n = 0; n < 130; n++)
    await insertQuestion(owner(), office, people.member, { country: 'GH', title: `No. ${n}` })
  for (let n = 0; n < 5; n++) await insertMember(owner(), office, { state: 'requested' })
  const after = await statements(people.admin)
  expect(before).toMatchObject({ total: 0, read: 0, counting: 1 })
  expect(after).toMatchObject({ total: 135, read: 135, counting: 1, all: before.all })
  expect(after.all).toBeLessThan(25)
})

test('for whom nothing waits reads what is useful next', async () => {
  expect((await inboxOf(people.member)).next).toBe('belong')
  expect((await inboxOf(people.editor)).next).toBe('publish')
  await insertPresence(owner(), pumps, { country: 'GH' })
  expect((await inboxOf(people.editor)).next).toBe('seek')
  await insertPresence(owner(), pumps, { country: 'UG', standing: 'looking' })
  expect((await inboxOf(people.editor)).next).toBe('look')
})
