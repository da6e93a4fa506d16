/**
 * A judged corpus: organisations with presences, and for some of these (the seekers) which of the others fit, by grade:
 * 0 unrelated, 1 possible, 2 good, 3 exactly; and searches as people type them, judged the same way. Read and checked
 * here; everything that Kogge does not know is listed at once. Pure.
 */
import { z } from 'zod'
import { canonicalCode } from '#app/taxonomy/codes.ts'
import { turnedGoods } from '#app/directory/presences/turned.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import {
  activities,
  fields,
  goods,
  languages,
  organisationKinds,
  spokenLanguages,
  type Activity,
  type Field,
  type Good,
  type Language,
  type OrganisationKind,
  type Texts,
} from '#app/taxonomy/vocabulary.ts'

const words = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])
const codes = z
  .array(z.union([z.string(), z.number().transform(String)]))
  .nullish()
  .transform((list) => list ?? [])
const key = z.union([z.string().min(1), z.number().transform(String)])
const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '')
const presenceForm = z.object({
  key,
  country: z.string(),
  place: text,
  field: text,
  nace: codes,
  dac: codes,
  isced: codes,
  activities: words,
  offers: words,
  seeks: words,
  description: text,
  confirmedMonthsAgo: z.number().nullish(),
})
const organisationForm = z.object({
  key,
  name: z.string().min(1),
  kind: z.string(),
  summary: z.record(z.string(), z.string()).nullish(),
  nace: codes,
  dac: codes,
  isced: codes,
  languages: words,
  home: z.object({ country: z.string(), place: text }).nullish(),
  presences: z.array(presenceForm),
})
const corpusForm = z.object({
  organisations: z.array(organisationForm),
  queries: z
    .array(z.object({ presence: key, judged: z.record(z.string(), z.number()) }))
    .nullish()
    .transform((list) => list ?? []),
  searches: z
    .array(z.object({ q: z.string().min(1), lang: z.string(), kind: words, judged: z.record(z.string(), z.number()) }))
    .nullish()
    .transform((list) => list ?? []),
})
type OrganisationForm = z.infer<typeof organisationForm>
type PresenceForm = z.infer<typeof presenceForm>

/**
 * `sectors` are code keys (`nace:28.13`), on a presence its own, else its organisation's, as the form of the site fills
 * them in.
 */
export type CorpusPresence = {
  key: string
  country: string
  place: string
  field: Field
  sectors: string[]
  activities: Activity[]
  offers: Good[]
  seeks: Good[]
  description: string
  confirmedMonthsAgo: number
}
export type CorpusOrganisation = {
  key: string
  name: string
  kind: OrganisationKind
  summary: Texts
  sectors: string[]
  languages: string[]
  /** Where it sits, when not where the scratch office does. */
  home: Home | null
  presences: CorpusPresence[]
}
export type Home = { country: string; place: string }
/** `judged`: grade by the key of a presence, or of an organisation for all its presences. */
export type CorpusQuery = { presence: string; judged: Record<string, number> }
/** Words typed into the search box by a reader of `lang`; `kind`: what makes them hard (`synonym`, `region`, …). */
export type CorpusSearch = { q: string; lang: Language; kind: string[]; judged: Record<string, number> }
export type Corpus = { organisations: CorpusOrganisation[]; queries: CorpusQuery[]; searches: CorpusSearch[] }

/** The corpus is not one that Kogge can use. `problems`: every reason, a line each. */
export class CorpusProblem extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

/** The field in which each kind mostly works, for presences that name none. */
const usualField: Record<OrganisationKind, Field> = {
  company: 'economy',
  ngo: 'international-cooperation',
  education: 'education',
  culture: 'culture',
  government: 'international-cooperation',
  association: 'economy',
}
const longestSummary = 1200
const longestDescription = 2000

/** Reads a corpus from a file's JSON. Throws a CorpusProblem with all that is wrong. */
export function readCorpus(json: string): Corpus {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    throw new CorpusProblem([`It is not JSON: ${(error as Error).message}.`])
  }
  const parsed = corpusForm.safeParse(data)
  if (!parsed.success)
    throw new CorpusProblem(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'The file'}: ${message}.`),
    )
  return check(parsed.data)
}

function check({ organisations, queries, searches }: z.infer<typeof corpusForm>): Corpus {
  /** What is wrong, with the keys where. */
  const found = new Map<string, string[]>()
  const wrong = (what: string, where: string) => void found.set(what, [...(found.get(what) ?? []), where])
  const known = <T extends string>(list: readonly T[], what: string, value: string, where: string): T | undefined => {
    const code = list.find((each) => each === value)
    if (code === undefined) wrong(`unknown ${what} "${value}"`, where)
    return code
  }
  const allKnown = <T extends string>(list: readonly T[], what: string, values: string[], where: string): T[] => [
    ...new Set(values.flatMap((value) => known(list, what, value, where) ?? [])),
  ]
  const sectorsOf = (of: Pick<PresenceForm, 'nace' | 'dac' | 'isced'>, where: string): string[] => [
    ...new Set(
      (['nace', 'dac', 'isced'] as const).flatMap((scheme) =>
        of[scheme].flatMap((code) => {
          const canonical = canonicalCode(code.includes(':') ? code : `${scheme}:${code}`)
          if (canonical?.startsWith(`${scheme}:`)) return canonical
          wrong(`unknown ${scheme} code "${code}"`, where)
          return []
        }),
      ),
    ),
  ]

  const presenceOf = (presence: PresenceForm, of: { sectors: string[]; kind: OrganisationKind }): CorpusPresence => {
    const where = presence.key
    const country = presence.country.toUpperCase()
    if (!isCountry(country)) wrong(`unknown country "${presence.country}"`, where)
    const months = presence.confirmedMonthsAgo ?? 0
    if (!Number.isInteger(months) || months < 0 || months > 1200)
      wrong(`confirmedMonthsAgo ${months} is no whole number of months`, where)
    if (presence.description.length > longestDescription)
      wrong(`a description of more than ${longestDescription} characters`, where)
    const own = sectorsOf(presence, where)
    return {
      key: presence.key,
      country,
      place: presence.place,
      description: presence.description,
      confirmedMonthsAgo: months,
      field: (presence.field ? known(fields, 'field', presence.field, where) : undefined) ?? usualField[of.kind],
      sectors: own.length > 0 ? own : of.sectors,
      activities: allKnown(activities, 'activity', presence.activities, where),
      offers: allKnown(goods, 'offer', presence.offers, where),
      seeks: allKnown(goods, 'good sought', presence.seeks, where),
    }
  }
  const homeOf = ({ country, place }: Home, where: string): Home => {
    if (!isCountry(country.toUpperCase())) wrong(`unknown home country "${country}"`, where)
    return { country: country.toUpperCase(), place }
  }
  const organisationOf = (organisation: OrganisationForm): CorpusOrganisation => {
    const where = organisation.key
    const kind = known(organisationKinds, 'kind', organisation.kind, where) ?? 'company'
    const summary: Texts = {}
    for (const [language, content] of Object.entries(organisation.summary ?? {})) {
      const code = known(languages, 'language of a summary', language, where)
      if (code && content.trim()) summary[code] = content.trim()
      if (content.length > longestSummary) wrong(`a summary of more than ${longestSummary} characters`, where)
    }
    const sectors = sectorsOf(organisation, where)
    return {
      key: organisation.key,
      name: organisation.name,
      kind,
      summary,
      sectors,
      languages: allKnown(spokenLanguages, 'language', organisation.languages, where),
      home: organisation.home ? homeOf(organisation.home, where) : null,
      presences: organisation.presences.map((presence) => presenceOf(presence, { sectors, kind })),
    }
  }

  const corpus = {
    organisations: inTwoGoods(organisations.map(organisationOf)),
    queries,
    searches: searches.map((search): CorpusSearch => ({
      ...search,
      lang: known(languages, 'language of a search', search.lang, `search "${search.q}"`) ?? 'en',
    })),
  }
  checkKeys(corpus, wrong)
  if (found.size > 0)
    throw new CorpusProblem([...found].map(([what, where]) => `${what} (${some([...new Set(where)])})`))
  return corpus
}

/** A corpus that knows no `students` was written when `internship` was said of both, and is read as it was meant. */
function inTwoGoods(organisations: CorpusOrganisation[]): CorpusOrganisation[] {
  const says = ({ offers, seeks }: CorpusPresence) => [...offers, ...seeks].includes('students')
  if (organisations.some(({ presences }) => presences.some(says))) return organisations
  return organisations.map((one) => ({
    ...one,
    presences: one.presences.map((presence) => ({ ...presence, ...turnedGoods(one.kind, presence) })),
  }))
}

/** Every key names one thing, every query and judgement something there, every grade is one. */
function checkKeys({ organisations, queries, searches }: Corpus, wrong: (what: string, where: string) => void): void {
  const owners = new Map<string, string>()
  const names = new Set<string>()
  for (const { key: name, presences } of organisations) {
    if (names.has(name)) wrong(`two organisations with the key "${name}"`, name)
    names.add(name)
    for (const presence of presences) {
      if (owners.has(presence.key)) wrong(`two presences with the key "${presence.key}"`, presence.key)
      owners.set(presence.key, name)
    }
  }
  for (const [presence, owner] of owners)
    if (names.has(presence) && presence !== owner)
      wrong(`"${presence}" is the key of an organisation and of another's presence`, owner)
  if (queries.length + searches.length === 0) wrong('no queries and no searches', 'the file')
  for (const [of, judged] of [
    ...queries.map(({ presence, judged: grades }) => [presence, grades] as const),
    ...searches.map(({ q, judged: grades }) => [`"${q}"`, grades] as const),
  ])
    for (const [other, grade] of Object.entries(judged)) {
      if (!owners.has(other) && !names.has(other)) wrong(`unknown key "${other}"`, `judged for ${of}`)
      if (![0, 1, 2, 3].includes(grade)) wrong(`grade ${grade} is not 0, 1, 2 or 3`, `judged for ${of}`)
    }
  for (const { presence } of queries) if (!owners.has(presence)) wrong(`unknown presence "${presence}"`, 'queries')
}

const some = (where: string[]) =>
  where.length > 3 ? `${where.slice(0, 3).join(', ')} and ${where.length - 3} more` : where.join(', ')

/** Whose presence each key is. */
export function ownersOf(corpus: Corpus): Map<string, string> {
  return new Map(
    corpus.organisations.flatMap(({ key: organisation, presences }) =>
      presences.map((presence) => [presence.key, organisation]),
    ),
  )
}

/**
 * A ranking of presences (by key) in grades. A presence counts by its own judgement, else by its organisation's; an
 * organisation that was judged as a whole counts once, with the first of its presences, so that several of them are not
 * several finds. The seeker's own organisation, where somebody seeks, is in neither list.
 */
export function grade(
  corpus: Corpus,
  query: { presence?: string; judged: Record<string, number> },
  ranking: string[],
): { ranking: number[]; judged: number[] } {
  const owners = ownersOf(corpus)
  const own = query.presence === undefined ? null : owners.get(query.presence)
  const { judged } = query
  const judgedAs = (presence: string) =>
    [presence, owners.get(presence)!].find((each) => Object.hasOwn(judged, each)) ?? null
  const counted = new Set<string>()
  const grades = ranking
    .filter((presence) => owners.get(presence) !== own)
    .flatMap((presence) => {
      const as = judgedAs(presence)
      if (as === null) return [0]
      if (counted.has(as)) return []
      counted.add(as)
      return [judged[as]]
    })
  return {
    ranking: grades,
    judged: Object.entries(judged)
      .filter(([other]) => other !== own && owners.get(other) !== own)
      .map(([, value]) => value),
  }
}
