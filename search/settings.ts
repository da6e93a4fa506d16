/** The index as data. What the worker gives Meilisearch, and what the queries rely on. */
import { cellAttribute, cellBands } from './cells.ts'

/** The index's name where the settings give no other. */
export const defaultIndex = 'presences'

/**
 * What a reader can filter by and sees counted. Each name is the attribute in the document, and the parameter in the
 * URL but for one (filters.ts). `home`: the country in which who publishes sits; `office`: the slug of theirs.
 */
export const facetNames = [
  'country',
  'sector',
  'kind',
  'field',
  'offers',
  'seeks',
  'language',
  'home',
  'office',
] as const
export type FacetName = (typeof facetNames)[number]
/** A search in which no value of any facet is chosen. */
export const nothingChosen = (): Record<FacetName, string[]> =>
  Object.fromEntries(facetNames.map((name) => [name, [] as string[]])) as Record<FacetName, string[]>

const maxTotalHits = 1_000_000

/**
 * Words that carry no meaning of their own in the site's languages, so that "kennis in Duitsland" asks for both nouns
 * and no more: articles, and the prepositions and conjunctions that stand between them (the most frequent of each
 * language).
 */
const stopWords = [
  ...'de het een en of in op van voor met naar uit bij te'.split(' '),
  ...'the a an and or of in on for with to from by at'.split(' '),
  ...'der die das den dem des und oder in im für mit von zu aus bei ein eine einen'.split(' '),
]

export const settings = {
  // In order of weight: a hit in a name stands above one in a description.
  searchableAttributes: [
    'organisation',
    'place',
    'countryWords',
    'sectorWords',
    'activityWords',
    'offerWords',
    'seekWords',
    'fieldWords',
    'kindWords',
    'ownSectors',
    'description',
    'about',
    'parts',
    'officeWords',
  ],
  filterableAttributes: [
    ...facetNames,
    'codes',
    'activity',
    'officeId',
    'organisationId',
    'audience',
    'standing',
    'published',
    'publishedNetwork',
    'publishedPublic',
    'fading',
    'confirmed',
    ...cellBands.map(cellAttribute),
  ],
  sortableAttributes: ['organisation', 'confirmed', 'fading'],
  displayedAttributes: ['id', 'officeId'],
  // `fading` before everything: an unconfirmed presence sorts below, however well its words fit.
  rankingRules: ['fading:asc', 'sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'confirmed:desc'],
  // How far words stand from each other is known by attribute only: half the index, and half its time.
  proximityPrecision: 'byAttribute' as const,
  stopWords: [...new Set(stopWords)].sort(),
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnWords: [],
    disableOnAttributes: [],
  },
  pagination: { maxTotalHits },
  // Counts come in the order of their codes, which takes a large answer a third of the time that the order of the
  // counts does, and there are fewer codes than the limit. Of map cells there can be more: those come fullest first.
  faceting: {
    maxValuesPerFacet: 2000,
    sortFacetValuesBy: { '*': 'count', ...Object.fromEntries(facetNames.map((name) => [name, 'alpha'])) } as Record<
      string,
      'count' | 'alpha'
    >,
  },
  // Nobody searches inside a facet's values, and every write would pay for it.
  facetSearch: false,
}
