import { expect, test } from 'vitest'
import { differencesOf } from './Conflict.tsx'

test('only fields that differ are told, in words, whatever the order of their values', () => {
  const theirs: [string, string][] = [
    ['name', 'A'],
    ['languages', 'nl'],
    ['languages', 'en'],
    ['website', ''],
    ['kind', 'ngo'],
  ]
  const mine: [string, string][] = [
    ['name', 'B'],
    ['languages', 'en'],
    ['languages', 'nl'],
    ['kind', 'ngo'],
    ['size', '1'],
  ]
  const differences = differencesOf(
    ['name', 'languages', 'website', 'kind', 'size'],
    theirs,
    mine,
    (name) => `the ${name}`,
    (_, value) => value.toUpperCase(),
  )
  expect(differences).toEqual([
    { name: 'name', label: 'the name', theirs: 'A', mine: 'B' },
    { name: 'size', label: 'the size', theirs: '', mine: '1' },
  ])
})
