import { expect, test } from 'vitest'
import { compoundParts } from './compounds.ts'

test.each([
  ['Bouwt dompel- en handpompen', ['pompen']],
  ['Filter für Trinkwasser', ['wasser']],
  ['Zonnepompen en windpompen', ['pompen']],
  ['pompen', []],
  ['Wasser', []],
  ['a village', []],
  ['', []],
])('the parts of "%s" are %o', (text, parts) => expect(compoundParts(text)).toEqual(parts))
