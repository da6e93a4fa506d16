/**
 * Introductions from an offer to an outcome, what an ambassador has to do, and handing over, on Postgres as the
 * application's role.
 */
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
import { end } from '#app/directory/ambassadors/ambassadors.server.ts'
import { find, list } from '#app/collaboration/introductions/find.server.ts'
import * as introductions from '#app/collaboration/introductions/introductions.server.ts'
import * as offers from '#app/collaboration/introductions/offer.server.ts'
import { leave } from '#app/delivery/joining/leaving.server.ts'
import { answer } from '#app/collaboration/questions/answers.server.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { listNotes } from './notes.server.ts'
import * as questions from '#app/collaboration/questions/questions.server.ts'
import { listTurns } from './turns.server.ts'
import { keepTime } from './clock.server.ts'
import { handedTo, handOver, hasOpenWork } from './hand-over.server.ts'
import { keepAllTime } from '#app/delivery/clock/jobs.server.ts'
import { caseKinds } from '#app/rooms.server.ts'
import { countForMe } from './cases.server.ts'
import { listWorkload, recognitionOf } from './workload.server.ts'

const failAtOnce = (problem: unknown) => {
  throw problem
}
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const input = {
  country: 'GH',
  sectors: [],
  title: 'Who knows a customs agent in Accra?',
  body: '',
  language: 'en' as const,
  audience: 'network' as const,
}
const said = { body: 'Ask at the port.', language: 'en' as const, presence: '', contact: '' }
/** What was queued since, as each reads it. */
const queued = () => openOutbox(database)

async function ambassador(office: OfficeRow, values: { countries?: string[]; rank?: number } = {}) {
  const member = await insertMember(database.owner, office, { role: 'ambassador' })
  return { ...member, id: await insertAmbassador(database.owner, office, member, { countries: ['GH'], ...values }) }
}
async function anOffice() {
  const office = await insertOffice(database.owner)
  const [admin, asker] = [
    await insertMember(database.owner, office, { role: 'admin' }),
    await insertMember(database.owner, office),
  ]
  const [first, second] = [await ambassador(office, { countries: ['GH', 'KE'] }), await ambassador(office, { rank: 2 })]
  return { office, admin, asker, first, second }
}
const ask = (asker: MemberRow, office: OfficeRow, values: Partial<typeof input> = {}) =>
  database.by(asker, office, (tx) => questions.ask(tx, { ...input, ...values })).then(({ id }) => id)
const offer = (by: MemberRow, office: OfficeRow, id: string, values: object) =>
  database.by(by, office, async (tx) =>
    answer(tx, (await questions.find(tx, id))!, { ...said, ...values }),
  ) as Promise<string>
/** Open questions and introductions whose owner answers no more. Must be none, whatever happens. */
const orphans = async () =>
  (
    await database.owner<{ n: number }[]>`
  select count(*)::int as n from kogge.cases c
  join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id
  where c.state <> 'ended' and a.until_on <= current_date`
  )[0].n
const ownerOf = async (id: string) =>
  (
    await database.owner<{ owner: string | null }[]>`
  select owner_id as owner from kogge.cases where id = ${id}`
  )[0].owner

test('an answer becomes an introduction to an organisation of another office: both agree, both get a mail, and something comes of it', async () => {
  const { office, asker, first, second } = await anOffice()
  const peer = await insertOffice(database.owner)
  await insertNetwork(database.owner, [office, peer])
  const organisation = await insertOrganisation(database.owner, peer, { name: 'Port agents' })
  const presence = await insertPresence(database.owner, organisation, { country: 'GH', visibility: 'network' })
  const [editor, stranger] = [
    await insertMember(database.owner, peer, { role: 'editor', organisation }),
    await insertMember(database.owner, peer),
  ]
  const question = await ask(asker, office)
  const answerId = await offer(first, office, question, { presence: presence.id })
  // Who answers is heard of.
  expect(
    await database.owner`
      select name, answered_on = current_date as today from kogge.ambassadors where id in (${first.id}, ${second.id})
      order by id = ${second.id}`,
  ).toMatchObject([{ today: true }, { today: null }])
  await queued()
  expect(await database.by(second, office, (tx) => offers.request(tx, answerId))).toBeUndefined()
  const id = (await database.by(asker, office, (tx) => offers.request(tx, answerId)))!
  expect(await database.by(asker, office, (tx) => offers.request(tx, answerId))).toBeUndefined()
  expect((await queued()).map(({ template, to }) => [template, to])).toEqual([
    ['introductionOwned', { member: first.memberId }],
    ['introductionAsked', { editorsOf: organisation.id }],
  ])
  expect(await ownerOf(id)).toBe(first.id)
  expect(await database.by(stranger, peer, (tx) => find(tx, id))).toBeUndefined()

  expect(await database.by(asker, office, (tx) => introductions.accept(tx, id))).toBe('late')
  expect(await database.by(editor, peer, (tx) => introductions.accept(tx, id))).toBe('done')
  // Who asked hears that it was agreed, and who must act now hears by when.
  // In plain text a day's words are kept together by nothing.
  const due = dayName((await database.by(first, office, (tx) => find(tx, id)))!.dueOn!, 'nl').replaceAll('\u00a0', ' ')
  const [yes, yours] = await queued()
  expect([yes, yours].map(({ template, reader }) => [template, reader])).toEqual([
    ['introductionAccepted', asker.email],
    ['introductionToMake', first.email],
  ])
  for (const { subject, text } of [yes, yours]) expect(subject + text).toMatch(new RegExp(`Port agents[\\s\\S]*${due}`))
  expect(yes.text).toContain(`${editor.email} laat weten dat Port agents instemt`)
  expect(await database.by(editor, peer, (tx) => introductions.introduce(tx, id, ''))).toBe('late')
  expect(await database.by(first, office, (tx) => introductions.introduce(tx, id, 'You both love ports.'))).toBe('done')
  const mails = await queued()
  expect(mails.map(({ to, values }) => [to, values.with])).toEqual([
    [{ member: asker.memberId }, editor.memberId],
    [{ member: editor.memberId }, asker.memberId],
  ])

  const outcome = (on: string) =>
    database.by(asker, office, (tx) =>
      introductions.sayOutcome(tx, id, { outcome: 'agreement', note: 'Two containers', on }),
    )
  expect([await outcome('2026-01-02'), await outcome(new Date().toISOString().slice(0, 10))]).toEqual(['early', 'done'])
  expect(await database.by(editor, peer, (tx) => find(tx, id))).toMatchObject({
    state: 'done',
    outcome: { kind: 'agreement', note: 'Two containers' },
    other: { name: 'Port agents' },
  })
})

test('the ambassador says yes or no for somebody described in words; who is asked nothing for thirty days ends it', async () => {
  const { office, asker, first, admin } = await anOffice()
  const request = async () => {
    const question = await ask(asker, office)
    const made = await offer(first, office, question, { contact: 'A customs agent in Tema' })
    return (await database.by(asker, office, (tx) => offers.request(tx, made)))!
  }
  const [no, late, yes] = [await request(), await request(), await request()]
  expect(await queued()).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({
        template: 'introductionOwned',
        values: expect.objectContaining({ organisation: 'A customs agent in Tema', context: 'words' }),
      }),
    ]),
  )
  expect([
    await database.by(first, office, (tx) => introductions.accept(tx, yes)),
    await database.by(first, office, (tx) => introductions.introduce(tx, yes, '')),
  ]).toEqual(['done', 'done'])
  expect((await queued()).map(({ to, values }) => [to, values.context, values.with, values.organisation])).toEqual([
    [{ member: asker.memberId }, 'words', undefined, 'A customs agent in Tema'],
    [{ member: asker.memberId }, 'asker', first.memberId, 'A customs agent in Tema'],
    [{ member: first.memberId }, 'bringer', asker.memberId, 'A customs agent in Tema'],
  ])
  expect(await database.by(first, office, (tx) => introductions.decline(tx, no, 'On leave until May'))).toBe('done')
  expect(await queued()).toMatchObject([
    {
      to: { member: asker.memberId },
      template: 'introductionDeclined',
      values: { organisation: 'A customs agent in Tema', message: 'On leave until May' },
    },
  ])
  expect(await database.by(asker, office, (tx) => find(tx, no))).toMatchObject({
    state: 'declined',
    declineNote: 'On leave until May',
    dueOn: null,
  })
  await database.owner`update kogge.cases set due_on = '2026-01-01' where id = ${late}`
  const tick = (day: string) =>
    enterAsOffice(database.as('kogge_member'), office.slug, (tx) =>
      keepTime(tx, { today: day, kinds: caseKinds, onProblem: failAtOnce }),
    )
  await tick('2026-01-02')
  expect(await ownerOf(late)).not.toBe(first.id)
  await tick('2026-01-20')
  expect(await ownerOf(late)).toBeNull()
  expect((await database.by(admin, office, (tx) => list(tx, 'forMe'))).map(({ id }) => id)).toEqual([late])
  await tick('2026-03-20')
  expect(await database.by(asker, office, (tx) => find(tx, late))).toMatchObject({ state: 'expired' })
})

test('one step hands desks, open work and a note to the successors, and tells them; nothing is left without somebody', async () => {
  const { office, asker, admin, first, second } = await anOffice()
  const [ghana, kenya] = [await ask(asker, office), await ask(asker, office, { country: 'KE' })]
  const made = await offer(first, office, ghana, { contact: 'Somebody in Tema' })
  const introduction = (await database.by(asker, office, (tx) => offers.request(tx, made)))!
  const open = await ask(asker, office)
  const outsider = await ambassador(office, { countries: ['PL'] })
  expect(await database.by(admin, office, (tx) => hasOpenWork(tx, first.id))).toBe(true)
  await queued()
  await expect(
    database.by(second, office, (tx) => handOver(tx, first.id, { GH: second.id }, '', caseKinds)),
  ).rejects.toThrow(/not yours/)
  expect(
    await database.by(first, office, (tx) =>
      handOver(tx, first.id, { GH: second.id, KE: outsider.id }, 'Kwame calls back on Mondays.', caseKinds),
    ),
  ).toBe(true)
  expect([await ownerOf(open), await ownerOf(introduction), await ownerOf(kenya)]).toEqual([
    second.id,
    second.id,
    outsider.id,
  ])
  expect(await database.by(outsider, office, (tx) => listNotes(tx, { country: 'KE' }))).toMatchObject([
    { body: 'Kwame calls back on Mondays.' },
  ])
  // The note goes with the open work, for the desk only: who asked reads that it was handed over, and no word of it.
  for (const caseId of [open, introduction]) {
    const read = (person: MemberRow) =>
      database.by(person, office, async (tx) => ({
        reason: (await listTurns(tx, caseId)).at(-1)?.reason,
        notes: (await listNotes(tx, { country: 'GH', caseId })).map(({ body }) => body),
      }))
    const notes = ['Kwame calls back on Mondays.']
    expect([await read(second), await read(admin), await read(asker)]).toEqual(
      [notes, notes, []].map((each) => ({ reason: 'handed-over', notes: each })),
    )
  }
  // A farewell stands at the desk once, not with each case again.
  expect(await database.by(second, office, (tx) => listNotes(tx, { country: 'GH' }))).toHaveLength(1)
  const desks = await database.owner<
    { country: string; rank: number }[]
  >`select country::text, rank from kogge.ambassador_desks where ambassador_id = ${second.id}`
  expect(desks).toEqual([{ country: 'GH', rank: 1 }])
  const told = (await queued()).filter(({ template }) => template === 'workHandedOver')
  expect(told.map(({ to, values }) => [to, values.introductions]).sort()).toEqual(
    [
      [{ member: second.memberId }, '1'],
      [{ member: outsider.memberId }, '0'],
    ].sort(),
  )
  expect(await orphans()).toBe(0)
  expect(await database.by(first, office, (tx) => handOver(tx, first.id, {}, '', caseKinds))).toBe(false)
  await expect(
    database.by(admin, office, (tx) => handOver(tx, second.id, { GH: first.id }, '', caseKinds)),
  ).rejects.toMatchObject({
    constraint_name: 'ambassadors_successor_answers',
  })
})

test('without a successor the next of the desk, or the administrators, have it at once, with all the time that is theirs', async () => {
  const { office, asker, admin, first, second } = await anOffice()
  const [ghana, kenya] = [await ask(asker, office), await ask(asker, office, { country: 'KE' })]
  await queued()
  expect(
    await database.by(first, office, (tx) => handOver(tx, first.id, {}, 'Kwame calls back.', caseKinds, '2026-03-02')),
  ).toBe(true)
  expect(
    await database.owner`
      select id, owner_id as owner, due_on as due, owner_told as told from kogge.cases where id in (${ghana}, ${kenya})
      order by id = ${kenya}`,
  ).toMatchObject([
    { owner: second.id, due: '2026-03-16', told: true },
    { owner: null, due: '2026-03-16', told: true },
  ])
  expect((await queued()).map(({ template, to, values }) => [template, to, values.note]).sort()).toEqual(
    [
      ['questionAsked', { member: second.memberId }, 'Kwame calls back.'],
      ['questionAsked', { adminsOf: office.id }, 'Kwame calls back.'],
    ].sort(),
  )
  expect(await database.by(admin, office, (tx) => countForMe(tx, 'question'))).toBe(1)
})

test.each([
  [
    [
      ['GH', 1],
      ['KE', 0],
    ],
    { GH: 'a', KE: 'a' },
    'handedOver',
  ],
  [
    [
      ['GH', 1],
      ['KE', 0],
    ],
    { KE: 'a' },
    'handedNext',
  ],
  [
    [
      ['GH', 1],
      ['KE', 0],
    ],
    { GH: 'a' },
    'handedAdmins',
  ],
  [
    [
      ['GH', 1],
      ['KE', 0],
    ],
    {},
    'handedAdmins',
  ],
  [[], {}, 'handedOver'],
] as [[string, number][], Record<string, string>, string][])(
  'desks and their other ambassadors %j, successors %j: %s',
  (desks, successors, expected) => {
    expect(
      handedTo(
        desks.map(([country, others]) => ({ country, colleagues: Array(others).fill('Somebody') as string[] })),
        successors,
      ),
    ).toBe(expected)
  },
)

test.each(['ends', 'leaves', 'loses the desk', 'ends on a day foreseen'])(
  'when an ambassador %s, the next of the desk has the work after the clock, and nobody who ended ever owns any',
  async (how) => {
    const { office, asker, admin, first, second } = await anOffice()
    const ghana = await ask(asker, office)
    const kenya = await ask(asker, office, { country: 'KE' })
    expect([await ownerOf(ghana), await ownerOf(kenya)]).toEqual([first.id, first.id])
    if (how === 'ends') await database.by(admin, office, (tx) => end(tx, first.id))
    if (how === 'leaves') await database.by(first, office, (tx) => leave(tx, first.userId, office.slug))
    if (how === 'loses the desk')
      await database.owner`delete from kogge.ambassador_desks where ambassador_id = ${first.id}`
    if (how === 'ends on a day foreseen')
      await database.owner`update kogge.ambassadors set until_on = current_date + 1 where id = ${first.id}`
    expect(await orphans()).toBe(0)
    await queued()
    const now = new Date(Date.now() + (how === 'ends on a day foreseen' ? 86_400_000 : 0))
    await keepAllTime(database.as('kogge_member'), now, (error) => {
      throw error
    })
    expect([await ownerOf(ghana), await ownerOf(kenya)]).toEqual([second.id, null])
    expect((await queued()).map(({ template, to }) => [template, to])).toEqual(
      expect.arrayContaining([
        ['questionAsked', { member: second.memberId }],
        ['questionAsked', { adminsOf: office.id }],
      ]),
    )
  },
)

test('a question given at the same moment to somebody who ends is the administrators’', async () => {
  const { office, asker, first } = await anOffice()
  const id = await ask(asker, office, { country: 'PL' })
  await database.owner`update kogge.ambassadors set until_on = current_date where id = ${first.id}`
  await database.owner`update kogge.cases set owner_id = ${first.id} where id = ${id}`
  expect(await ownerOf(id)).toBeNull()
})

test('work is counted against the limit, and what was done is public: only what there is', async () => {
  const { office, asker, admin, first } = await anOffice()
  const recognition = () => database.visit((tx) => recognitionOf(tx, office.id, first.id))
  expect(await recognition()).toEqual({ answered: 0, days: null, results: 0 })
  const [one, two] = [await ask(asker, office), await ask(asker, office)]
  await database.owner`update kogge.turns set asked_at = now() - interval '3 days' where case_id = ${one}`
  const made = await offer(first, office, one, { contact: 'Somebody' })
  const introduction = (await database.by(asker, office, (tx) => offers.request(tx, made)))!
  await database.by(first, office, (tx) => introductions.accept(tx, introduction))
  expect((await database.by(admin, office, listWorkload)).find(({ id }) => id === first.id)).toMatchObject({
    open: 2,
    overdue: 0,
    openLimit: 5,
    answered: 1,
    days: 3,
    results: 0,
  })
  await database.by(first, office, (tx) => introductions.introduce(tx, introduction, ''))
  const on = new Date().toISOString().slice(0, 10)
  await database.by(asker, office, (tx) =>
    introductions.sayOutcome(tx, introduction, { outcome: 'nothing', note: '', on }),
  )
  expect((await recognition()).results).toBe(0)
  await database.by(asker, office, (tx) =>
    introductions.sayOutcome(tx, introduction, { outcome: 'meeting', note: '', on }),
  )
  await offer(first, office, two, {})
  expect(await recognition()).toEqual({ answered: 2, days: 0, results: 1 })
})
