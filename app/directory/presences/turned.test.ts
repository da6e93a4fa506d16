import { expect, test } from 'vitest'
import { organisationKinds, type Good, type OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { turnedGoods } from './turned.ts'

const cases: [OrganisationKind, Good[], Good[], Good[], Good[]][] = [
  // kind, offered, sought → offers, seeks
  ['education', ['internship'], [], ['students'], []],
  ['education', [], ['internship'], [], ['internship']],
  ['education', ['internship'], ['internship'], ['students'], ['internship']],
  [
    'education',
    ['knowledge', 'internship', 'contacts'],
    ['housing'],
    ['knowledge', 'students', 'contacts'],
    ['housing'],
  ],
  ['company', ['internship'], [], ['internship'], []],
  ['company', [], ['internship'], [], ['students']],
  ['company', ['internship'], ['internship'], ['internship'], ['students']],
  ['ngo', ['contacts'], ['contacts', 'internship'], ['contacts'], ['contacts', 'students']],
  ['culture', [], ['internship'], [], ['students']],
  ['government', ['internship'], ['internship'], ['internship'], ['students']],
  ['association', ['knowledge', 'internship'], [], ['knowledge', 'internship'], []],
]

test.each(cases)('%s offers %j and seeks %j', (kind, offers, seeks, newOffers, newSeeks) =>
  expect(turnedGoods(kind, { offers, seeks })).toEqual({ offers: newOffers, seeks: newSeeks }),
)

test('who said nothing of internships stays as it is, whatever its kind', () => {
  for (const kind of organisationKinds)
    expect(turnedGoods(kind, { offers: ['contacts'], seeks: ['funding'] })).toEqual({
      offers: ['contacts'],
      seeks: ['funding'],
    })
})
