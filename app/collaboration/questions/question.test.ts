import { describe, expect, test } from 'vitest'
import { answerInput, dueFor, mayRewrite, questionInput, workingDaysAfter } from './question.ts'

test.each([
  ['2026-03-02', 5, '2026-03-09'],
  ['2026-03-06', 1, '2026-03-09'],
  ['2026-03-07', 1, '2026-03-09'],
  ['2026-03-08', 5, '2026-03-13'],
  ['2026-12-30', 3, '2027-01-04'],
])('after %s, %i working days, comes %s', (from, count, expected) => {
  expect(workingDaysAfter(from, count)).toBe(expected)
})

test('an ambassador has five working days, the administrators thirty days', () => {
  expect(dueFor('somebody', '2026-03-02')).toBe('2026-03-09')
  expect(dueFor(null, '2026-03-02')).toBe('2026-04-01')
})

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

test('what somebody answered is no longer rewritten', () => {
  expect(mayRewrite({ state: 'open', answeredOn: null })).toBe(true)
  expect(mayRewrite({ state: 'open', answeredOn: '2026-01-01' })).toBe(false)
  expect(mayRewrite({ state: 'closed', answeredOn: null })).toBe(false)
})
