import { expect, test } from 'vitest'
import { fit, isMetDirectly, mostOpen, type Fitting } from './meet.ts'
import { meetInput } from './meet-input.ts'

test.each([
  [{ sensitive: false, kind: 'company', field: 'economy', met: 'directly' }, true],
  [{ sensitive: false, kind: 'company', field: 'economy', met: 'through' }, false],
  [{ sensitive: false, kind: 'education', field: 'education', met: 'directly' }, true],
  [{ sensitive: true, kind: 'company', field: 'economy', met: 'directly' }, false],
  [{ sensitive: false, kind: 'ngo', field: 'economy', met: 'directly' }, false],
  [{ sensitive: false, kind: 'company', field: 'international-cooperation', met: 'directly' }, false],
] as const)('%j is met directly: %s', (whom, expected) => expect(isMetDirectly(whom)).toBe(expected))

const theirs: Fitting = { country: 'GH', sectors: ['nace:28.13'], offers: ['services'], seeks: ['products'] }
const mine = (values: Partial<Fitting>): Fitting => ({ country: 'KE', sectors: [], offers: [], seeks: [], ...values })

test.each([
  ['the country counts before all', mine({ country: 'GH' }), mine({ offers: ['products'], seeks: ['services'] })],
  ['what one offers and the other seeks', mine({ offers: ['products'] }), mine({ sectors: ['nace:28'] })],
  ['what one seeks and the other offers', mine({ seeks: ['services'] }), mine({ sectors: ['nace:28'] })],
  ['a sector of the same division', mine({ sectors: ['nace:28'] }), mine({ sectors: ['nace:01'] })],
  ['anything before nothing', mine({ sectors: ['nace:28.99'] }), mine({})],
])('which listing goes with theirs: %s', (_why, better, worse) =>
  expect(fit(better, theirs)).toBeGreaterThan(fit(worse, theirs)),
)

test.each([
  [{ wish: 'Pumps?', brings: '', own: '' }, undefined],
  [{ wish: ' \n ', brings: 'a lot', own: '' }, 'introductions:errors.wish'],
  [{ wish: 'x'.repeat(1001), brings: '', own: '' }, 'introductions:errors.wishLong'],
  [{ wish: 'x', brings: 'x'.repeat(1001), own: '' }, 'introductions:errors.wishLong'],
  [{ wish: 'x', brings: '', own: 'mine' }, 'introductions:errors.own'],
])('what is written: %#', (values, expected) =>
  expect(meetInput.safeParse(values).error?.issues[0].message).toBe(expected),
)

test('the sentence of the limit says the figure that is counted', () => {
  expect(mostOpen).toBe(5)
})
