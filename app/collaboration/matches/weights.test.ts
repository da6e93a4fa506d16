import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { codeByKey } from '#app/taxonomy/codes.ts'
import { activities, goods, organisationKinds } from '#app/taxonomy/vocabulary.ts'
import {
  akin,
  doing,
  goodWeights,
  kindPairs,
  onlyItself,
  rules,
  sayNothing,
  servesAll,
  sharedActivities,
  weights,
} from './weights.ts'

it('is told in the documentation, rule for rule', () => {
  const told = [
    ...readFileSync('docs/decisions/matching.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (-?\d+) \| \S/gm),
  ].map(([, rule, points]) => `${rule} ${points}`)
  expect(told).toEqual(rules.map((rule) => `${rule} ${weights[rule]}`))
})

it('is tried by examples, rule for rule', () => {
  const examples = ['match', 'homes']
    .map((name) => readFileSync(`${import.meta.dirname}/${name}.test.ts`, 'utf8'))
    .join()
  expect(rules.filter((rule) => !examples.includes(`'${rule}'`))).toEqual([])
})

it('puts where before what, and what before the rest', () => {
  expect(weights['same-country']).toBeGreaterThan(weights['sector-same'])
  expect(weights['same-country']).toBeGreaterThan(weights['neighbouring-country'])
  expect(weights['neighbouring-country']).toBeGreaterThan(weights['same-region'])
  expect(weights['sector-same']).toBeGreaterThan(weights['sector-close'])
  expect(weights['sector-close']).toBeGreaterThan(weights['sector-broad'])
  for (const rule of ['kinds', 'field', 'language', 'network', 'ambassador', 'confirmed'] as const)
    expect(weights[rule]).toBeLessThan(weights['sector-broad'])
})

it('weighs what is specific above knowledge and contacts', () => {
  const specific = goods.filter((good) => good !== 'knowledge' && good !== 'contacts')
  for (const good of specific) expect(goodWeights[good].points, good).toBeGreaterThan(goodWeights.knowledge.points)
  for (const { alone } of Object.values(goodWeights)) expect(alone > 0 && alone <= 1).toBe(true)
})

it('names codes that exist, and each pair once', () => {
  for (const key of [...servesAll.flatMap(({ codes }) => codes), ...onlyItself, ...sayNothing])
    expect(codeByKey(key), key).toBeDefined()
  const once = (names: string[]) => expect(new Set(names).size).toBe(names.length)
  once(kindPairs.map(({ kinds }) => [...kinds].sort().join()))
  once(sharedActivities.map((each) => [...each.activities].sort().join()))
  once(akin.map(({ sought, offered }) => `${sought} ${offered}`))
  for (const { sought, offered, share } of akin) expect(sought !== offered && share < 1 && share > 0).toBe(true)
  for (const { kinds } of kindPairs) for (const kind of kinds) expect(organisationKinds).toContain(kind)
  for (const activity of Object.keys(doing)) expect(activities).toContain(activity)
})
