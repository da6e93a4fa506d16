import { expect, test } from 'vitest'
import { goodsOf, seekerRoles, type SeekerRole } from './seeker.ts'
import { seekerInput } from './seeker-input.ts'

test.each([
  [['volunteer'], ['volunteers'], []],
  [['student'], ['students'], ['internship']],
  [['lived-there', 'expert'], ['knowledge', 'contacts'], []],
  [seekerRoles, ['volunteers', 'students', 'knowledge', 'contacts'], ['internship']],
] as [SeekerRole[], string[], string[]][])('%j offer %j and seek %j', (roles, offers, seeks) =>
  expect(goodsOf(roles)).toEqual({ offers, seeks }),
)

const whole = { roles: ['volunteer'], countries: ['GH'], sectors: ['dac:14031'], brings: '' }
test.each([
  [{}, undefined],
  [{ roles: [] }, 'seekers:errors.roles'],
  [{ countries: [] }, 'seekers:errors.countries'],
  [{ countries: ['XX'] }, 'seekers:errors.countries'],
  [{ countries: ['GH', 'KE', 'UG', 'TZ', 'RW', 'ET', 'SN', 'TG', 'BJ', 'NG', 'CM'] }, 'seekers:errors.countriesMany'],
  [{ sectors: ['nace:nonsense'] }, 'seekers:errors.sectors'],
  [{ brings: 'x'.repeat(501) }, 'seekers:errors.brings'],
])('what is kept: %j', (values, expected) =>
  expect(seekerInput.safeParse({ ...whole, ...values }).error?.issues[0].message).toBe(expected),
)
