/**
 * The organisations of a scratch world with what they publish: the `number`th is the same in every run and at every
 * size. Pure.
 */
import { activities, fields, goods, spokenLanguages, type Language } from '#app/taxonomy/vocabulary.ts'
import { between, chanceOf, oneOf, several, uuidOf, weighted, type Chance } from './random.ts'
import { description, organisationName } from './texts.ts'
import { takeCity, takeCountry, takeGood, takeSector, type City, type Office } from './world.ts'

export type MadePresence = {
  country: string
  place: City | null
  standing: 'active' | 'looking'
  field: string
  sectors: string[]
  ownSectors: string[]
  activities: string[]
  offers: string[]
  seeks: string[]
  languages: string[]
  sinceYear: number | null
  untilYear: number | null
  description: string
  language: Language
  visibility: string
  state: string
  confirmedDaysAgo: number
}
export type MadeOrganisation = {
  id: string
  office: Office
  slug: string
  name: string
  kind: string
  sectors: string[]
  languages: string[]
  summary: Partial<Record<Language, string>>
  visibility: string
  state: string
  presences: MadePresence[]
  /** Which of its office's associations it belongs to, by number; null where to none. */
  association: number | null
}

const kinds = [
  ['company', 62],
  ['ngo', 15],
  ['education', 6],
  ['culture', 6],
  ['government', 4],
  ['association', 7],
] as const
const fieldOf: Record<string, string> = {
  company: 'economy',
  association: 'economy',
  ngo: 'international-cooperation',
  government: 'international-cooperation',
  education: 'education',
  culture: 'culture',
}
const writing = (office: Office) =>
  [
    [office.language, 70],
    ['en', 20],
    ['nl', 5],
    ['de', 5],
  ] as const

/** Associations that every office has before all others: what organisations can belong to. */
export const associationsPerOffice = 3

/** Most publish a few presences, one in a hundred dozens. */
function presenceCount(chance: Chance): number {
  return chance() < 0.01 ? between(chance, 20, 60) : 1 + Math.floor(-Math.log(1 - chance()) * 3)
}

/** The organisation with this number, in an office that `takeOffice` gives. */
export function makeOrganisation(number: number, takeOffice: (chance: Chance) => Office): MadeOrganisation {
  const chance = chanceOf('organisation', number)
  const office = takeOffice(chance)
  const kind = weighted(chance, kinds)
  const sectors = several(chance, between(chance, 1, 3), (each) => takeSector(each, kind))
  const name = organisationName(chance, kind, sectors[0], office.city.name)
  const languages = several(chance, between(chance, 1, 4), (each) =>
    each() < 0.75 ? oneOf(each, ['nl', 'en', 'de']) : oneOf(each, spokenLanguages),
  )
  const summary: MadeOrganisation['summary'] = {}
  for (const language of several(chance, between(chance, 1, 2), (each) => weighted(each, writing(office)))) {
    summary[language] = description(chance, language, 2, {
      name,
      sectors,
      country: office.city.country,
      place: office.city.name,
    })
  }
  const count = presenceCount(chance)
  const countries = several(chance, count, takeCountry)
  return {
    id: uuidOf('organisation', number),
    office,
    slug: `o-${number}`,
    name,
    kind,
    sectors,
    languages,
    summary,
    visibility: weighted(chance, [
      ['public', 94],
      ['network', 4],
      ['office', 2],
    ]),
    state: weighted(chance, [
      ['approved', 97],
      ['pending', 3],
    ]),
    presences: Array.from({ length: count }, (_, at) =>
      makePresence(chance, { office, kind, name, sectors, languages, country: countries[at % countries.length] }),
    ),
    association: chance() < 0.3 ? between(chance, 0, associationsPerOffice - 1) : null,
  }
}

function makePresence(
  chance: Chance,
  of: { office: Office; kind: string; name: string; sectors: string[]; languages: string[]; country: string },
): MadePresence {
  const looking = chance() < 0.04
  const place = looking || chance() < 0.35 ? null : takeCity(chance, of.country)
  // One in five says nothing of its own: its organisation's sectors serve.
  const sectors =
    chance() < 0.2
      ? []
      : [
          ...new Set([
            oneOf(chance, of.sectors),
            ...several(chance, between(chance, 0, 2), (each) => takeSector(each, of.kind)),
          ]),
        ]
  const language = weighted(chance, writing(of.office))
  const since = looking || chance() < 0.4 ? null : between(chance, 1990, 2024)
  return {
    country: of.country,
    place,
    standing: looking ? 'looking' : 'active',
    field: chance() < 0.85 ? fieldOf[of.kind] : oneOf(chance, fields),
    sectors,
    ownSectors: chance() < 0.05 ? [`${of.name.split(' ')[0]} ${oneOf(chance, goods)}`] : [],
    activities: looking ? [] : several(chance, between(chance, 0, 3), (each) => oneOf(each, activities)),
    offers: several(chance, between(chance, 0, 3), takeGood),
    seeks: several(chance, between(chance, 0, 3), takeGood),
    languages: of.languages,
    sinceYear: since,
    untilYear: since !== null && chance() < 0.06 ? between(chance, since, 2024) : null,
    description: description(chance, language, 4, {
      name: of.name,
      sectors: sectors.length > 0 ? sectors : of.sectors,
      country: of.country,
      place: place?.name ?? null,
    }),
    language,
    visibility: weighted(chance, [
      ['public', 60],
      ['network', 30],
      ['office', 10],
    ]),
    state: chance() < 0.97 ? 'published' : 'withdrawn',
    confirmedDaysAgo: chance() < 0.15 ? between(chance, 366, 1200) : between(chance, 0, 364),
  }
}
