/**
 * What mails say, in a hostile world: Deventer shares network A with Zwolle and network B with Kampen, Kampen shares C
 * with Elburg. Each hidden thing carries a word of its own. Whatever people do, the real worker writes their mails; a
 * mail that carries the word of something its reader may not see at that moment, by row security, is a leak. Each word
 * must also reach somebody who may see it.
 */
import type PgBoss from 'pg-boss'
import { enterAsOffice } from '#db/door.server.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { startBoss } from '#server/testing/jobs.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  setNetworkState,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertAmbassador, insertEnquiry } from '#server/testing/people.ts'
import { mailKinds } from '#app/rooms.server.ts'
import { enquiryCase } from '#app/collaboration/enquiries/case.server.ts'
import { take as takeStep } from '#app/collaboration/enquiries/steps.server.ts'
import { meet } from '#app/collaboration/introductions/meet.server.ts'
import { write } from '#app/collaboration/introductions/thread.server.ts'
import { noteMutual } from '#app/collaboration/matches/mutual.server.ts'
import { decide as judge } from '#app/collaboration/matches/verdicts.server.ts'
import { askForResults } from '#app/collaboration/results/asks.server.ts'
import { othersAmong } from '#app/collaboration/results/result.ts'
import { decide, listResults, report, sidesOf } from '#app/collaboration/results/results.server.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import * as introductions from '#app/collaboration/introductions/introductions.server.ts'
import * as offers from '#app/collaboration/introductions/offer.server.ts'
import { keepAllTime } from '#app/delivery/clock/jobs.server.ts'
import { demoMailbox, registerMailJobs } from '#app/foundation/mail/jobs.server.ts'
import type { QueuedMail } from '#app/foundation/mail/mail.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import { answer } from '#app/collaboration/questions/answers.server.ts'
import type { QuestionInput } from '#app/collaboration/questions/question.ts'
import * as questions from '#app/collaboration/questions/questions.server.ts'
import { callOffTrips } from '#app/collaboration/trips/leaving.server.ts'
import { mailAdded, mailAnswer, mailCancelled, mailRequest } from '#app/collaboration/trips/mails.server.ts'
import { addParticipant } from '#app/collaboration/trips/participants.server.ts'
import * as requests from '#app/collaboration/trips/requests.server.ts'
import * as trips from '#app/collaboration/trips/trips.server.ts'
import type { TripInput } from '#app/collaboration/trips/trip-input.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let boss: PgBoss
let jobs: { stop: () => Promise<void> }
const problems: unknown[] = []

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  boss = await startBoss(database, problems)
}, 60_000)
afterAll(async () => {
  await jobs?.stop()
  await boss?.stop({ graceful: false, wait: true })
  await database?.drop()
})

const today = new Date().toISOString().slice(0, 10)
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)

/** Word → the row that it is written in. */
const hidden: Record<string, { table: string; id: string }> = {}
const found = new Set<string>()
const templates = new Set<string>()

/**
 * The worker empties the outbox; each mail is read, and every hidden word in it must be in a row that its reader sees
 * now.
 */
async function deliverAndRead(): Promise<string[]> {
  const { owner } = database
  for (const { sealed } of await owner<{ sealed: Buffer }[]>`select sealed from mail.outbox`)
    templates.add((unseal(database.config.secret, sealed) as QueuedMail).template)
  await owner`delete from identity.demo_mails`
  jobs ??= await registerMailJobs(boss, {
    kinds: mailKinds,
    sql: database.as('kogge_indexer'),
    secret: database.config.secret,
    deliver: demoMailbox(database.as('kogge_indexer')),
    onProblem: (error) => problems.push(error),
    retryDelay: 1,
  })
  await owner`notify mail`
  await vi.waitFor(async () => expect(await owner`select from mail.outbox`).toHaveLength(0), patience(60_000))
  const leaks: string[] = []
  for (const mail of await owner<
    { recipient: string; subject: string; body: string }[]
  >`select recipient, subject, body_text || body_html as body from identity.demo_mails order by sent_at`) {
    for (const [word, row] of Object.entries(hidden)) {
      if (!(mail.subject + mail.body).includes(word)) continue
      if (await sees(mail.recipient, row)) found.add(word)
      else leaks.push(`"${mail.subject}" to ${mail.recipient} says ${word}`)
    }
  }
  return leaks
}

async function sees(address: string, { table, id }: { table: string; id: string }): Promise<boolean> {
  const at = await database.owner<{ userId: string; slug: string }[]>`
    select u.id as "userId", o.slug from identity.users u join kogge.members m on m.user_id = u.id
    join kogge.offices o on o.id = m.office_id where u.email = ${address} and m.state = 'active'`
  const answers = await Promise.all(
    at.map(({ userId, slug }) =>
      database.by({ userId }, slug, (tx) => tx`select from kogge.${tx(table)} where id = ${id}`, { readOnly: true }),
    ),
  )
  return answers.some((rows) => rows.length > 0)
}

async function ambassador(office: OfficeRow, rank: number): Promise<MemberRow & { id: string }> {
  const member = await insertMember(database.owner, office, { role: 'ambassador' })
  return { ...member, id: await insertAmbassador(database.owner, office, member, { countries: ['GH'], rank }) }
}

const question = (title: string, audience: QuestionInput['audience']): QuestionInput => ({
  country: 'GH',
  sectors: [],
  title,
  body: '',
  language: 'en',
  audience,
})
const said = { body: 'Ask them.', language: 'en' as const, presence: '', contact: '' }
const journey = (title: string, visibility: TripInput['visibility'], kind: TripInput['kind'] = 'trip'): TripInput => ({
  kind,
  fromOn: days(10),
  untilOn: days(12),
  sectors: [],
  title,
  body: '',
  language: 'en',
  visibility,
  room: null,
})
const noted = async (word: string, table: string, id: Promise<string> | string) =>
  void (hidden[word] = { table, id: await id })

test(
  'no mail names what its reader may not see, and each name reaches somebody who may',
  { timeout: 180_000 },
  async () => {
    const { owner } = database
    const [deventer, zwolle, kampen, elburg] = [
      await insertOffice(owner),
      await insertOffice(owner),
      await insertOffice(owner),
      await insertOffice(owner),
    ]
    const a = await insertNetwork(owner, [deventer, zwolle])
    await insertNetwork(owner, [deventer, kampen])
    await insertNetwork(owner, [kampen, elburg])
    const [zAsker, dAsker, dMember, zAdmin] = [
      await insertMember(owner, zwolle),
      await insertMember(owner, deventer),
      await insertMember(owner, deventer),
      await insertMember(owner, zwolle, { role: 'admin' }),
    ]
    const [zFirst, zSecond] = [await ambassador(zwolle, 1), await ambassador(zwolle, 2)]
    const dFirst = await ambassador(deventer, 1)
    const ask = (by: MemberRow, office: OfficeRow, word: string, audience: QuestionInput['audience']) =>
      database.by(by, office, (tx) => questions.ask(tx, question(`Who knows ${word}?`, audience))).then(({ id }) => id)
    const offer = (by: MemberRow, office: OfficeRow, id: string, presence: string) =>
      database.by(by, office, async (tx) =>
        answer(tx, (await questions.find(tx, id))!, { ...said, presence }),
      ) as Promise<string>

    // Kampen shows a presence to its networks: Deventer and Elburg see it, Zwolle does not.
    const kampens = await insertOrganisation(owner, kampen, { name: 'qKampenOnly', visibility: 'network' })
    const offered = await insertPresence(owner, kampens, { country: 'GH', visibility: 'network' })
    await noted('qKampenOnly', 'organisations', kampens.id)
    const wide = await ask(zAsker, zwolle, 'qWideQuestion', 'network')
    await noted('qWideQuestion', 'questions', wide)
    await database.by(zFirst, zwolle, (tx) => questions.pass(tx, wide, zSecond.id, 'qWordToTheDesk'))
    await noted(
      'qWordToTheDesk',
      'desk_notes',
      owner<{ id: string }[]>`select id from kogge.desk_notes`.then(([row]) => row.id),
    )
    await offer(dMember, deventer, wide, offered.id)
    // Somebody of Deventer may see it.
    const near = await ask(dAsker, deventer, 'qNearQuestion', 'office')
    await noted('qNearQuestion', 'questions', near)
    await offer(dFirst, deventer, near, offered.id)

    // An introduction out of a question that only Zwolle sees, to an organisation of Deventer.
    const deventers = await insertOrganisation(owner, deventer, { name: 'qDeventerForNetworks', visibility: 'network' })
    const editor = await insertMember(owner, deventer, { role: 'editor', organisation: deventers })
    const there = await insertPresence(owner, deventers, { country: 'GH', visibility: 'network' })
    await noted('qDeventerForNetworks', 'organisations', deventers.id)
    const inside = await ask(zAsker, zwolle, 'qInsideQuestion', 'office')
    await noted('qInsideQuestion', 'questions', inside)
    const [yes, no] = await Promise.all(
      [zFirst, zSecond].map(
        async (by) =>
          (await database.by(zAsker, zwolle, async (tx) =>
            offers.request(tx, await offer(by, zwolle, inside, there.id)),
          ))!,
      ),
    )
    // The clock reminds of both, and of a question that nobody has answered.
    const quietly = await ask(zAsker, zwolle, 'qNotAnswered', 'office')
    await noted('qNotAnswered', 'questions', quietly)
    await owner`update kogge.cases set remind_on = current_date where id = any (${[yes, no, quietly]}::uuid[])`
    await keepAllTime(database.as('kogge_member'), new Date(), (problem) => problems.push(problem))
    expect(await database.by(editor, deventer, (tx) => introductions.accept(tx, yes))).toBe('done')
    expect(
      await database.by(zFirst, zwolle, (tx) => introductions.introduce(tx, yes, 'You will like each other.')),
    ).toBe('done')
    // What came of it: asked for, said, contradicted.
    const thing = { of: 'introductions' as const, id: yes }
    await enterAsOffice(database.as('kogge_member'), zwolle.slug, (tx) => askForResults(tx, daysAfter(today, 30)))
    await database.by(zAsker, zwolle, async (tx) => {
      const [other] = othersAmong(await sidesOf(tx, thing))
      const said = { rung: 'agreement' as const, on: today, band: null, note: 'An order', reach: 'sides' as const }
      expect(await report(tx, thing, { ...said, other: other!.key })).toBe('reported')
    })
    await database.by(editor, deventer, async (tx) => {
      const [result] = await listResults(tx, thing)
      expect(await decide(tx, result!.id, { answer: 'no', note: 'Not yet', reach: 'sides' })).toBe(true)
    })

    expect(await database.by(zFirst, zwolle, (tx) => write(tx, yes, 'qWordInTheThread'))).toBe(true)
    await noted(
      'qWordInTheThread',
      'introduction_messages',
      owner<{ id: string }[]>`select id from kogge.introduction_messages`.then(([row]) => row.id),
    )

    // Somebody of Zwolle asks without a name, which Deventer reads when it says yes.
    const shy = await insertMember(owner, zwolle)
    await owner`update kogge.members set display_name = 'qShyAsker' where id = ${shy.memberId}`
    const sealed = (await database.by(shy, zwolle, (tx) =>
      meet(tx, there.id, { wish: 'Who stores cocoa?', brings: '', own: null, anonymous: true }, 'en'),
    )) as { id: string }
    await noted('qShyAsker', 'cases', sealed.id)

    // Two find each other interesting.
    const zwolles = await insertOrganisation(owner, zwolle, { name: 'qZwolleForNetworks', visibility: 'network' })
    await insertMember(owner, zwolle, { role: 'editor', organisation: zwolles })
    const here = await insertPresence(owner, zwolles, { country: 'GH', visibility: 'network' })
    await noted('qZwolleForNetworks', 'organisations', zwolles.id)
    for (const [office, mine, theirs] of [
      [zwolle, here, there],
      [deventer, there, here],
    ] as const) {
      const pair = { presenceId: mine.id, otherPresenceId: theirs.id }
      const admin = await insertMember(owner, office, { role: 'admin' })
      await database.by(admin, office, async (tx) => {
        await judge(tx, { ...pair, verdict: 'interesting' })
        await noteMutual(tx, pair)
      })
    }

    // Somebody whose organisation only Deventer sees asks a colleague and a traveller of Zwolle.
    const quiet = await insertOrganisation(owner, deventer, { name: 'qOfficeOnly', visibility: 'office' })
    await noted('qOfficeOnly', 'organisations', quiet.id)
    // Whom else one could ask, who got no answer: not what only the other office sees.
    await insertPresence(owner, quiet, { country: 'GH', visibility: 'office' })
    const shown = await insertOrganisation(owner, deventer, { name: 'qAnotherForNetworks', visibility: 'network' })
    await insertPresence(owner, shown, { country: 'GH', visibility: 'network' })
    await noted('qAnotherForNetworks', 'organisations', shown.id)
    await database.by(zAsker, zwolle, (tx) =>
      queueMail(tx, {
        to: { member: zAsker.memberId },
        template: 'introductionEnded',
        about: no,
        values: { office: 'Zwolle', path: '/x' },
      }),
    )
    const quietMember = await insertMember(owner, deventer, { organisation: quiet })
    const [zTrip, dTrip] = [
      await database.by(zAsker, zwolle, (tx) =>
        trips.announce(tx, { country: 'GH', placeId: null }, journey('A trip', 'network')),
      ),
      await database.by(dMember, deventer, (tx) =>
        trips.announce(tx, { country: 'GH', placeId: null }, journey('Another trip', 'office')),
      ),
    ]
    const request = (trip: string, kind: 'take' | 'join') =>
      database.by(quietMember, deventer, async (tx) => {
        const to = (await trips.find(tx, trip))!
        const made = await requests.ask(tx, to, { kind, what: 'A parcel' }, today)
        const [own] = (await requests.listRequests(tx, to, today)).filter(
          (each) => typeof made === 'object' && each.id === made.id,
        )
        await mailRequest(tx, to, own)
        return own.id
      })
    const settle = (by: MemberRow, office: OfficeRow, trip: string, id: string, verdict: 'accepted' | 'declined') =>
      database.by(by, office, async (tx) => {
        const to = (await trips.find(tx, trip))!
        const asked = (await requests.findRequest(tx, to, id, today))!
        expect(await requests.answer(tx, to, id, { verdict, answer: '' }, today)).toBe('done')
        await mailAnswer(tx, to, asked, { verdict, answer: '' })
      })
    await settle(zAsker, zwolle, zTrip, await request(zTrip, 'take'), 'declined')
    await settle(zAsker, zwolle, zTrip, await request(zTrip, 'join'), 'accepted')
    await request(dTrip, 'take')
    const delegation = await database.by(zFirst, zwolle, (tx) =>
      trips.announce(tx, { country: 'GH', placeId: null }, journey('Together', 'network', 'delegation')),
    )
    await database.by(zAdmin, zwolle, async (tx) => {
      const trip = (await trips.find(tx, delegation))!
      await addParticipant(tx, trip, zAsker.memberId)
      await mailAdded(tx, trip, zAsker.memberId)
      await callOffTrips(tx, zFirst.memberId)
    })
    // A visitor's words reach the desk, and the organisation once it is put to it; the sender's address reaches nobody.
    const visited = await insertOrganisation(owner, zwolle, { name: 'qVisited' })
    await noted('qVisited', 'organisations', visited.id)
    await insertMember(owner, zwolle, { role: 'editor', organisation: visited })
    const enquiry = await insertEnquiry(owner, zwolle, {
      message: 'qVisitorsWords',
      email: 'qvisitor@example.org',
      ownerId: zFirst.id,
      organisationId: visited.id,
      mayPass: true,
    })
    await noted('qVisitorsWords', 'enquiries', enquiry)
    await database.by(zAdmin, zwolle, (tx) => enquiryCase.tell(tx, enquiry, zFirst))
    await database.by(zAdmin, zwolle, (tx) => enquiryCase.remind(tx, enquiry, zFirst))
    await database.by(zFirst, zwolle, (tx) => takeStep(tx, enquiry, { step: 'put', words: '' }))
    const creator = await insertMember(owner, zwolle)
    const approved = await insertOrganisation(owner, zwolle, { name: 'qApproved', createdBy: creator })
    await noted('qApproved', 'organisations', approved.id)
    for (const [template, values] of [
      ['organisationApproved', {}],
      ['organisationRejected', { message: 'Not here' }],
      ['organisationRestored', { field: 'name', was: 'qApproved', became: 'Another' }],
    ] as const) {
      await database.by(zAdmin, zwolle, (tx) =>
        queueMail(tx, {
          to: { member: creator.memberId },
          template,
          about: approved.id,
          values: { path: '/x', office: 'Zwolle', ...values },
        } as Parameters<typeof queueMail>[1]),
      )
    }
    expect(await deliverAndRead()).toEqual([])
    expect(await sees(zAsker.email, hidden.qKampenOnly)).toBe(false)
    const [{ body }] = await owner<{ body: string }[]>`
      select body_text as body from identity.demo_mails
      where recipient = ${zAsker.email} and body_text like ${`%${dMember.email}%`}`
    expect(body).toContain('een organisatie die je niet kunt zien')

    // Suspended, Zwolle sees nothing of Deventer any more, and the other way about: what is told now is told without
    // names.
    await setNetworkState(owner, zwolle, a, 'suspended')
    expect(await database.by(zSecond, zwolle, (tx) => introductions.decline(tx, no, 'Not now'))).toBe('done')
    await database.by(zSecond, zwolle, (tx) =>
      queueMail(tx, {
        to: { member: zAsker.memberId },
        template: 'introductionEnded',
        about: no,
        values: { office: 'Zwolle', path: '/x' },
      }),
    )
    await database.by(zAsker, zwolle, async (tx) => {
      const trip = (await trips.find(tx, zTrip))!
      expect(await trips.cancel(tx, zTrip)).toBe(true)
      await mailCancelled(tx, trip)
    })
    await noted(zAsker.email, 'trips', zTrip)
    expect(await deliverAndRead()).toEqual([])
    const told = await owner<
      { recipient: string; subject: string }[]
    >`select recipient, subject from identity.demo_mails`
    expect(told).toContainEqual({
      recipient: zAsker.email,
      subject: 'Geen introductie bij een organisatie die je niet kunt zien',
    })
    expect(told).toContainEqual({ recipient: quietMember.email, subject: 'Een reis gaat niet door' })

    delete hidden[zAsker.email]
    found.delete(zAsker.email)
    expect([...found].sort()).toEqual(Object.keys(hidden).sort())
    expect(
      Object.entries(mailKinds).flatMap(([template, { look }]) => (look && !templates.has(template) ? [template] : [])),
      'make somebody do what sends these',
    ).toEqual([])
    expect(problems).toEqual([])
  },
)
