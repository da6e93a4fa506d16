/**
 * What the picker of sectors asks and is answered: the words typed, in whose language, for which kind of organisation.
 * Pure.
 */
import type { Code, SectorScheme } from './codes.ts'
import { findCodes } from './find-codes.ts'
import { schemesFor } from './sectors.ts'
import { languages, organisationKinds, type Language, type OrganisationKind } from './vocabulary.ts'

export type Question = { q: string; language: Language; kind: OrganisationKind }
/** A parameter that is wrong. `reason` is a text key under `taxonomy:problem`. */
export type Problem = { parameter: 'q' | 'language' | 'kind'; reason: 'words' | 'language' | 'kind' }
/** What was found in one taxonomy, the best first. */
export type FoundGroup = { scheme: SectorScheme; codes: Code[] }

const shortestWords = 2
const longestWords = 80
/** How many of each taxonomy: most of the one that this kind of organisation uses. */
const shown = [6, 3, 3]

/**
 * Reads `q` (2 to 80 characters), `language` and `kind` (a company's where it is not named); or says which of them is
 * wrong.
 */
export function readQuestion(parameters: URLSearchParams): Question | Problem {
  const q = (parameters.get('q') ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (q.length < shortestWords || q.length > longestWords) return { parameter: 'q', reason: 'words' }
  const language = languages.find((known) => known === parameters.get('language'))
  if (!language) return { parameter: 'language', reason: 'language' }
  const kind = organisationKinds.find((known) => known === (parameters.get('kind') || 'company'))
  if (!kind) return { parameter: 'kind', reason: 'kind' }
  return { q, language, kind }
}

/**
 * Sectors that fit the words, by taxonomy: the one of the organisation's kind first, those without anything left out.
 */
export function suggestSectors({ q, language, kind }: Question): FoundGroup[] {
  const found = findCodes(q, language, { limit: 60 })
  return schemesFor(kind)
    .map((scheme, at) => ({ scheme, codes: found.filter((code) => code.scheme === scheme).slice(0, shown[at]) }))
    .filter(({ codes }) => codes.length > 0)
}
