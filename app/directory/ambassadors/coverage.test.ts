import { describe, expect, test } from 'vitest'
import { coverDesks, coverSectors, gapsOf, type Gap, type Person } from './coverage.ts'

const today = '2026-11-26'
const person = (values: Partial<Person> = {}): Person => ({
  id: 'a',
  name: 'Anna',
  pausedUntil: null,
  lastSign: '2026-11-01',
  remindedOn: null,
  countries: [],
  sectors: [],
  ...values,
})
const [heard, silent] = [person(), person({ lastSign: '2026-05-25' })]

describe('what is missing at a desk', () => {
  test.each<[string, Person[], Gap[]]>([
    ['nobody', [], ['nobody']],
    ['one who was heard of', [heard], ['one']],
    ['two who were heard of', [heard, heard], []],
    ['one heard of six months ago to the day', [person({ lastSign: '2026-05-26' })], ['one']],
    ['one heard of a day earlier', [silent], ['one', 'silent']],
    ['two, of whom one is silent', [heard, silent], ['silent']],
    ['one who is away until tomorrow', [person({ pausedUntil: '2026-11-27' })], ['one', 'away']],
    ['one who is back today', [person({ pausedUntil: today })], ['one']],
    ['two, of whom one is away', [heard, person({ pausedUntil: '2026-12-24' })], []],
    ['two who are both away', [person({ pausedUntil: '2026-12-24' }), person({ pausedUntil: '2027-01-02' })], ['away']],
    ['one who is away for sixty days', [heard, person({ pausedUntil: '2027-01-25' })], []],
    ['one who is away for longer', [heard, person({ pausedUntil: '2027-01-26' })], ['silent']],
    [
      'one who said half a year ago that they come back in a month',
      [heard, person({ lastSign: '2026-04-01', pausedUntil: '2026-12-20' })],
      [],
    ],
  ])('%s', (_name, people, expected) => expect(gapsOf(people, today)).toEqual(expected))
})

test('desks stand by how many presences need them; one with people only is a desk too', () => {
  const [inGhana, inPeru] = [person({ countries: ['GH'] }), person({ id: 'b', countries: ['PE', 'GH'] })]
  const found = coverDesks(
    [
      { key: 'TG', presences: 0, interests: 0, searches: 7 },
      { key: 'TZ', presences: 0, interests: 0, searches: 8 },
      { key: 'UG', presences: 4, interests: 1 },
      { key: 'GH', presences: 9, interests: 0 },
      { key: 'KE', presences: 4, interests: 3 },
    ],
    [inGhana, inPeru],
    today,
  )
  expect(found.map(({ key, people, gaps }) => [key, people.length, gaps])).toEqual([
    ['GH', 2, []],
    ['KE', 0, ['nobody']],
    ['UG', 0, ['nobody']],
    ['TZ', 0, ['nobody']],
    ['TG', 0, ['nobody']],
    ['PE', 1, ['one']],
  ])
})

test('sectors are covered at the top of their taxonomy, and a presence counts once for each', () => {
  const pumps = person({ sectors: ['nace:28.13'] })
  const used = [
    { sectors: ['nace:28', 'nace:25.1', 'dac:140'], presences: 3, interests: 1 },
    { sectors: ['isced:073'], presences: 2, interests: 0 },
    { sectors: [], presences: 9, interests: 9 },
  ]
  expect(
    coverSectors(used, [pumps], today).map(({ key, presences, people, gaps }) => [key, presences, people.length, gaps]),
  ).toEqual([
    ['dac:140', 3, 0, ['nobody']],
    ['nace:C', 3, 1, ['one']],
    ['isced:07', 2, 0, ['nobody']],
  ])
})
