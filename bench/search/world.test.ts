/** A scratch world comes out the same every time, and is skewed as a real one. */
import { expect, test } from 'vitest'
import { makeOrganisation } from './organisations.ts'
import { chanceOf, several, skewed, uuidOf } from './random.ts'
import { makeNetworks, makeOffices, officeTaker } from './world.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { codeByKey } from '#app/taxonomy/codes.ts'

const offices = makeOffices(200)
const takeOffice = officeTaker(offices)
const made = Array.from({ length: 2_000 }, (_, number) => makeOrganisation(number, takeOffice))

test('an organisation is the same whenever it is made and whatever was made before', () => {
  expect(makeOrganisation(1_234, officeTaker(makeOffices(200)))).toEqual(made[1_234])
  expect(made[1_234]).not.toEqual({ ...made[1_235] })
})

test('chance repeats itself and covers its range', () => {
  const numbers = Array.from({ length: 1_000 }, chanceOf('anything', 1))
  expect(Array.from({ length: 1_000 }, chanceOf('anything', 1))).toEqual(numbers)
  expect(Math.min(...numbers)).toBeLessThan(0.01)
  expect(Math.max(...numbers)).toBeGreaterThan(0.99)
  expect(several(chanceOf('anything', 2), 5, () => 'same')).toEqual(['same'])
})

test('skewed: the first of a list most, none never', () => {
  const take = skewed(['a', 'b', 'c'])
  const chance = chanceOf('skew', 0)
  const counts = { a: 0, b: 0, c: 0 }
  for (let n = 0; n < 6_000; n++) counts[take(chance) as 'a']++
  expect(counts.a).toBeGreaterThan(counts.b)
  expect(counts.b).toBeGreaterThan(counts.c)
  expect(counts.c).toBeGreaterThan(800)
})

test('ids are uuids of version 7 in the order of their numbers, each once', () => {
  const ids = Array.from({ length: 500 }, (_, number) => uuidOf('presence', number))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(500)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('a few offices and countries hold much, sectors lie at several depths, texts are in three languages', () => {
  const share = (count: number) => count / made.length
  expect(share(made.filter(({ office }) => office.slug === 'office-0').length)).toBeGreaterThan(0.12)
  const presences = made.flatMap((organisation) => organisation.presences)
  const inGermany = presences.filter(({ country }) => country === 'DE').length / presences.length
  expect(inGermany).toBeGreaterThan(0.06)
  expect(new Set(presences.map(({ country }) => country)).size).toBeGreaterThan(150)
  expect(presences.every(({ country }) => isCountry(country))).toBe(true)
  const levels = new Set(presences.flatMap(({ sectors }) => sectors.map((code) => codeByKey(code)?.level)))
  expect([...levels].sort()).toEqual([
    'broad',
    'category',
    'class',
    'detailed',
    'division',
    'group',
    'narrow',
    'purpose',
  ])
  expect(new Set(presences.map(({ language }) => language))).toEqual(new Set(['nl', 'en', 'de']))
  expect(presences.some(({ description }) => description.includes('{'))).toBe(false)
  for (const { standing, place, sinceYear, untilYear, activities } of presences.filter(
    (each) => each.standing === 'looking',
  )) {
    expect([standing, place, sinceYear, untilYear, activities]).toEqual(['looking', null, null, null, []])
  }
})

test('networks: a large one and regions, with offices in both and in neither', () => {
  const [large, ...regions] = makeNetworks(offices)
  expect(large.offices).toHaveLength(120)
  expect(large.offices.some(({ state }) => state === 'suspended')).toBe(true)
  expect(regions).toHaveLength(10)
  const members = new Set([large, ...regions].flatMap((network) => network.offices.map(({ office }) => office.id)))
  expect(members.size).toBeLessThan(offices.length)
  expect(makeNetworks(makeOffices(1)).map(({ offices: one }) => one.length)).toEqual([1])
})
