import { expect, test } from 'vitest'
import type { Seeker, SeekerRole } from '#app/directory/seekers/seeker.ts'
import { match } from './match.ts'
import { context, side } from './match.examples.ts'
import { sideOf } from './person-matches.server.ts'

const person = (roles: SeekerRole[], sectors: string[] = [], country = 'GH') => {
  const seeker: Seeker = { id: 'me', name: 'Bo', roles, countries: [country], sectors, brings: '', muted: false }
  return sideOf(seeker, country, { slug: 'deventer', name: 'Deventer', country: 'NL' })
}
const fits = (mine: ReturnType<typeof person>, theirs: ReturnType<typeof side>) => {
  const found = match(mine, theirs, context)
  return found && [found.strength, found.reasons.filter((reason) => reason.for).map(({ rule }) => rule)]
}

test.each([
  [
    'a volunteer, and who seeks volunteers',
    person(['volunteer']),
    side('ngo', 'GH', 'dac:14031', { seeks: ['volunteers'] }),
  ],
  [
    'a student, and who offers a place',
    person(['student']),
    side('company', 'GH', 'nace:28.13', { offers: ['internship'] }),
  ],
  [
    'who lived there, and who seeks contacts',
    person(['lived-there'], ['dac:14031']),
    side('ngo', 'GH', 'dac:14031', { seeks: ['contacts'] }),
  ],
  ['a sector alone', person(['expert'], ['dac:14031']), side('ngo', 'GH', 'dac:14031')],
])('%s fit', (_what, mine, theirs) => expect(fits(mine, theirs)).toMatchSnapshot())

test.each([
  ['a country alone is no reason', person(['volunteer']), side('company', 'GH', 'nace:28.13')],
  ['nor is a volunteer elsewhere', person(['volunteer']), side('ngo', 'PL', 'dac:14031', { seeks: ['volunteers'] })],
  [
    'who asks everybody to stay away is left alone',
    person(['volunteer']),
    side('ngo', 'GH', 'dac:14031', { seeks: ['volunteers'], description: 'Please do not contact us.' }),
  ],
])('%s', (_what, mine, theirs) => expect(fits(mine, theirs)).toBeNull())

test('nothing is said of a person that goes for organisations only', () => {
  for (const kind of ['company', 'ngo', 'education', 'government', 'association'] as const) {
    const theirs = side(kind, 'GH', 'dac:14031', {
      field: 'international-cooperation',
      seeks: ['volunteers', 'knowledge'],
      offers: ['internship'],
    })
    const found = match(person(['volunteer', 'student', 'expert'], ['dac:14031']), theirs, context)!
    const rules = found.reasons.map(({ rule }) => rule)
    expect(
      rules.filter((rule) =>
        ['kinds', 'field', 'association', 'competitors', 'investment', 'internship'].includes(rule),
      ),
    ).toEqual([])
  }
})
