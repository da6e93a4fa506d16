/**
 * What somebody could try with questions and all that comes of them. Valid in every respect but, mostly, the right to
 * do it.
 */
import type { Who } from './who-acts.ts'
import type { Row, Table, Value, World } from './world.server.ts'

type Change = (row: Row, world: World) => Row | null
const set =
  (change: Row): Change =>
  () =>
    change
const moveOffice: Change = (row, world) => ({
  office_id: world.rows.offices.find((office) => office.id !== row.office_id)!.id,
})
const another = (world: World, row: Row, not: unknown) =>
  world.rows.members.find((other) => other.office_id === row.office_id && other.state === 'active' && other.id !== not)!
    .id!

export const deskChanges = {
  cases: {
    move: set({ country: 'PL' }),
    widen: set({ audience: 'network' }),
    pass: (row) => (row.state === 'ended' ? null : { owner_id: null, due_on: '2099-02-02' }),
    delay: (row) => (row.state === 'ended' ? null : { due_on: '2098-01-01' }),
    end: set({ state: 'ended', due_on: null }),
    again: set({ state: 'waiting', due_on: '2099-02-02' }),
    moveOffice,
    hear: set({ heard_at: '2024-01-01' }),
    become: (row) => ({ kind: row.kind === 'question' ? 'introduction' : 'question' }),
    reask: (row, world) => ({ asker_id: another(world, row, row.asker_id) }),
  },
  case_parties: {
    moveOffice,
    become: (row, world) =>
      row.member_id === null ? null : { member_id: another(world, { office_id: row.other_office_id! }, row.member_id) },
  },
  questions: {
    reword: set({ title: 'Who knows a bank?' }),
    end: set({ ending: 'asker' }),
    moveOffice,
  },
  answers: {
    rewrite: set({ body: 'Nowhere.' }),
    moveOffice,
    disown: (row, world) => ({ member_id: another(world, row, row.member_id) }),
  },
  introductions: {
    decline: (row) => (row.outcome === null ? { state: 'declined' } : null),
    note: set({ decline_note: 'x' }),
    retarget: set({ answer_id: '00000000-0000-4000-8000-000000000003' }),
    moveOffice,
  },
  enquiry_drafts: { rewrite: set({ message: 'Mine' }), moveOffice },
  enquiries: { answer: set({ answer: 'Mine' }), retarget: set({ about: 'person' }), moveOffice },
  enquiry_senders: {
    invite: set({ link_ends_at: '2099-01-01' }),
    redirect: set({ email: 'mine@evil.example' }),
    moveOffice,
  },
  turns: { rewrite: set({ reason: 'late' }), moveOffice },
  desk_notes: { rewrite: set({ body: 'x' }), moveOffice },
  question_notices: { tellAgain: set({ told_at: '2024-01-01' }), moveOffice },
  question_mutes: { moveOffice, handOver: (row, world) => ({ member_id: another(world, row, row.member_id) }) },
} satisfies Partial<Record<Table, Record<string, Change>>>

/** What a forgotten `where` would write. */
export const deskSweeps: Partial<Record<Table, Row>> = {
  enquiries: { answer: 'x' },
  enquiry_senders: { link_ends_at: '2099-01-01' },
  cases: { owner_told: true },
  questions: { ending: '' },
  introductions: { decline_note: 'x' },
}

/** All that `who` could try to add in this office, by table and name. */
export function* deskAdditions(world: World, who: Who, office_id: Value): Generator<[Table, string, Row]> {
  const {
    members,
    questions,
    answers,
    presences,
    introductions,
    cases,
    question_notices: told,
    question_mutes: muted,
  } = world.rows
  const colleague = members.find(
    (row) => row.office_id === office_id && row.state === 'active' && row.id !== who.memberId,
  )!.id!
  const asked = cases.filter(({ id }) => questions.some((question) => question.id === id))
  const selves = (
    [
      ['self', who.memberId],
      ['colleague', colleague],
    ] as [string, string | null][]
  ).filter((pair): pair is [string, string] => pair[1] !== null)
  for (const [name, self] of selves) {
    for (const audience of ['desk', 'network'])
      for (const kind of ['question', 'introduction'])
        yield [
          'cases',
          `${name}-${audience}-${kind}`,
          { office_id, kind, country: 'KE', audience, asker_id: self, asker_name: name, due_on: '2099-01-01' },
        ]
    for (const question of asked) {
      const near = question.office_id === office_id ? 'near' : 'far'
      yield [
        'answers',
        `${name}-${near}-${String(question.audience)}-${String(question.country)}`,
        {
          office_id,
          other_office_id: question.office_id!,
          question_id: question.id!,
          member_id: self,
          author_name: name,
          body: 'Here.',
        },
      ]
    }
    if (!muted.some((row) => row.member_id === self)) yield ['question_mutes', name, { office_id, member_id: self }]
    for (const question of asked) {
      if (told.some((row) => row.member_id === self && row.other_question_id === question.id)) continue
      yield [
        'question_notices',
        `${name}-${String(question.audience)}-${String(question.country)}-${String(question.office_id === office_id)}`,
        { office_id, member_id: self, other_office_id: question.office_id!, other_question_id: question.id! },
      ]
    }
    for (const country of ['KE', 'GH'])
      yield ['desk_notes', `${name}-${country}`, { office_id, country, author_id: self, author_name: name, body: 'x' }]
  }
  const open = answers.filter(
    (row) =>
      row.other_office_id === office_id &&
      (row.presence_id !== null || row.contact !== '') &&
      !introductions.some((made) => made.answer_id === row.id),
  )
  // Cases without a noun yet.
  const bare = cases.filter(
    ({ office_id: office, id }) =>
      office === office_id && ![...questions, ...introductions].some((noun) => noun.id === id),
  )
  const free = bare.filter(({ id }) => !world.rows.enquiries.some((noun) => noun.id === id))
  for (const [at, { id }] of free.entries()) yield ['questions', `bare-${at}`, { office_id, id: id!, title: 'Who?' }]
  for (const [nth, { id }] of free.entries()) {
    // To meet whom somebody found: of every audience, in whichever office, showing what is or is not theirs.
    const own = presences.find((row) => row.office_id === office_id && row.organisation_id === who.edits)
    const others = presences.find((row) => row.office_id === office_id && row.organisation_id !== who.edits)!
    for (const [at, presence] of presences.filter((_, key) => key % 5 === 0).entries())
      for (const [shown, own_presence_id] of [
        ['', null],
        ['own', own?.id ?? null],
        ['others', others.id!],
      ] as const) {
        if (shown === 'own' && own_presence_id === null) continue
        yield [
          'introductions',
          `${nth}-found-${at}-${shown}`,
          {
            office_id,
            id: id!,
            presence_id: presence.id!,
            other_office_id: presence.office_id!,
            other_organisation_id: presence.organisation_id!,
            own_presence_id,
            wish: 'Wells',
          },
        ]
      }
    for (const [at, answer] of open.entries()) {
      const presence = presences.find((row) => row.id === answer.presence_id)
      const introduction = {
        office_id,
        id: id!,
        question_id: answer.question_id!,
        answer_id: answer.id!,
        introducer_office_id: answer.office_id!,
        introducer_id: answer.member_id!,
        introducer_name: 'x',
        contact: answer.contact!,
        presence_id: presence?.id ?? null,
        other_office_id: presence?.office_id ?? null,
        other_organisation_id: presence?.organisation_id ?? null,
      }
      yield ['introductions', `${nth}-${at}`, introduction]
      yield [
        'introductions',
        `${nth}-${at}-forged`,
        { ...introduction, introducer_id: another(world, { office_id }, answer.member_id) },
      ]
    }
  }
  for (const kind of ['question', 'enquiry'])
    yield [
      'cases',
      `nobody-${kind}`,
      {
        office_id,
        kind: 'enquiry',
        country: 'KE',
        audience: 'desk',
        asker_id: null,
        asker_name: kind,
        due_on: '2099-01-01',
      },
    ]
  for (const { id, kind } of bare.filter(({ kind }) => kind === 'enquiry')) {
    const written = world.rows.enquiries.some((row) => row.id === id)
    if (!written)
      yield [
        'enquiries',
        `bare-${String(kind)}`,
        { office_id, id: id!, about: 'desk', message: 'Mine', may_pass: true },
      ]
    else if (!world.rows.enquiry_senders.some((row) => row.id === id))
      yield ['enquiry_senders', 'half', { office_id, id: id!, name: 'Me', email: 'me@example.org', language: 'en' }]
  }
  yield [
    'enquiry_drafts',
    'forge',
    {
      office_id,
      token_hash: '\\x00',
      name: 'x',
      email: 'x',
      language: 'en',
      about: 'office',
      country: 'NL',
      message: 'x',
      may_pass: true,
    },
  ]
  const [one] = asked.filter((row) => row.office_id === office_id)
  yield ['turns', 'forge', { office_id, case_id: one!.id!, reason: 'asked' }]
  yield ['case_parties', 'forge', { office_id, case_id: one!.id!, other_office_id: office_id, member_id: colleague }]
}
