import { expect, test } from 'vitest'
import { whoIsAsked, type Asked, type Candidate } from './who-is-asked.ts'

// A Wednesday.
const today = '2026-03-04'
const somebody = (id: string, values: Partial<Candidate> = {}): Candidate => ({
  id,
  memberId: `member-${id}`,
  rank: 1,
  sectors: [],
  languages: ['nl', 'en'],
  availableDays: [],
  pausedUntil: null,
  until: null,
  openWork: 0,
  openLimit: 5,
  ...values,
})
const plain: Asked = { sectors: [], language: 'nl', askerId: 'asker', before: [] }

const examples: [why: string, candidates: Candidate[], asked: Partial<Asked>, expected: string | null][] = [
  ['the first of the desk', [somebody('b', { rank: 2 }), somebody('a', { rank: 1 })], {}, 'a'],
  [
    'somebody whose sector it is, before the first of the desk',
    [somebody('a'), somebody('b', { rank: 2, sectors: ['nace:28'] })],
    { sectors: ['nace:28.13'] },
    'b',
  ],
  [
    'a sector below the one asked for fits as well',
    [somebody('a'), somebody('b', { rank: 2, sectors: ['nace:28.13'] })],
    { sectors: ['nace:28'] },
    'b',
  ],
  [
    'somebody for everything, before somebody for other sectors',
    [somebody('a', { sectors: ['nace:01'] }), somebody('b', { rank: 2 })],
    { sectors: ['nace:28.13'] },
    'b',
  ],
  [
    'somebody for other sectors is better than nobody',
    [somebody('a', { sectors: ['nace:01'] })],
    { sectors: ['nace:28.13'] },
    'a',
  ],
  [
    'a question without sectors goes by the desk',
    [somebody('a'), somebody('b', { rank: 2, sectors: ['nace:28'] })],
    {},
    'a',
  ],
  [
    'of two at one place, who speaks the language',
    [somebody('a', { languages: ['en'] }), somebody('b', { languages: ['de'] })],
    { language: 'de' },
    'b',
  ],
  [
    'the place at the desk counts before the language',
    [somebody('a', { languages: ['en'] }), somebody('b', { rank: 2, languages: ['de'] })],
    { language: 'de' },
    'a',
  ],
  [
    'of two at one place, who is there sooner',
    [somebody('a', { availableDays: ['tue'] }), somebody('b', { availableDays: ['thu'] })],
    {},
    'b',
  ],
  ['no days named is every day', [somebody('a', { availableDays: ['thu'] }), somebody('b')], {}, 'b'],
  ['of two alike, who has less to do', [somebody('a', { openWork: 2 }), somebody('b', { openWork: 1 })], {}, 'b'],
  ['of two wholly alike, always the same', [somebody('b'), somebody('a')], {}, 'a'],
  ['above the limit, the next one', [somebody('a', { openWork: 5 }), somebody('b', { rank: 2 })], {}, 'b'],
  ['one below the limit is asked', [somebody('a', { openWork: 4 }), somebody('b', { rank: 2 })], {}, 'a'],
  ['a limit of one', [somebody('a', { openWork: 1, openLimit: 1 }), somebody('b', { rank: 2 })], {}, 'b'],
  ['who pauses is not asked', [somebody('a', { pausedUntil: '2026-03-05' }), somebody('b', { rank: 2 })], {}, 'b'],
  ['who is back today is asked', [somebody('a', { pausedUntil: '2026-03-04' }), somebody('b', { rank: 2 })], {}, 'a'],
  ['who ended is not asked', [somebody('a', { until: '2026-03-04' }), somebody('b', { rank: 2 })], {}, 'b'],
  ['who ends later is asked', [somebody('a', { until: '2026-03-05' }), somebody('b', { rank: 2 })], {}, 'a'],
  ['who was asked before is not asked again', [somebody('a'), somebody('b', { rank: 2 })], { before: ['a'] }, 'b'],
  ['an ambassador who asks is not asked', [somebody('a'), somebody('b', { rank: 2 })], { askerId: 'member-a' }, 'b'],
  ['after the last one, the administrators', [somebody('a')], { before: ['a'] }, null],
  [
    'everybody at their limit: the administrators',
    [somebody('a', { openWork: 9 }), somebody('b', { openWork: 5 })],
    {},
    null,
  ],
  ['an empty desk: the administrators', [], {}, null],
]

test.each(examples)('%s', (_why, candidates, asked, expected) => {
  expect(whoIsAsked(candidates, { ...plain, ...asked }, today)?.id ?? null).toBe(expected)
})
