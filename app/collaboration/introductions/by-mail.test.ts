import { expect, test } from 'vitest'
import { standingOf, stepsByMail, type LinkStanding, type MailStep } from './by-mail.ts'
import type { IntroductionState, Part } from './introduction.ts'

const nothing: Part = {
  asker: false,
  owner: false,
  introducer: false,
  other: false,
  accepted: false,
  admin: false,
  carries: false,
}
const other = { ...nothing, other: true }
const ambassador = { ...nothing, owner: true, carries: true }

const examples: [IntroductionState, string, Part, string, MailStep[]][] = [
  ['weighed', 'the ambassador', ambassador, '', ['put', 'decline']],
  ['weighed', 'who asked', { ...nothing, asker: true }, '', []],
  ['asked', 'the other side', other, '', ['accept', 'decline']],
  ['asked', 'the ambassador, who is not asked', ambassador, '', []],
  ['asked', 'the ambassador, of somebody in words', ambassador, 'An agent in Tema', ['accept', 'decline']],
  ['accepted', 'the ambassador', ambassador, '', ['introduce']],
  ['accepted', 'the other side, who has said yes', other, '', []],
  ['introduced', 'the other side', other, '', []],
  ['declined', 'the ambassador', ambassador, '', []],
  ['asked', 'somebody without a part in it', nothing, 'An agent in Tema', []],
]
test.each(examples)('%s: a mail to %s has buttons', (state, _who, part, contact, expected) => {
  expect(stepsByMail({ state, part, contact })).toEqual(expected)
})

const link = { state: 'asked', turn: 'first' }
const standings: [string, Parameters<typeof standingOf>[1], LinkStanding][] = [
  ['on its last day', { state: 'asked', dueOn: '2026-03-16', turn: 'first' }, 'open'],
  ['the day after', { state: 'asked', dueOn: '2026-03-15', turn: 'first' }, 'over'],
  ['when it is the next one’s turn', { state: 'asked', dueOn: '2026-03-30', turn: 'second' }, 'elsewhere'],
  ['when somebody has said yes', { state: 'accepted', dueOn: '2026-03-30', turn: 'first' }, 'answered'],
  ['when it has ended', { state: 'expired', dueOn: null, turn: 'first' }, 'answered'],
]
test.each(standings)('a link %s is %j: %s', (_when, now, expected) => {
  expect(standingOf(link, now, '2026-03-16')).toBe(expected)
})
