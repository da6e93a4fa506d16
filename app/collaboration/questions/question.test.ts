import { describe, expect, test } from 'vitest'
import {
  answerInput,
  questionInput,
  questionSteps,
  stepsFor,
  type QuestionState,
  type QuestionStep,
} from './question.ts'

const asked = {
  country: 'GH',
  sectors: [],
  title: 'Who knows a customs agent in Accra?',
  body: '',
  language: 'en',
  audience: 'office',
}
const answered = { body: 'Ask at the port.', language: 'en', presence: '', contact: '' }
const problems = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => [path[0], message])

describe('what a form must say', () => {
  test.each([
    [{}, undefined],
    [{ country: 'XX' }, [['country', 'questions:errors.country']]],
    [{ sectors: ['nace:nothing'] }, [['sectors', 'questions:errors.sectors']]],
    [{ title: 'Who?' }, [['title', 'questions:errors.title']]],
    [{ title: 'x'.repeat(161) }, [['title', 'questions:errors.titleLong']]],
    [{ body: 'x'.repeat(4001) }, [['body', 'questions:errors.bodyLong']]],
    [{ language: 'fr' }, [['language', 'questions:errors.language']]],
    [{ audience: 'world' }, [['audience', 'questions:errors.audience']]],
  ])('of a question: %j', (values, expected) =>
    expect(problems(questionInput.safeParse({ ...asked, ...values }))).toEqual(expected),
  )

  test.each([
    [{}, undefined],
    [{ body: ' ' }, [['body', 'questions:errors.answer']]],
    [{ contact: 'Kwame, kwame@port.gh' }, [['contact', 'questions:errors.contactAddress']]],
    [{ contact: 'A customs agent at Tema' }, undefined],
    [{ presence: 'nonsense' }, [['presence', 'questions:errors.presence']]],
    [
      { presence: '0190a8a0-0000-7000-8000-000000000000', contact: 'And another' },
      [['contact', 'questions:errors.oneOffer']],
    ],
  ])('of an answer: %j', (values, expected) =>
    expect(problems(answerInput.safeParse({ ...answered, ...values }))).toEqual(expected),
  )
})

test('a line break counts once', () => {
  expect(questionInput.parse({ ...asked, body: `${'x'.repeat(3998)}\r\ny` }).body).toHaveLength(4000)
})

const nobody = { asker: false, admin: false, owner: false }
const steps: [QuestionState, string | null, Partial<typeof nobody>, QuestionStep[]][] = [
  ['open', null, { asker: true }, ['rewrite', 'close', 'remove', 'help']],
  ['open', null, { admin: true }, ['pass', 'rewrite', 'close', 'remove', 'help']],
  ['open', null, { owner: true }, ['pass']],
  ['open', '2026-01-01', { asker: true }, ['close', 'help']],
  ['open', '2026-01-01', { owner: true }, []],
  ['answered', '2026-01-01', { asker: true }, ['reopen', 'help']],
  ['answered', null, { asker: true }, ['reopen', 'remove', 'help']],
  ['closed', '2026-01-01', { admin: true }, ['reopen', 'help']],
  ['closed', null, { admin: true }, ['reopen', 'remove', 'help']],
  ['closed', null, { owner: true }, []],
]
test.each(steps)('%s, answered on %s: for %j there is %j', (state, answeredOn, part, expected) => {
  expect(stepsFor({ state, answeredOn, part: { ...nobody, ...part } })).toEqual(expected)
})
test('whoever has no part in a question takes no step, whatever its state', () => {
  for (const state of ['open', 'answered', 'closed'] as const)
    for (const answeredOn of [null, '2026-01-01']) expect(stepsFor({ state, answeredOn, part: nobody })).toEqual([])
  expect(Object.keys(questionSteps)).toEqual(['waiting', 'heard', 'ended', 'unanswered'])
})
