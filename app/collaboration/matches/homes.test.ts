/** Where somebody sits as a reason to meet: tables of examples for `they-sit-there` and `you-sit-there`. */
import { describe, expect, it } from 'vitest'
import { match, type Match, type Side } from './match.ts'
import { context, my, side } from './match.examples.ts'
import { homesOf } from './reasons-where.ts'

type Given = NonNullable<Parameters<typeof side>[3]>

/** A trader of Lübeck who looks at the Netherlands for a maker of pumps, unless told otherwise. */
const trader = (given: Given = {}, country = 'NL') =>
  my('company', country, 'nace:46.69', {
    home: 'DE',
    standing: 'looking',
    seeks: ['suppliers'],
    office: 'luebeck',
    ...given,
  })
/** A pump maker of Deventer that is active in Kenya, unless told otherwise. */
const maker = (given: Given = {}, country = 'KE') =>
  side('company', country, 'nace:28.13', { home: 'NL', offers: ['products'], seeks: ['distribution'], ...given })

const seats = (found: Match | null) =>
  (found?.reasons ?? [])
    .filter(({ rule }) => rule.endsWith('-sit-there'))
    .map(({ rule, points, parts }) => `${rule} ${points} ${parts.countries?.join()}${parts.looking ?? ''}`)

describe('who sits where the other is', () => {
  it.each<[string, Side, Side, ReturnType<typeof homesOf>]>([
    ['they sit where I look', trader(), maker(), { you: false, they: true }],
    ['I sit where they are', trader({}, 'GH'), maker({}, 'DE'), { you: true, they: false }],
    ['both at once', trader(), maker({}, 'DE'), { you: true, they: true }],
    ['neither', trader({}, 'GH'), maker(), { you: false, they: false }],
    ['two of one country are no foreign partners', trader({ home: 'NL' }), maker(), { you: false, they: false }],
  ])('%s', (_what, mine, theirs, homes) => {
    expect(homesOf(mine, theirs)).toEqual(homes)
    expect(homesOf(theirs, mine)).toEqual({ you: homes.they, they: homes.you })
  })
})

describe('what it is worth', () => {
  it.each<[string, Side, Side, string[], string]>([
    ['a supplier who sits where I look', trader(), maker(), ['they-sit-there 30 NLyou'], 'strong'],
    ['the same where I am already', trader({ standing: 'active' }), maker(), ['they-sit-there 30 NL'], 'strong'],
    [
      'who comes to where I sit, and seeks what I offer',
      trader({ offers: ['distribution'], seeks: [], standing: 'active' }, 'GH'),
      maker({ standing: 'looking' }, 'DE'),
      ['you-sit-there 30 DEthey'],
      'good',
    ],
    ['each where the other is', trader(), maker({}, 'DE'), ['they-sit-there 30 NLyou', 'you-sit-there 6 DE'], 'strong'],
    ['both in one country, where they sit', trader(), maker({}, 'NL'), ['they-sit-there 6 NLyou'], 'strong'],
  ])('%s', (_what, mine, theirs, told, strength) => {
    const found = match(mine, theirs, context)
    expect(seats(found)).toEqual(told)
    expect(found?.strength).toBe(strength)
    expect(match(theirs, mine, context)?.score).toBe(found?.score)
  })

  it('of two seats one counts whole', () => {
    const told = match(trader(), maker({}, 'DE'), context)!.reasons.map(({ rule }) => rule)
    expect(told.filter((rule) => rule.endsWith('-sit-there'))).toEqual(['they-sit-there', 'you-sit-there'])
  })

  it.each<[string, Side, Side]>([
    [
      'what they seek elsewhere is not sought here',
      trader({ seeks: [], offers: ['distribution'] }),
      maker({ offers: [] }),
    ],
    ['a room in Kenya is none in the Netherlands', trader({ seeks: ['premises'] }), maker({ offers: ['premises'] })],
  ])('%s', (_what, mine, theirs) => {
    const found = match(mine, theirs, context)
    expect(found?.reasons.filter(({ rule }) => /-seek/.test(rule)) ?? []).toEqual([])
    expect(found?.strength ?? 'possible').not.toBe('strong')
  })

  it('an exchange is done with who sits there', () => {
    const school = my('education', 'NL', 'isced:0112', { home: 'DE', standing: 'active', activities: ['exchange'] })
    const theirs = side('education', 'PL', 'isced:0113', { home: 'NL', activities: ['exchange'] })
    expect(match(school, theirs, context)?.reasons.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['they-sit-there', 'activity']),
    )
  })

  it('a seat alone is no reason to meet', () => {
    expect(match(trader(), side('culture', 'KE', 'nace:90', { home: 'NL' }), context)).toBeNull()
  })
})
