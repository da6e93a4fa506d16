import { describe, expect, it } from 'vitest'
import { match, type Side } from './match.ts'
import { context, my, side } from './match.examples.ts'
import { findThird, missingKind } from './triangles.ts'

const company = my('company', 'UG', 'nace:28.13', { offers: ['products'], seeks: ['contacts'] })
const ngo = side('ngo', 'UG', 'dac:14031', { id: 'wells', offers: ['contacts', 'internship'], seeks: ['suppliers'] })
const school = (
  id: string,
  given: Parameters<typeof side>[3] = {},
  country = 'UG',
  sectors = 'isced:0712 isced:0732',
) => side('education', country, sectors, { id, seeks: ['internship'], ...given })
const third = (others: Side[], mine = company, theirs = ngo) =>
  findThird(mine, theirs, others, context)?.presence.id ?? null

it.each([
  ['company', 'ngo', 'education'],
  ['education', 'company', 'ngo'],
  ['ngo', 'education', 'company'],
  ['company', 'company', null],
  ['company', 'culture', null],
] as const)('%s and %s lack: %s', (one, other, missing) => expect(missingKind(one, other)).toBe(missing))

describe('the third', () => {
  it('completes company, NGO and school in one country and linked sectors, whoever looks', () => {
    expect(third([school('saxion')])).toBe('saxion')
    expect(third([ngo], company, school('saxion'))).toBe('wells')
    expect(third([company], school('saxion'), ngo)).toBe('mine')
  })

  it.each<[string, Side]>([
    ['in another country', school('school', {}, 'KE')],
    ['of another sector', school('school', {}, 'UG', 'isced:021')],
    ['of another kind', side('culture', 'UG', 'isced:0732', { id: 'museum' })],
    ['that is no longer there', school('school', { untilOn: '2020-12-31' })],
    ['that asks companies not to approach', school('school', { description: 'No companies please.' })],
    ['that says nothing of a sector', school('school', {}, 'UG', '')],
  ])('is none %s', (_, other) => expect(third([other])).toBeNull())

  it('is the one that fits both best, whatever the order; of equals the first by id', () => {
    const [best, quiet, same] = [school('b'), school('a', { seeks: [] }), school('c')]
    expect(match(company, best, context)!.score + match(ngo, best, context)!.score).toBeGreaterThan(
      match(company, quiet, context)!.score + match(ngo, quiet, context)!.score,
    )
    for (const others of [
      [best, quiet, same],
      [same, quiet, best],
      [quiet, same, best],
    ])
      expect(third(others)).toBe('b')
  })

  it('is none where the two do not lack one, or do not belong together', () => {
    expect(third([school('saxion')], company, side('company', 'UG', 'nace:46.69', { id: 'trader' }))).toBeNull()
    expect(third([school('saxion')], company, side('ngo', 'KE', 'dac:14031', { id: 'next door' }))).toBeNull()
    expect(third([school('saxion')], company, side('ngo', 'UG', 'dac:112', { id: 'reading' }))).toBeNull()
  })
})
