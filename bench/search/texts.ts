/**
 * Texts of a scratch world in three languages: made of templates, the taxonomies' own words and made-up names. Pure.
 */
import { allCodes } from '#app/taxonomy/codes.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { between, oneOf, type Chance } from './random.ts'

/** `{s}` is a sector's name, `{c}` the country's, `{p}` a place or the country, `{n}` the organisation's name. */
const sentences: Record<Language, string[]> = {
  nl: [
    '{n} werkt in {p} aan {s}, samen met ondernemers en scholen uit de streek.',
    'Wij leveren {s} in {c} en zoeken partijen die de markt kennen.',
    'Onze vestiging in {p} richt zich op {s}; studenten zijn welkom voor een stage.',
    'Sinds enkele jaren ondersteunen wij gemeenten in {c} bij {s}.',
    'We delen kennis over {s} met vakmensen in {p} en organiseren elk voorjaar een bezoek.',
    'Met lokale coöperaties bouwen we in {p} aan schoon drinkwater en {s}.',
    'Voor {s} zoeken we leveranciers, vrijwilligers en financiering.',
    'De samenwerking met {p} begon als stedenband en gaat nu vooral over {s}.',
    'Wie plannen heeft in {c} kan bij ons terecht voor contacten, huisvesting en advies.',
    'Ons distributienetwerk in {c} staat open voor bedrijven die {s} willen verkopen.',
    'Docenten en onderzoekers wisselen jaarlijks uit met een hogeschool in {p}.',
    'Het project loopt met steun van een fonds en eindigt als de bewoners het zelf beheren.',
  ],
  en: [
    '{n} has worked in {p} on {s} for many years, together with local firms.',
    'We supply {s} across {c} and look for partners who know the market.',
    'Our branch in {p} is about {s}; interns are welcome all year.',
    'With municipalities in {c} we improve {s}, training and maintenance.',
    'We share what we know about {s} with craftsmen in {p} and visit every spring.',
    'Together with farmers near {p} we drill wells, repair pumps and work on {s}.',
    'For {s} we seek suppliers, volunteers and funding.',
    'What began as a twinning with {p} is now mostly about {s}.',
    'Whoever has plans in {c} can ask us for contacts, housing and advice.',
    'Our distribution network in {c} is open to companies that sell {s}.',
    'Teachers and researchers exchange every year with a university in {p}.',
    'The project is funded for four years and ends when residents run it themselves.',
  ],
  de: [
    '{n} arbeitet in {p} an {s}, gemeinsam mit Betrieben und Schulen der Region.',
    'Wir liefern {s} nach {c} und suchen Partner, die den Markt kennen.',
    'Unsere Niederlassung in {p} befasst sich mit {s}; Praktikanten sind willkommen.',
    'Mit Kommunen in {c} verbessern wir {s}, Ausbildung und Wartung.',
    'Wir teilen unser Wissen über {s} mit Fachleuten in {p} und kommen jedes Frühjahr.',
    'Mit Genossenschaften bauen wir in {p} Brunnen und kümmern uns um {s}.',
    'Für {s} suchen wir Lieferanten, Freiwillige und Förderung.',
    'Aus der Städtepartnerschaft mit {p} wurde eine Zusammenarbeit rund um {s}.',
    'Wer in {c} etwas vorhat, bekommt bei uns Kontakte, Unterkunft und Rat.',
    'Unser Vertriebsnetz in {c} steht Firmen offen, die {s} verkaufen.',
    'Lehrende und Forschende tauschen sich jedes Jahr mit einer Hochschule in {p} aus.',
    'Das Vorhaben wird vier Jahre gefördert und endet, wenn die Bewohner es selbst tragen.',
  ],
}

const beginnings =
  'Al Bel Cor Dal El Fer Gal Hel In Jor Kal Lin Mar Nor Or Pel Quin Ros Sal Ter Ul Ver Wes Xan Yl Zan Bra Cre Dro Fli'.split(
    ' ',
  )
const middles = 'a e i o u ane eri ilo omu ura ani eto ima ove'.split(' ')
const ends = 'tex ven mar dor lin gas nova port wind trop stra bex dam hof tech lux mont pax rion sol'.split(' ')
const familyNames = (
  'Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Dijkstra Brouwer Kramer Veenstra Postma Kuiper Schouten Willems Huisman ' +
  'Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Koch Richter Klein Wolf Neumann Schwarz Braun Zimmermann Krüger Hartmann Lange Werner'
).split(' ')

/**
 * What an organisation of a kind calls itself; `{b}` is a made-up word, `{f}` a family's name, `{w}` a word of its
 * trade, `{o}` its city.
 */
const names: Record<string, string[]> = {
  company: [
    '{b} BV',
    '{f} {w}',
    '{b} {w} GmbH',
    '{f} & {f} {w}',
    '{w}fabriek {f}',
    '{b} International',
    '{f} {o} BV',
    '{b} Solutions',
  ],
  ngo: [
    'Stichting {b}',
    '{w} voor {b}',
    '{f} Foundation',
    'Verein {b} {o}',
    '{w} without borders {o}',
    'Stichting {w} {o}',
  ],
  education: ['Hogeschool {b}', '{o} College {b}', 'Universität {b}', '{f} School of {w}', 'Academie {w} {b}'],
  culture: ['Museum {b}', 'Theater {f}', '{b} Festival', 'Koor {b} {o}', 'Orchester {b}'],
  government: ['Gemeente {b}', 'Waterschap {b}', 'Stadtwerke {b}', '{o} {w} agency {b}'],
  association: ['Vereniging {w} {o} {b}', '{b} Kring {o}', 'Verband {w} {b}', '{o} Business Club {b}'],
}

const fill = (template: string, values: Record<string, () => string>) =>
  template.replace(/\{(\w)\}/g, (_, hole: string) => values[hole]())

/** A word that nobody has thought of: names make up most of the words in an index. */
const madeUp = (chance: Chance): string => oneOf(chance, beginnings) + oneOf(chance, middles) + oneOf(chance, ends)

const longWords = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => word.length > 4)

/** The longer words of a sector's name. */
export const wordsOf = (code: string, language: Language): string[] => longWords(sectorName(code, language))

/** A name for an organisation of this kind, sector and city. */
export function organisationName(chance: Chance, kind: string, sector: string, city: string): string {
  const trade = () => oneOf(chance, [...wordsOf(sector, oneOf(chance, ['nl', 'de', 'en'] as const)), 'Handel'])
  return fill(oneOf(chance, names[kind]), {
    b: () => madeUp(chance),
    f: () => oneOf(chance, familyNames),
    o: () => city,
    w: () => trade().replace(/^./, (letter) => letter.toUpperCase()),
  }).slice(0, 120)
}

/** One to `most` sentences about what an organisation does in a country. */
export function description(
  chance: Chance,
  language: Language,
  most: number,
  {
    name,
    sectors,
    country,
    place,
  }: { name: string; sectors: readonly string[]; country: string; place: string | null },
): string {
  const count = between(chance, 1, most)
  const values = {
    n: () => name,
    c: () => countryName(country, language),
    p: () => place ?? countryName(country, language),
    s: () =>
      sectorName(sectors.length > 0 ? oneOf(chance, sectors) : oneOf(chance, someCodes).key, language).toLowerCase(),
  }
  return Array.from({ length: count }, () => fill(oneOf(chance, sentences[language]), values)).join(' ')
}
const someCodes = allCodes('nace').filter(({ level }) => level === 'division')
