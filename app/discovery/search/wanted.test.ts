import { expect, test } from 'vitest'
import { wantedBy } from './wanted.ts'

// Words | what may be a name | about what | countries | one of the sectors.
test.each([
  ['IJsselpomp', 'ijsselpomp', 'IJsselpomp', '', ''],
  ['IJsselpomp Uganda', 'ijsselpomp uganda, ijsselpomp', 'IJsselpomp', 'UG', ''],
  ['pumps Ghana', 'pumps ghana, pumps', 'pumps', 'GH', 'nace:28.13'],
  ['Ghana', 'ghana', '', 'GH', ''],
  ['“Müller & Söhne”', 'muller and sohne, muller sohne', 'Müller Söhne', '', ''],
  ['Uganda Kenia Tanzania', 'uganda kenia tanzania', '', '', ''],
  ['', '', '', '', ''],
])('%s', (q, names, about, countries, sector) => {
  const wanted = wantedBy(q, 'nl')
  expect(wanted.names.join(', ')).toBe(names)
  expect(wanted.about).toBe(about)
  expect(wanted.countries.join(', ')).toBe(countries)
  if (sector) expect(wanted.sectors).toContain(sector)
  else expect(wanted.sectors).toEqual([])
})

test('part of a name is enough only where something was not understood, or only guessed', () => {
  expect(wantedBy('Water Ghana', 'en').unknown).toBe(false)
  expect(wantedBy('Tadamon Ghana', 'en').unknown).toBe(true)
  expect(wantedBy('Pompwerk Ghana', 'en').unknown).toBe(true)
})
