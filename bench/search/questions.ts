/**
 * What is asked: a fixed mix over the kinds of question, the three scopes, and visitors and members, each with values
 * of its own, so that nothing is measured that only a cache makes fast. Pure.
 */
import { noFilters, scopes, writeFilters, type Filters, type Scope } from '#app/discovery/query/filters.ts'
import { paths } from '#app/paths.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import { between, chanceOf, oneOf, skewed, type Chance } from './random.ts'
import { wordsOf } from './texts.ts'
import { takeCity, takeCountry, takeGood, takeSector, type Office } from './world.ts'

export const questionKinds = [
  'country',
  'country and sector',
  'sector',
  'kind and goods',
  'words',
  'words and filter',
] as const
export type QuestionKind = (typeof questionKinds)[number]
/** `office`: which is looked at, by its slug; a `member` is one of that office. */
export type Question = {
  kind: QuestionKind
  scope: Scope
  office: string
  reader: 'visitor' | 'member'
  language: Language
  filters: Filters
}

/** As the API and the search page have it where nothing else is asked. */
export const pageSize = 20

/** The most of a kind of organisation first. */
const takeKind = skewed(['company', 'ngo', 'education', 'culture', 'association', 'government'])

/** One or two words as people type them: of a sector's name, a city, a good. */
function words(chance: Chance, language: Language): string {
  const trade = wordsOf(takeSector(chance, takeKind(chance)), language)
  const one = trade.length > 0 ? oneOf(chance, trade).toLowerCase() : 'water'
  const asked = chance()
  if (asked < 0.4) return one
  // Half typed.
  if (asked < 0.6) return one.slice(0, Math.max(4, one.length - 3))
  return `${one} ${chance() < 0.5 ? (takeCity(chance, takeCountry(chance))?.name ?? '') : takeGood(chance)}`.trim()
}

function filtersOf(chance: Chance, kind: QuestionKind, scope: Scope, language: Language): Filters {
  const filters = noFilters(scope)
  const chosen = { ...filters.chosen }
  const sector = () => takeSector(chance, takeKind(chance))
  if (kind === 'country' || kind === 'country and sector')
    chosen.country = [takeCountry(chance), ...(chance() < 0.3 ? [takeCountry(chance)] : [])]
  if (kind === 'sector' || kind === 'country and sector') chosen.sector = [sector().replace(/\..*$/, '')]
  if (kind === 'kind and goods') {
    chosen.kind = [takeKind(chance)]
    chosen[chance() < 0.5 ? 'offers' : 'seeks'] = [takeGood(chance)]
  }
  if (kind === 'words and filter') {
    if (chance() < 0.5) chosen.country = [takeCountry(chance)]
    else chosen.kind = [takeKind(chance)]
  }
  chosen.country = [...new Set(chosen.country)]
  return {
    ...filters,
    q: kind.startsWith('words') ? words(chance, language) : '',
    chosen,
    sort: chance() < 0.1 ? 'confirmed' : 'relevance',
  }
}

/** Offices of every size: the largest, some in the middle, small ones. */
export function askedOffices<T>(offices: readonly T[]): T[] {
  const ranks = [0, 1, 4, 12, 30, 55, 110, 185].map((rank) => Math.floor((rank * offices.length) / 200))
  return [...new Set(ranks)].map((rank) => offices[rank])
}

/** Two of every kind, scope and reader, in a fixed order that mixes them. */
export function makeQuestions(offices: readonly Office[]): Question[] {
  const asked = askedOffices(offices)
  const all = questionKinds.flatMap((kind) =>
    scopes.flatMap((scope) =>
      (['visitor', 'member'] as const).flatMap((reader) =>
        [0, 1].map((turn): Question => {
          const chance = chanceOf(`question ${kind} ${scope} ${reader}`, turn)
          const language = oneOf(chance, languages)
          return {
            kind,
            scope,
            office: oneOf(chance, asked).slug,
            reader,
            language,
            filters: filtersOf(chance, kind, scope, language),
          }
        }),
      ),
    ),
  )
  const order = chanceOf('order of questions', 0)
  return all
    .map((question) => ({ question, at: between(order, 0, 1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ question }) => question)
}

/** Whether a question has filters and no words. */
export const isFilterOnly = ({ kind }: Question): boolean => !kind.startsWith('words')

/** The address under which the API answers it. */
export function apiPath({ office, filters }: Question): string {
  const search = writeFilters(filters)
  return paths.apiPresences(`${search ? `${search}&` : '?'}office=${office}`)
}
/** The address of the search page that shows it. */
export const pagePath = ({ office, filters }: Question): string => paths.search(office, writeFilters(filters))
