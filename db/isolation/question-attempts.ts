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
  questions: {
    reword: set({ title: 'Who knows a bank?' }),
    widen: set({ audience: 'network' }),
    pass: set({ owner_id: null, due_on: '2099-02-02', state: 'open' }),
    delay: (row) => (row.state === 'open' ? { due_on: '2098-01-01' } : null),
    close: set({ state: 'closed', due_on: null }),
    moveOffice,
    answer: set({ answered_at: '2024-01-01' }),
    reask: (row, world) => ({ asked_by: another(world, row, row.asked_by) }),
  },
  answers: {
    rewrite: set({ body: 'Nowhere.' }),
    moveOffice,
    disown: (row, world) => ({ member_id: another(world, row, row.member_id) }),
  },
  introductions: {
    decline: set({ state: 'declined', due_on: null }),
    note: set({ decline_note: 'x' }),
    retarget: set({ answer_id: '00000000-0000-4000-8000-000000000003' }),
    moveOffice,
    meet: (row, world) => ({ asker_id: another(world, row, row.asker_id) }),
  },
  turns: { rewrite: set({ reason: 'late' }), moveOffice },
  turn_notes: { rewrite: set({ note: 'x' }), moveOffice },
  desk_notes: { rewrite: set({ body: 'x' }), moveOffice },
  question_notices: { tellAgain: set({ told_at: '2024-01-01' }), moveOffice },
  question_mutes: { moveOffice, handOver: (row, world) => ({ member_id: another(world, row, row.member_id) }) },
} satisfies Partial<Record<Table, Record<string, Change>>>

/** What a forgotten `where` would write. */
export const deskSweeps: Partial<Record<Table, Row>> = {
  questions: { owner_told: true },
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
    turns,
    turn_notes: noted,
    question_notices: told,
    question_mutes: muted,
  } = world.rows
  const colleague = members.find(
    (row) => row.office_id === office_id && row.state === 'active' && row.id !== who.memberId,
  )!.id!
  const selves = (
    [
      ['self', who.memberId],
      ['colleague', colleague],
    ] as [string, string | null][]
  ).filter((pair): pair is [string, string] => pair[1] !== null)
  for (const [name, self] of selves) {
    for (const audience of ['desk', 'network'])
      yield [
        'questions',
        `${name}-${audience}`,
        { office_id, country: 'KE', title: 'Who?', audience, asked_by: self, asker_name: name, due_on: '2099-01-01' },
      ]
    for (const question of questions) {
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
    for (const question of questions) {
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
  for (const [name, asker_id] of selves) {
    for (const [at, answer] of open.entries()) {
      const presence = presences.find((row) => row.id === answer.presence_id)
      const introduction = {
        office_id,
        question_id: answer.question_id!,
        answer_id: answer.id!,
        introducer_office_id: answer.office_id!,
        introducer_id: answer.member_id!,
        introducer_name: 'x',
        country: 'GH',
        asker_id,
        asker_name: name,
        contact: answer.contact!,
        presence_id: presence?.id ?? null,
        other_office_id: presence?.office_id ?? null,
        other_organisation_id: presence?.organisation_id ?? null,
        due_on: '2099-01-01',
      }
      yield ['introductions', `${name}-${at}`, introduction]
      yield [
        'introductions',
        `${name}-${at}-forged`,
        { ...introduction, introducer_id: colleague === answer.member_id ? asker_id : colleague },
      ]
    }
  }
  const question = questions.find((row) => row.office_id === office_id)!
  yield ['turns', 'forge', { office_id, question_id: question.id!, reason: 'asked' }]
  for (const turn of turns.filter(
    (row) => row.office_id === office_id && row.question_id !== null && !noted.some((note) => note.id === row.id),
  )) {
    for (const country of ['KE', 'GH', 'PL'])
      yield ['turn_notes', `${country}-${String(turn.question_id)}`, { office_id, id: turn.id!, country, note: 'x' }]
  }
}
