import { describe, expect, it } from 'vitest'
import de from '#locales/de/vocabulary.json' with { type: 'json' }
import en from '#locales/en/vocabulary.json' with { type: 'json' }
import nl from '#locales/nl/vocabulary.json' with { type: 'json' }
import {
  activities,
  fields,
  goods,
  organisationKinds,
  registries,
  sizeBands,
  spokenLanguages,
  visibilities,
  waysToMeet,
} from './vocabulary.ts'

const roles = ['admin', 'editor', 'ambassador', 'member', 'reader']
const lists: Record<string, readonly string[]> = {
  kind: organisationKinds,
  field: fields,
  activity: activities,
  good: goods,
  visibility: visibilities,
  visibilityHelp: visibilities,
  met: waysToMeet,
  metHelp: waysToMeet,
  size: sizeBands,
  registry: registries,
  role: roles,
  roleHelp: roles,
}

describe.each(Object.entries({ nl, en, de }))('the vocabulary in %s', (_language, texts) => {
  it('names every code of every list, and nothing else', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(lists).sort())
    for (const [list, codes] of Object.entries(lists)) {
      const names = (texts as Record<string, Record<string, string>>)[list]
      expect(Object.keys(names).sort(), list).toEqual([...codes].sort())
      for (const name of Object.values(names)) expect(name.trim().length, list).toBeGreaterThan(2)
      expect(new Set(Object.values(names)).size, list).toBe(codes.length)
    }
  })
})

it.each(['nl', 'en', 'de'])('every spoken language has a name in %s', (language) => {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  for (const code of spokenLanguages) expect(names.of(code), code).not.toBe(code)
})
