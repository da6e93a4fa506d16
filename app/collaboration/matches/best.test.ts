import { expect, test } from 'vitest'
import type { Presence } from '#app/directory/presences/presence.ts'
import { bestFirst } from './best.ts'
import type { MatchAnswer } from './weigh.server.ts'

const presence = (id: string, organisation: string, country = 'UG') =>
  ({ id, country, organisation: { id: organisation, name: organisation } }) as Presence
const found = (theirs: Presence, score: number, strength = 'good') =>
  ({
    presence: theirs,
    match: { score, strength, reasons: [] },
    interesting: false,
    third: null,
  }) as MatchAnswer['matches'][number]
const kampala = presence('kampala', 'us')
const tamale = presence('tamale', 'us', 'GH')

test('several presences are one list, the best first', () => {
  const best = bestFirst([
    { mine: kampala, hidden: [], matches: [found(presence('a', 'A'), 30), found(presence('b', 'B'), 10)] },
    { mine: tamale, hidden: [], matches: [found(presence('c', 'C', 'GH'), 20)] },
  ])
  expect(best.map((each) => [each.mine.id, each.presence.id])).toEqual([
    ['kampala', 'a'],
    ['tamale', 'c'],
    ['kampala', 'b'],
  ])
})

test('a strong match comes before a good one with more points', () => {
  const best = bestFirst([
    {
      mine: kampala,
      hidden: [],
      matches: [
        found(presence('a', 'A'), 50),
        found(presence('b', 'B'), 40, 'strong'),
        found(presence('c', 'C'), 60, 'possible'),
      ],
    },
  ])
  expect(best.map((each) => each.presence.id)).toEqual(['b', 'a', 'c'])
})

test('an organisation stands once in a country, with its other presences beside it', () => {
  const gulu = presence('gulu', 'B')
  const lira = presence('lira', 'B')
  const accra = presence('accra', 'B', 'GH')
  const best = bestFirst([
    { mine: kampala, hidden: [], matches: [found(lira, 20), found(gulu, 30)] },
    { mine: tamale, hidden: [], matches: [found(lira, 5), found(accra, 10)] },
  ])
  expect(best.map((each) => [each.presence.id, each.also.map(({ id }) => id), each.ours])).toEqual([
    ['gulu', ['lira'], ['tamale']],
    ['accra', [], []],
  ])
})

test('a presence that was hidden for one of ours is not named beside another', () => {
  const best = bestFirst([
    { mine: kampala, hidden: ['lira'], matches: [found(presence('gulu', 'B'), 20)] },
    {
      mine: tamale,
      hidden: [],
      matches: [found(presence('gulu', 'B'), 10), found(presence('lira', 'B'), 5), found(presence('arua', 'B'), 4)],
    },
  ])
  expect(best.map((each) => [each.presence.id, each.also.map(({ id }) => id)])).toEqual([['gulu', ['arua']]])
})

test('equal scores stand in the order of names, whatever order they come in', () => {
  const rows = [found(presence('2', 'B'), 7), found(presence('1', 'A'), 7)]
  const names = (matches: typeof rows) =>
    bestFirst([{ mine: kampala, hidden: [], matches }]).map((each) => each.presence.organisation.name)
  expect(names(rows)).toEqual(['A', 'B'])
  expect(names(rows.toReversed())).toEqual(['A', 'B'])
})
