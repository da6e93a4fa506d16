/**
 * Regions as people name them, each a list of countries: `Scandinavië`, `West Africa`, `Golfstaaten`, `Benelux`. From
 * data/regions.json, written for Kogge; where the United Nations have the same region (M49), its countries are theirs
 * (neighbours.ts). Pure; on the server.
 */
import { countryCodes } from './countries.ts'
import regions from './data/regions.json' with { type: 'json' }
import { fold } from './fold.ts'
import { regionOf } from './regions.ts'
import { languages, type Language } from './vocabulary.ts'

export type Region = {
  key: string
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[]
  /** In each language the usual name first, then others. */
  names: Readonly<Record<Language, readonly string[]>>
}

/** A code, or `m49:` and the code of a continent or part, which stands for all that lie in it. */
const expanded = (listed: string) =>
  listed.split(' ').flatMap((each) => {
    if (!each.startsWith('m49:')) return [each]
    const wanted = each.slice('m49:'.length)
    return countryCodes.filter((code) => {
      const at = regionOf(code)
      return at !== null && (at.continent === wanted || at.part === wanted)
    })
  })

/** Every region, in the order of the file: English, Dutch and German names, then what lies in it. */
export const everydayRegions: readonly Region[] = Object.entries(regions).map(([key, [en, nl, de, listed]]) => ({
  key,
  countries: [...new Set(expanded(listed))],
  names: { en: en.split('|'), nl: nl.split('|'), de: de.split('|') },
}))

const keyOf = (name: string) => fold(name).replace(/^(the|de|het|der|die|das|den) /, '')
const byName = new Map(
  everydayRegions.flatMap((region) =>
    // `West-Afrika` is written in one word and in two.
    languages.flatMap((language) =>
      region.names[language].flatMap((name) => {
        const key = keyOf(name)
        return [key, key.replaceAll(' ', '')].map((each) => [each, region] as const)
      }),
    ),
  ),
)

/**
 * The region of this name, in any of the site's languages, with or without its article; undefined where it is none. A
 * country's name is none: countries.ts knows those.
 */
export function regionByName(name: string): Region | undefined {
  const key = keyOf(name)
  return byName.get(key) ?? byName.get(key.replaceAll(' ', ''))
}
