import { expect, test } from 'vitest'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { isId } from './id.ts'
import { reasons } from './reasons.ts'

test.each(languages)('every reason has its sentences in %s', (language) => {
  const t = translator(language)
  for (const reason of reasons)
    for (const part of ['title', 'what'] as const) expect(t(`error.${reason}.${part}`)).not.toContain('error.')
})

test.each([
  ['01a21cfd-1f33-7bc7-aa3b-e784a19b0545', true],
  ['01A21CFD-1F33-7BC7-AA3B-E784A19B0545', true],
  ['01a21cfd1f337bc7aa3be784a19b0545', false],
  ['-'.repeat(36), false],
  ['0'.repeat(36), false],
  ['', false],
  [null, false],
  [undefined, false],
])('%s is an id: %s', (text, is) => expect(isId(text)).toBe(is))
