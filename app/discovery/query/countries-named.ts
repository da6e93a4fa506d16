/** Countries, regions and capitals that words name, in any language and by any name that the taxonomy knows. Pure. */
import { capitalNames } from '#app/taxonomy/capital-names.ts'
import { countryByName, countryName, isCountry, offeredCountries } from '#app/taxonomy/countries.ts'
import { fold } from '#app/taxonomy/fold.ts'
import { continents, regionName, regionOf } from '#app/taxonomy/regions.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import { isSlip } from '#app/taxonomy/words.ts'

/** Two and three letters that people type for a country, however written; others only in capitals ("IN", "DE"). */
const shortNames = new Set('uk vs usa uae vae drc rdc'.split(' '))

/**
 * The country that these words name. Codes of two or three letters only where they are written as such: "in" is no
 * India and "can" no Canada.
 */
export function countryNamed(words: string): string | undefined {
  const folded = fold(words)
  const letters = folded.replaceAll(' ', '')
  if (letters.length <= 3 && !shortNames.has(letters) && !/^\p{Lu}{2,3}$/u.test(words)) return undefined
  if (/^\p{Lu}{2}$/u.test(words) && isCountry(words)) return countryByName(words) ?? words
  return countryByName(words)
}

/**
 * Regions that people name and CLDR does not, with the countries that are commonly meant. Under the code of their name
 * in the page's texts.
 */
const everydayRegions: Record<string, [names: string, countries: string]> = {
  scandinavia: [
    'Scandinavië,Scandinavia,Skandinavien,Nordics,Nordic countries,Noordse landen,Nordische Länder',
    'DK NO SE FI IS',
  ],
  baltics: [
    'Baltische staten,Baltikum,Baltics,Baltic states,Baltic countries,Baltische landen,Baltische Staaten',
    'EE LV LT',
  ],
  benelux: ['Benelux,Benelux-landen,Benelux countries,Beneluxländer', 'BE NL LU'],
  dach: ['DACH,DACH-regio,DACH-Region,DACH region', 'DE AT CH'],
  balkans: ['Balkan,Balkans,the Balkans,Balkanlanden,Balkanländer', 'AL BA BG HR XK ME MK RO RS SI'],
  maghreb: ['Maghreb', 'MA DZ TN LY MR'],
  gulf: ['Golfstaten,Golfstaaten,Gulf states,Gulf countries,GCC', 'AE BH KW OM QA SA'],
  levant: ['Levant,Levante', 'SY LB JO IL PS'],
  middleEast: [
    'Midden-Oosten,Middle East,Naher Osten,Mittlerer Osten,Nahost',
    'AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  ],
  farEast: ['Verre Oosten,Far East,Ferner Osten,Fernost', 'CN HK JP KP KR MN MO TW VN TH MY SG ID PH'],
  sahel: ['Sahel,Sahelzone', 'BF ML MR NE SN TD SD'],
  hornOfAfrica: ['Hoorn van Afrika,Horn of Africa,Horn von Afrika', 'DJ ER ET SO'],
  caucasus: ['Kaukasus,Caucasus', 'AM AZ GE'],
  easternEurope: ['Oost-Europa,Eastern Europe,East Europe,Osteuropa', 'BG BY CZ HU MD PL RO RU SK UA'],
  asean: ['ASEAN', 'BN ID KH LA MM MY PH SG TH VN'],
}

/** A region's name as it is also written: `West-Afrika` in one word, `Eastern Africa` as East Africa. */
const formsOf = (name: string): string[] => [
  name,
  name.replace(/^(noord|oost|west|zuid|centraal|midden) (?=\p{L})/u, '$1'),
  name.replace(/^(noord|oost|west|zuid)elijk (?=\p{L})/u, '$1 '),
  name.replace(/^(nord|ost|west|sud|zentral|mittel)(?=[aeo])/u, '$1 '),
  name.replace(/^(nord|ost|west|sud)liches /u, '$1'),
  name.replace(/^(east|west|north|south)ern /, '$1 '),
  name.replace(/^middle /, 'central '),
]

/** Regions by their folded names: the names of CLDR, and those with their direction written apart. */
let regions: Map<string, { code: string; countries: string[] }> | undefined
function regionNames() {
  if (regions) return regions
  regions = new Map()
  const inside = (code: string) =>
    offeredCountries.filter((country) => {
      const at = regionOf(country)
      return at !== null && (at.part === code || at.continent === code)
    })
  // Sub-Saharan Africa and Latin America are not in the list of continents: they stand for several parts of one.
  const wider: [string, string[]][] = [
    ['202', ['011', '017', '014', '018']],
    ['419', ['013', '029', '005']],
    ['003', ['021', '013', '029']],
  ]
  const all: [string, string[]][] = [
    ...continents.flatMap(([continent, parts]): [string, string[]][] =>
      [continent, ...parts].map((code) => [code, inside(code)]),
    ),
    ...wider.map(([code, parts]): [string, string[]] => [code, parts.flatMap(inside)]),
  ]
  for (const [code, countries] of all)
    for (const language of languages) {
      for (const form of formsOf(fold(regionName(code, language))))
        if (!regions.has(form)) regions.set(form, { code, countries })
    }
  for (const [code, list] of Object.entries(everydayRegions)) {
    const [names, countries] = list
    for (const name of names.split(',')) regions.set(fold(name), { code, countries: countries.split(' ') })
  }
  return regions
}

/** The region that these words name, with its countries. */
export const regionNamed = (words: string): { code: string; countries: string[] } | undefined =>
  regionNames().get(fold(words))

let capitals: Map<string, { country: string; names: string[] }> | undefined
/** The capital that these words name in Dutch or German, with the country and the capital's names in each language. */
export function capitalNamed(words: string): { country: string; names: string[] } | undefined {
  if (!capitals) {
    capitals = new Map()
    for (const country of offeredCountries) {
      const names = languages.flatMap((language) => capitalNames[language][country] ?? [])
      for (const name of names) if (!countryByName(name)) capitals.set(fold(name), { country, names })
    }
  }
  return capitals.get(fold(words))
}

const namesOf = new Map<Language, [string, string][]>()
/**
 * The country whose name, in one of the three languages, differs from this word by a slip of the pen; none where two
 * do.
 */
export function countrySlip(word: string, language: Language): { code: string; name: string } | undefined {
  const typed = fold(word)
  if (typed.length < 5) return undefined
  for (const each of [language, ...languages.filter((other) => other !== language)]) {
    let names = namesOf.get(each)
    if (!names)
      namesOf.set(
        each,
        (names = offeredCountries.map((code): [string, string] => [fold(countryName(code, each)), code])),
      )
    const found = names.filter(([name]) => !name.includes(' ') && isSlip(typed, name))
    if (found.length === 1) return { code: found[0][1], name: countryName(found[0][1], each) }
  }
  return undefined
}
