import { expect, test } from 'vitest'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { allOwnTexts, otherThan, ownTextIn, type OwnTexts } from './presence.ts'

const said = (language: Language | null, description: string, second?: [Language, string]): OwnTexts => ({
  description,
  descriptionLanguage: language,
  second: second ? { language: second[0], description: second[1] } : null,
})

test.each<[string, OwnTexts, Language, [string, Language | null, boolean] | null]>([
  ['the reader’s own', said('nl', 'Pompen'), 'nl', ['Pompen', 'nl', false]],
  ['another one, and it is said', said('nl', 'Pompen'), 'de', ['Pompen', 'nl', true]],
  ['the second where the reader reads it', said('nl', 'Pompen', ['en', 'Pumps']), 'en', ['Pumps', 'en', false]],
  ['the first where they read both', said('en', 'Pumps', ['nl', 'Pompen']), 'en', ['Pumps', 'en', false]],
  ['the first where they read neither', said('nl', 'Pompen', ['en', 'Pumps']), 'de', ['Pompen', 'nl', true]],
  ['the second where it is all there is', said('nl', '', ['en', 'Pumps']), 'de', ['Pumps', 'en', true]],
  ['one of which nobody said the language: nothing is claimed', said(null, 'Pumps'), 'nl', ['Pumps', null, false]],
  ['nothing', said('nl', ''), 'nl', null],
])('%s', (_what, texts, reader, shown) => {
  const found = ownTextIn(texts, 'description', reader)
  expect(found && [found.text, found.language, found.foreign]).toEqual(shown)
})

test('everything that is said, in either language', () => {
  expect(allOwnTexts(said('nl', 'Pompen', ['en', 'Pumps']))).toEqual(['Pompen', 'Pumps'])
  expect(allOwnTexts(said('nl', ''))).toEqual([])
})

test.each(['nl', 'en', 'de'])('a second text begins in another language than %s', (language) =>
  expect(otherThan(language)).not.toBe(language),
)
