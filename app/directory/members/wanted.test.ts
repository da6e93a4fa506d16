import { expect, test } from 'vitest'
import { readWanted, writeWanted, type Wanted } from './wanted.ts'

test.each<Wanted>([
  { how: 'none' },
  { how: 'listed', slug: 'ijsselkracht' },
  { how: 'new', kind: 'ngo', name: 'Water: for all' },
])('%j comes back as it was written', (wanted) => {
  expect(readWanted(writeWanted(wanted))).toEqual(wanted)
})

test.each(['new:club:Name', 'new:ngo:', 'listed:', 'something else'])('%j is none', (text) => {
  expect(readWanted(text)).toEqual({ how: 'none' })
})
