/** The clock's moves: a table of examples, and that no run of them and of people's moves leaves a case to nobody. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter } from '#app/foundation/days/count.ts'
import { introductionSteps, type IntroductionState, type Step } from '#app/collaboration/introductions/introduction.ts'
import { moveOf, type Move, type Ticking } from './clock.ts'
import { termOf } from './term.server.ts'

const waiting: Ticking = {
  state: 'waiting',
  owner: 'esi',
  released: false,
  dueOn: '2026-03-16',
  remindOn: '2026-03-12',
}

const examples: [string, Partial<Ticking>, string, Move][] = [
  ['has time', {}, '2026-03-11', 'stay'],
  ['is near the day', {}, '2026-03-12', 'remind'],
  ['is near the day, and the clock stood still on the day of the reminder', {}, '2026-03-16', 'remind'],
  ['was reminded', { remindOn: null }, '2026-03-16', 'stay'],
  ['let it lie', { remindOn: null }, '2026-03-17', 'pass'],
  ['let it lie while the clock stood still', {}, '2026-04-20', 'pass'],
  ['has left', { released: true }, '2026-03-02', 'pass'],
  ['has left, and the day is over', { released: true, owner: null }, '2026-04-20', 'pass'],
  ['is an administrator with time', { owner: null }, '2026-03-11', 'stay'],
  ['is an administrator near the day', { owner: null }, '2026-03-12', 'remind'],
  ['is an administrator who let it lie', { owner: null, remindOn: null }, '2026-03-17', 'end'],
  ['was heard', { state: 'heard', remindOn: null }, '2026-03-16', 'stay'],
  ['was heard, and who asked says no more', { state: 'heard', remindOn: null }, '2026-03-17', 'end'],
]
test.each(examples)('whoever has the turn %s: %j on %s: %s', (_who, change, today, expected) => {
  expect(moveOf({ ...waiting, ...change }, today)).toBe(expected)
})

test.each([
  [10, '2026-03-16', '2026-03-12'],
  [5, '2026-03-09', '2026-03-05'],
  [4, '2026-03-06', '2026-03-05'],
  [2, '2026-03-04', '2026-03-03'],
  [30, '2026-04-14', '2026-04-10'],
])('%i working days from Monday 2 March 2026 are over on %s, with a reminder on %s', (days, due, remind) => {
  expect(termOf('2026-03-02', days, 'NL')).toEqual({ due, remind })
})

/** A case as pure rules carry it on: the noun's table of steps, the clock's moves, and people who leave or pause. */
type Walked = Omit<Ticking, 'state'> & { noun: IntroductionState; desk: string[]; asked: string[]; ended: boolean }
const standOf = (noun: IntroductionState): 'waiting' | 'heard' | 'ended' =>
  noun === 'weighed' || noun === 'asked' || noun === 'accepted' ? 'waiting' : noun === 'introduced' ? 'heard' : 'ended'
const leadsTo: Record<Step, IntroductionState> = {
  put: 'asked',
  accept: 'accepted',
  decline: 'declined',
  introduce: 'introduced',
  outcome: 'done',
  withdraw: 'withdrawn',
}
const give = (one: Walked, today: string, days: number): Walked => {
  const owner = one.desk.find((who) => !one.asked.includes(who)) ?? null
  const { due, remind } = termOf(today, days, 'NL')
  return {
    ...one,
    owner,
    released: false,
    asked: owner ? [...one.asked, owner] : one.asked,
    dueOn: due,
    remindOn: remind,
  }
}

test('no run of moves leaves an open case without an owner or a day, reminds twice in a turn, or goes on for ever', () => {
  const doing = fc.oneof(
    fc.record({ do: fc.constant('step' as const), nth: fc.nat(5) }),
    fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 45 }) }),
    fc.record({ do: fc.constant('leave' as const), nth: fc.nat(5) }),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom<IntroductionState>('weighed', 'asked'),
      fc.array(doing, { maxLength: 40 }),
      (days, people, noun, all) => {
        let today = '2026-03-02'
        const desk = Array.from({ length: people }, (_, at) => `person ${at}`)
        let one = give(
          { noun, owner: null, released: false, dueOn: '', remindOn: null, desk, asked: [], ended: false },
          today,
          days,
        )
        let reminded = 0
        const tick = () => {
          for (;;) {
            const stand = standOf(one.noun)
            if (stand === 'ended') return
            const move = moveOf({ ...one, state: stand }, today)
            if (move === 'stay') return
            if (move === 'end') one = { ...one, noun: 'expired', owner: one.owner }
            if (move === 'pass') {
              one = give(one, today, days)
              reminded = 0
            }
            if (move === 'remind') {
              one = { ...one, remindOn: null }
              expect(++reminded).toBe(1)
            }
          }
        }
        for (const each of [...all, ...Array.from({ length: people + 3 }, () => ({ do: 'wait', days: 90 }) as const)]) {
          if (each.do === 'leave' && one.desk.length > 0) {
            const gone = one.desk[each.nth % one.desk.length]
            const released = one.owner === gone && standOf(one.noun) === 'waiting'
            one = { ...one, desk: one.desk.filter((who) => who !== gone) }
            if (released) one = { ...one, owner: null, released: true, dueOn: today, remindOn: null }
          }
          if (each.do === 'wait') today = daysAfter(today, each.days)
          if (each.do === 'step') {
            const steps = Object.keys(introductionSteps[one.noun]) as Step[]
            const before = standOf(one.noun)
            if (steps.length > 0 && before !== 'ended') {
              one = { ...one, noun: leadsTo[steps[each.nth % steps.length]] }
              const term = termOf(today, days, 'NL')
              if (standOf(one.noun) === 'waiting') {
                one = { ...one, dueOn: term.due, remindOn: term.remind }
                reminded = 0
              } else one = { ...one, dueOn: daysAfter(today, 60), remindOn: null }
            }
          }
          tick()
          if (standOf(one.noun) === 'waiting') {
            // An ambassador who is there, or the administrators, who have been told.
            expect(one.released).toBe(false)
            expect(one.owner === null || one.desk.includes(one.owner)).toBe(true)
            expect(one.dueOn >= today).toBe(true)
          }
        }
        expect(standOf(one.noun)).toBe('ended')
      },
    ),
    { seed: 20261130, numRuns: 500 },
  )
})
