import { expect, test } from 'vitest'
import { afterSigningIn, returnPath } from './return-path.ts'

const kept = '2b0f6c1e-3f3a-4f0e-9a55-6d1f9d7b1c11'

test.each([
  ['to=%2Fdeventer%2Fmine', '/deventer/mine'],
  [`to=%2Fdeventer%2Fsearch%3Fq%3Dsteel&kept=${kept}`, `/deventer/search?q=steel&kept=${kept}`],
  [`kept=${kept}`, `/?kept=${kept}`],
  ['to=%2F%2Fevil.example', '/'],
  ['to=https%3A%2F%2Fevil.example', '/'],
  ['to=%2F%5Cevil.example', '/'],
  ['to=%2Fa&kept=%22%3E', '/a'],
  ['', '/'],
])('%s → %s', (query, path) => expect(returnPath(new URLSearchParams(query))).toBe(path))

test.each([
  ['to=%2Fdeventer%2Fmine', '/deventer/mine'],
  ['to=%2F', '/begin'],
  ['to=%2F%2Fevil.example', '/begin'],
  [`kept=${kept}`, '/begin'],
  ['', '/begin'],
])('signed in with %s → %s', (query, path) => expect(afterSigningIn(new URLSearchParams(query))).toBe(path))
