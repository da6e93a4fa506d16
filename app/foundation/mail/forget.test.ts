import { expect, test } from 'vitest'
import { forgetIn, withoutNames } from './forget.server.ts'

const who = { email: 'jan@example.org', name: 'Jan' }

test.each([
  ['Jan asks', 'a former member asks'],
  ['Dear jan, or JAN.', 'Dear a former member, or a former member.'],
  // A name that is part of another word or name is another's.
  ['Janneke and Marjan stay', 'Janneke and Marjan stay'],
  ['Jân stays', 'Jân stays'],
  ['write to <Jan@Example.org>', 'write to <–>'],
  ['nobody', 'nobody'],
])('%s becomes %s', (text, said) => {
  expect(withoutNames(text, who, 'a former member')).toBe(said)
})

test('signs in a name are signs, however deep it stands', () => {
  const odd = { email: 'a+b@example.org', name: 'A. (B) $& C*' }
  const mail = { values: { name: 'A. (B) $& C*', items: [{ line: 'from a+b@example.org', count: 3, none: null }] } }
  expect(forgetIn(mail, odd, '$& gone')).toEqual({
    values: { name: '$& gone', items: [{ line: 'from –', count: 3, none: null }] },
  })
})
