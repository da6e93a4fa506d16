/**
 * What a place is called in other languages than the gazetteer has it in (GeoNames, mostly English or the place's own):
 * `Wenen`, `Wien` and `Vienne` for Vienna. From data/place-names.json, written for Kogge, and data/zone-cities.json
 * (Unicode CLDR 48.2). A place is named by its country and its name in the gazetteer. Pure; on the server.
 */
import ownList from './data/place-names.json' with { type: 'json' }
import zoneCities from './data/zone-cities.json' with { type: 'json' }
import { fold } from './fold.ts'
import { spellings } from './words.ts'

/** A place by its name in the gazetteer; `exact` where the typed words are the whole of its other name. */
export type NamedPlace = { country: string; name: string; exact: boolean }

const others = new Map<string, Set<string>>()
for (const [key, names] of [
  ...Object.entries(ownList as Record<string, string[]>),
  ...Object.entries(zoneCities).map(([key, names]) => [key, [names]] as const),
]) {
  const known = others.get(key) ?? new Set<string>()
  for (const name of names.flatMap((each) => each.split('|')).filter(Boolean)) known.add(name)
  others.set(key, known)
}

/** Every place with another name: `AT Vienna` → its other names. */
export const placesWithNames: ReadonlyMap<string, ReadonlySet<string>> = others

/** The other names of a place, as written; none for most. */
export const otherPlaceNames = (country: string, name: string): string[] => [
  ...(others.get(`${country} ${name}`) ?? []),
]

const byName = new Map<string, Set<string>>()
for (const [key, names] of others)
  for (const name of [...names].flatMap(spellings).map(fold)) byName.set(name, (byName.get(name) ?? new Set()).add(key))

/**
 * Places one of whose other names begins with the words, those of exactly this name first; `München` and `Muenchen` are
 * Munich. Places whose name in the gazetteer begins so are not looked for: the gazetteer is.
 */
export function placesCalled(words: string): NamedPlace[] {
  const typed = fold(words)
  if (typed.length < 2) return []
  const found = new Map<string, NamedPlace>()
  for (const [name, keys] of byName) {
    if (!name.startsWith(typed)) continue
    for (const key of keys) {
      const exact = name === typed || found.get(key)?.exact === true
      found.set(key, { country: key.slice(0, 2), name: key.slice(3), exact })
    }
  }
  return [...found.values()].sort((a, b) => Number(b.exact) - Number(a.exact))
}
