import { expect, test } from 'vitest'
import {
  introductionSteps,
  isOutcomeDay,
  stepsFor,
  wordsFor,
  type IntroductionState,
  type Part,
  type Step,
} from './introduction.ts'

const nothing: Part = {
  asker: false,
  owner: false,
  introducer: false,
  other: false,
  accepted: false,
  admin: false,
  carries: false,
}
const asker = { ...nothing, asker: true }
const other = { ...nothing, other: true }
const ambassador = { ...nothing, owner: true, carries: true }

const examples: [IntroductionState, string, Part, Step[]][] = [
  ['weighed', 'the ambassador', ambassador, ['put', 'decline']],
  ['weighed', 'the other side, who knows nothing of it', other, []],
  ['weighed', 'who asked', asker, ['withdraw']],
  ['withdrawn', 'who asked', asker, []],
  ['asked', 'the other side', other, ['accept', 'decline']],
  ['asked', 'the ambassador, on its behalf', ambassador, ['accept', 'decline']],
  ['asked', 'who asked', asker, ['withdraw']],
  ['accepted', 'the ambassador', ambassador, ['introduce', 'decline']],
  ['accepted', 'the other side, who thinks better of it', other, ['decline']],
  ['accepted', 'who asked', asker, ['withdraw']],
  ['declined', 'the ambassador', ambassador, []],
  ['introduced', 'who asked', asker, ['outcome']],
  ['introduced', 'the other side', other, ['outcome']],
  ['expired', 'who asked', asker, ['outcome']],
  ['done', 'the ambassador', ambassador, ['outcome']],
  ['introduced', 'somebody who only reads', nothing, []],
]
test.each(examples)('%s: %s can %j', (state, _who, part, expected) =>
  expect(stepsFor({ state, part })).toEqual(expected),
)

test('whoever has no part in one takes no step, from no state', () => {
  for (const state of Object.keys(introductionSteps) as IntroductionState[])
    expect(stepsFor({ state, part: nothing })).toEqual([])
})

test.each([
  ['2026-03-01', '2026-03-04', '2026-03-04', true],
  ['2026-03-01', '2026-03-04', '2026-03-05', true],
  ['2026-03-01', '2026-03-04', '2026-03-03', false],
  ['2026-03-01', null, '2026-03-01', true],
  ['2026-03-01', null, '2026-02-28', false],
])('asked for on %s, introduced on %s: something came of it on %s, %s', (askedOn, introducedOn, on, expected) => {
  expect(isOutcomeDay({ askedOn, introducedOn }, on)).toBe(expected)
})

test('of somebody in words other texts speak than of an organisation', () => {
  expect([wordsFor({ contact: 'An agent in Tema' }), wordsFor({ contact: '' })]).toEqual(['words', undefined])
})
